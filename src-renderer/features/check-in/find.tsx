import type { RoomFigure } from '../../../src-main/contract/rooms.ts';
import { PersonList } from '../../ui/person-list.tsx';
import { PersonTyping } from '../../ui/person-typing.tsx';
import { useWords } from '../../words/use-words.ts';
import { useCheckIn } from './check-in.store.ts';
import { NobodyYet } from './nobody-yet.tsx';
import { purposeIn, WhereAndWhy } from './where-and-why.tsx';

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
  const { candidates, chosen } = flow;
  const present = chosen?.presentIn ?? null;
  const roomId = flow.roomId ?? present?.roomId ?? kioskRoomId;
  const isLeaving = present !== null && present.roomId === roomId;
  // Somebody found by an earlier text is not confirmed by a later one.
  const canGo = chosen !== null && flow.isAnswered && !flow.isBusy;

  const go = () => {
    if (canGo) void (isLeaving ? flow.leave() : flow.arrive(purposeIn(rooms, roomId, flow.purpose)));
  };
  const step = (by: number) => {
    const at = candidates.findIndex(({ memberId }) => memberId === chosen?.memberId);
    const next = candidates[(at + by + candidates.length) % candidates.length];
    if (next) flow.choose(next);
  };
  const hint = flow.unknownCard === null ? words.find.hint : words.find.hintUnknownCard;

  return (
    <main className="find">
      <PersonTyping
        words={{ ...words.find, hint, keyboard: words.keyboard.label }}
        text={flow.text}
        isAsking={flow.unknownCard !== null}
        areDigitsFirst={flow.unknownCard !== null}
        onText={flow.type}
        onStep={step}
        onSubmit={go}
      />
      <section className="find-person">
        {candidates.length === 0 ? (
          <NobodyYet />
        ) : (
          <PersonList
            words={words.find}
            people={candidates}
            hasMore={flow.hasMore}
            chosen={chosen}
            onChoose={flow.choose}
            noteOf={({ presentIn }) => (presentIn ? words.find.inside(timeOf(presentIn.since)) : null)}
          />
        )}
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
