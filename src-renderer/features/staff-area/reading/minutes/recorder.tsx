import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { SessionDetail } from '../../../../../src-main/contract/reading.ts';
import type { StaffProblem } from '../../../../words/staff-problem-codes.ts';
import { useDuty } from '../../parts/staff-duty.ts';
import { Trouble } from '../../parts/trouble.tsx';
import { useAnswer } from '../../parts/use-answer.ts';
import { BothVersions } from './both-versions.tsx';
import { changeMinutes, foldSpeech, leaveMinutes, openMinutes, speak, undoTaking } from './minutes-acts.ts';
import type { MinutesDraft } from './minutes-draft.ts';
import { MinutesForm } from './minutes-form.tsx';
import { useMinutesFlow } from './minutes-flow.ts';
import { SaveLine } from './save-line.tsx';

const tickMs = 500;
/** While somebody speaks the seconds are saved this often. */
const foldMs = 5000;
/** A recorder who only listens is at work, but not for ever. */
const listeningMs = 20 * 60_000;

/** The one screen of the recorder. Leaving it saves; what cannot be saved is kept. */
export function Recorder({ session }: { session: SessionDetail }) {
  const { words, call, keepAwake } = useDuty();
  const { sessionId } = session;
  const held = useMinutesFlow((flow) => flow.held[sessionId]);
  const [problem, setProblem] = useState<StaffProblem | null>(null);
  const [turn, setTurn] = useState(0);
  const attendance = useAnswer('reading.attendance', { sessionId }, 15_000);

  useEffect(() => {
    void openMinutes(call, sessionId).then(setProblem);
    return () => void leaveMinutes(sessionId);
  }, [call, sessionId, turn]);

  const touchedAt = useRef(0);
  const isRunning = held !== undefined && held.running !== null;
  const [now, setNow] = useState(0);
  useEffect(() => {
    if (!isRunning) return;
    touchedAt.current = performance.now();
    let foldedAt = performance.now();
    const tick = () => {
      const at = performance.now();
      setNow(at);
      if (at - touchedAt.current < listeningMs) keepAwake();
      if (at - foldedAt < foldMs) return;
      foldedAt = at;
      foldSpeech(sessionId, at);
    };
    tick();
    const timer = setInterval(tick, tickMs);
    return () => clearInterval(timer);
  }, [isRunning, sessionId, keepAwake]);

  if (held === undefined)
    return problem === null ? (
      <p role="status">{words.common.loading}</p>
    ) : (
      <Trouble problem={problem} onRetry={() => setTurn(turn + 1)} />
    );
  const change = (next: Partial<MinutesDraft>) => {
    touchedAt.current = performance.now();
    changeMinutes(sessionId, next);
  };
  const near = attendance.value?.attendees.map(({ memberId, name }) => ({ memberId, name })) ?? [];
  return (
    <div className="recorder">
      <MinutesForm
        draft={held.draft}
        near={near}
        onChange={change}
        timing={{ running: held.running, now, onSpeak: (key) => speak(sessionId, key) }}
        foot={
          <>
            {held.givenUp === null ? null : (
              <p className="minutes-given-up" role="status">
                {words.minutes.elsewhere.taken}
                <Button onClick={() => undoTaking(sessionId)}>{words.minutes.elsewhere.undo}</Button>
              </p>
            )}
            <SaveLine held={held} />
          </>
        }
      />
      {held.theirs === null ? null : <BothVersions sessionId={sessionId} mine={held.draft} theirs={held.theirs} />}
    </div>
  );
}
