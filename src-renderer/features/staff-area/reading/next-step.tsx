import { Button } from 'antd';
import { useState } from 'react';
import type { SessionDetail } from '../../../../src-main/contract/reading.ts';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useDeed } from '../parts/use-deed.ts';
import { CloseSession } from './close-session.tsx';
import { EndSignIn } from './end-sign-in.tsx';

interface NextStepProps {
  readonly session: SessionDetail;
  readonly onChanged: () => void;
}

/** The one thing to do next with this session. */
export function NextStep({ session, onChanged }: NextStepProps) {
  const { words, times, tell } = useDuty();
  const begin = useDeed('reading.openSignIn');
  const [asking, setAsking] = useState<'end' | 'close' | null>(null);
  const page = words.reading.page;
  const { state, startsAt, sessionId } = session;
  const day = times.day(startsAt);
  const isToday = day === times.today();

  const open = async () => {
    if ((await begin.run({ sessionId })) !== null) tell('ok', page.opened);
    onChanged();
  };
  const done = () => {
    setAsking(null);
    onChanged();
  };
  return (
    <>
      {state === 'planned' ? (
        <Button type="primary" className="big" disabled={!isToday} loading={begin.isBusy} onClick={() => void open()}>
          {page.openSignIn}
        </Button>
      ) : null}
      {state === 'open' ? (
        <Button type="primary" className="big" onClick={() => setAsking('end')}>
          {page.endSignIn}
        </Button>
      ) : null}
      {state === 'ended' ? (
        <>
          {isToday ? (
            <Button loading={begin.isBusy} onClick={() => void open()}>
              {page.openAgain}
            </Button>
          ) : null}
          <Button type="primary" className="big" onClick={() => setAsking('close')}>
            {page.close}
          </Button>
        </>
      ) : null}
      {state === 'planned' && !isToday ? <p className="session-why num">{page.notToday(day)}</p> : null}
      {begin.problem === null ? null : (
        <div className="session-why">
          <Trouble problem={begin.problem} />
        </div>
      )}
      {asking === 'end' ? <EndSignIn session={session} onClose={() => setAsking(null)} onDone={done} /> : null}
      {asking === 'close' ? <CloseSession session={session} onClose={() => setAsking(null)} onDone={done} /> : null}
    </>
  );
}
