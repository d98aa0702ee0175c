import './find.css';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { RoomFigure } from '../../../src-main/contract/rooms.ts';
import { LetterKeyboard } from '../../ui/letter-keyboard.tsx';
import { NumberPad } from '../../ui/number-pad.tsx';
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
  const present = flow.chosen?.presentIn ?? null;
  const roomId = flow.roomId ?? present?.roomId ?? kioskRoomId;
  const isLeaving = present !== null && present.roomId === roomId;
  // Somebody found by an earlier text is not confirmed by a later one.
  const canGo = flow.chosen !== null && flow.isAnswered && !flow.isBusy;
  const [areLetters, setLetters] = useState(flow.unknownCard === null);

  useEffect(() => field.current?.focus(), []);

  const go = () => {
    if (canGo) void (isLeaving ? flow.leave() : flow.arrive());
  };
  const type = (text: string) => {
    flow.type(text.slice(0, 64));
    field.current?.focus();
  };
  const keys = {
    onText: (sign: string) => type(flow.text + sign),
    onErase: () => type(Array.from(flow.text).slice(0, -1).join('')),
    onClear: () => type(''),
  };
  const step = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by === undefined || flow.candidates.length === 0) return;
    event.preventDefault();
    const at = flow.candidates.findIndex(({ memberId }) => memberId === flow.chosen?.memberId);
    const next = flow.candidates[(at + by + flow.candidates.length) % flow.candidates.length];
    if (next) flow.choose(next);
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
            onKeyDown={step}
            onChange={(event) => flow.type(event.target.value)}
          />
          <p id="find-hint" className={flow.unknownCard === null ? 'hint' : 'hint is-asking'}>
            {flow.unknownCard === null ? words.find.hint : words.find.hintUnknownCard}
          </p>
        </div>
        {areLetters ? (
          <LetterKeyboard words={{ ...words.find, label: words.keyboard.label }} {...keys} />
        ) : (
          <NumberPad
            words={{ ...words.find, label: words.keyboard.label, other: words.find.toLetters }}
            onOther={() => setLetters(true)}
            {...keys}
          />
        )}
      </form>
      <section className="find-person">
        <CandidateList timeOf={timeOf} />
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
