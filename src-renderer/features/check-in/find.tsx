import './find.css';
import { useEffect, useRef } from 'react';
import type { RoomFigure } from '../../../src-main/contract/rooms.ts';
import { LetterKeyboard } from '../../ui/letter-keyboard.tsx';
import { useWords } from '../../words/use-words.ts';
import { CandidateList } from './candidate-list.tsx';
import { useCheckIn } from './check-in.store.ts';
import { WhereAndWhy } from './where-and-why.tsx';

interface FindProps {
  readonly rooms: readonly RoomFigure[];
  readonly kioskRoomId: number | null;
  readonly timeOf: (instant: number) => string;
  readonly onBack: () => void;
}

/** Two taps by name: the person, then the confirmation. */
export function Find({ rooms, kioskRoomId, timeOf, onBack }: FindProps) {
  const words = useWords();
  const flow = useCheckIn();
  const field = useRef<HTMLInputElement>(null);
  const roomId = flow.roomId ?? kioskRoomId;
  const present = flow.chosen?.presentIn ?? null;
  const isLeaving = present !== null && present.roomId === roomId;
  const canGo = flow.chosen !== null && !flow.isBusy;

  useEffect(() => field.current?.focus(), []);

  const go = () => {
    if (canGo) void (isLeaving ? flow.leave() : flow.arrive());
  };
  const type = (text: string) => {
    flow.type(text.slice(0, 64));
    field.current?.focus();
  };

  return (
    <main className="find">
      <form
        className="find-typing"
        onSubmit={(event) => {
          event.preventDefault();
          go();
        }}
      >
        <div className="find-field">
          <label htmlFor="find-text">{words.find.field}</label>
          <input
            id="find-text"
            ref={field}
            value={flow.text}
            maxLength={64}
            autoComplete="off"
            autoCorrect="off"
            spellCheck={false}
            aria-describedby="find-hint"
            onChange={(event) => flow.type(event.target.value)}
          />
          <p id="find-hint" className={flow.unknownCard === null ? 'hint' : 'hint is-asking'}>
            {flow.unknownCard === null ? words.find.hint : words.find.hintUnknownCard}
          </p>
        </div>
        <LetterKeyboard
          words={{ ...words.find, label: words.keyboard.label }}
          onText={(sign) => type(flow.text + sign)}
          onErase={() => type(Array.from(flow.text).slice(0, -1).join(''))}
          onClear={() => type('')}
        />
      </form>
      <section className="find-person">
        <CandidateList rooms={rooms} timeOf={timeOf} />
        <div className="find-go">
          <WhereAndWhy rooms={rooms} roomId={roomId} />
          <div className="go">
            <button type="button" className="btn quiet" onClick={onBack}>
              {words.frame.back}
            </button>
            <button type="button" className="btn primary" disabled={!canGo} aria-busy={flow.isBusy} onClick={go}>
              {isLeaving ? words.find.checkOut : words.find.confirm}
            </button>
          </div>
        </div>
      </section>
    </main>
  );
}
