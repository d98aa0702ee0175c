import { Button, Modal } from 'antd';
import { useState } from 'react';
import type { Answer } from '../../../../src-main/contract/registry.ts';
import { Confirm } from '../parts/confirm.tsx';
import { dayBefore } from '../parts/days.ts';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useDeed } from '../parts/use-deed.ts';

interface CopyWeekProps {
  readonly monday: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Last week once more; what could not be copied is named before it is forgotten. */
export function CopyWeek({ monday, onClose, onDone }: CopyWeekProps) {
  const { words, tell } = useDuty();
  const says = words.rota.copying;
  const [result, setResult] = useState<Answer<'rota.copyWeek'> | null>(null);
  const copy = useDeed('rota.copyWeek');
  const from = dayBefore(monday, 7);

  const confirm = async () => {
    const done = await copy.run({ from, to: monday });
    if (done === null) return;
    onDone();
    if (done.leftOut.length > 0) return setResult(done);
    tell('ok', says.done(done.copied));
    onClose();
  };
  if (result !== null)
    return (
      <Modal
        open
        centered
        width={680}
        scrollLock={false}
        title={says.done(result.copied)}
        onCancel={onClose}
        footer={
          <Button type="primary" onClick={onClose}>
            {says.close}
          </Button>
        }
      >
        <div className="confirm">
          <h3>{says.leftOut(result.leftOut.length)}</h3>
          <ul className="num">
            {result.leftOut.map(({ day, startsAt, name, why }) => (
              <li key={`${day} ${startsAt} ${name}`}>{says.line(day, startsAt, name, says.why[why])}</li>
            ))}
          </ul>
        </div>
      </Modal>
    );
  return (
    <Confirm
      title={says.title}
      lead={says.lead(from, monday)}
      consequencesTitle={says.consequences}
      consequences={[says.adds, says.skips]}
      confirm={says.confirm}
      isBusy={copy.isBusy}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <Trouble problem={copy.problem} />
    </Confirm>
  );
}
