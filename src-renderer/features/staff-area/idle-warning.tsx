import { Button } from 'antd';
import { useDuty } from './parts/staff-duty.ts';

/** The last seconds before the lock; any touch keeps the session. */
export function IdleWarning({ secondsLeft, onStay }: { secondsLeft: number; onStay: () => void }) {
  const { words } = useDuty();
  return (
    <div className="staff-idle" role="alertdialog" aria-modal="true" aria-labelledby="staff-idle-title">
      <div>
        <b className="num" aria-hidden>
          {secondsLeft}
        </b>
        <h2 id="staff-idle-title">{words.lock.soon(secondsLeft)}</h2>
        <p>{words.lock.soonLead}</p>
        <Button type="primary" autoFocus onClick={onStay}>
          {words.lock.keep}
        </Button>
      </div>
    </div>
  );
}
