import { useEffect, useRef, useState } from 'react';
import type { Purpose } from '../../../src-main/contract/values.ts';
import { timeOf } from '../../ui/clock.ts';
import { useWords } from '../../words/use-words.ts';
import { ArrivalFacts } from './arrival-facts.tsx';
import { Card } from '../../ui/card.tsx';
import { useCheckIn } from './check-in.store.ts';
import { LeavingBar } from '../../ui/leaving-bar.tsx';
import { ProblemResult } from './problem-result.tsx';
import { purposeOrder } from './purpose-order.ts';
import { UndoButton } from './undo-button.tsx';

interface ResultProps {
  /** Epoch ms by the station's clock. */
  readonly now: number;
  readonly zone: string;
  readonly onDone: () => void;
  readonly onTypeNumber: () => void;
}

const secondsShown = 6;

/** Says what happened, lets it be taken back, and goes by itself. The next card interrupts it. */
export function Result({ now, zone, onDone, onTypeNumber }: ResultProps) {
  const words = useWords();
  const { result, isBusy, undo, changePurpose } = useCheckIn();
  const [isChoosing, setChoosing] = useState(false);
  const done = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    setChoosing(false);
    done.current?.focus();
  }, [result]);

  const staysUntilTapped = result?.kind === 'problem' || isChoosing || isBusy;
  useEffect(() => {
    if (staysUntilTapped || result === null) return undefined;
    const timer = setTimeout(onDone, secondsShown * 1000);
    return () => clearTimeout(timer);
  }, [result, staysUntilTapped, onDone]);

  if (result === null) {
    return (
      <div className="card-waiting">
        <Card tone="calm" icon="calm" title={words.result.busy}>
          <span className="spinner" aria-hidden="true" />
        </Card>
      </div>
    );
  }
  if (result.kind === 'problem') {
    return <ProblemResult problem={result.problem} onDone={onDone} onTypeNumber={onTypeNumber} />;
  }
  const finish = (
    <button ref={done} type="button" className="btn primary" onClick={onDone}>
      {words.result.done}
    </button>
  );
  const leaving = <LeavingBar seconds={secondsShown} isRunning={!staysUntilTapped} next={words.result.next} />;

  if (result.kind === 'undone') {
    return (
      <Card tone="calm" icon="undone" title={words.result.undone}>
        <p className="card-note">{result.what === 'checkIn' ? words.result.undoneIn : words.result.undoneOut}</p>
        <div className="card-acts">{finish}</div>
        {leaving}
      </Card>
    );
  }
  const counted = result.kind === 'counted' ? result : result.arrival.kind === 'counted' ? result.arrival : null;
  if (counted !== null) {
    const isLeaving = result.kind === 'counted' && result.direction === 'out';
    return (
      <Card tone="ok" icon="done" title={isLeaving ? words.result.uncounted : words.result.counted}>
        <p className="card-note">{words.result.countedHint(counted.roomName)}</p>
        <div className="card-acts">{finish}</div>
        {leaving}
      </Card>
    );
  }
  if (result.kind !== 'arrival') return null;
  if (result.arrival.kind === 'unrecorded') {
    return (
      <Card tone="calm" icon="done" title={words.result.unrecorded}>
        <p className="card-note">{words.result.unrecordedHint}</p>
        <div className="card-acts">{finish}</div>
        {leaving}
      </Card>
    );
  }
  if (result.arrival.kind === 'counted') return null;
  const { arrival } = result;
  const choose = (purpose: Purpose) => void changePurpose(purpose);
  const canUndo = arrival.visit.undoKey !== null;
  return (
    <Card
      tone={arrival.kind === 'alreadyIn' ? 'calm' : 'ok'}
      icon={arrival.kind === 'alreadyIn' ? 'calm' : 'done'}
      title={
        arrival.kind === 'alreadyIn'
          ? words.result.since(timeOf(arrival.visit.checkedInAt, zone))
          : words.result[arrival.kind]
      }
    >
      <ArrivalFacts arrival={arrival} zone={zone} askedForCard={result.askedForCard} />
      {isChoosing ? (
        <div className="chips card-purposes" role="group" aria-label={words.find.purpose}>
          {purposeOrder.map((one) => (
            <button
              key={one}
              type="button"
              className="chip"
              aria-pressed={one === arrival.visit.purpose}
              onClick={() => choose(one)}
            >
              {words.purposes[one]}
            </button>
          ))}
        </div>
      ) : null}
      <div className="card-acts">
        {canUndo ? (
          <UndoButton until={arrival.visit.undoUntil} now={now} isBusy={isBusy} onUndo={() => void undo()} />
        ) : null}
        {canUndo && arrival.kind !== 'checkedOut' ? (
          <button
            type="button"
            className="btn quiet"
            aria-expanded={isChoosing}
            onClick={() => setChoosing(!isChoosing)}
          >
            {words.result.changePurpose}
          </button>
        ) : null}
        {finish}
      </div>
      {isChoosing ? null : leaving}
    </Card>
  );
}
