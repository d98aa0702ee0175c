import type { Candidate } from '../../../src-main/contract/members.ts';
import type { RoomFigure } from '../../../src-main/contract/rooms.ts';
import { useWords } from '../../words/use-words.ts';
import { useCheckIn } from './check-in.store.ts';

interface CandidateListProps {
  readonly rooms: readonly RoomFigure[];
  readonly timeOf: (instant: number) => string;
}

const oneColumn = 3;

/** The people who fit, masked; equal names are told apart by class and the number's tail, never chosen for anybody. */
export function CandidateList({ rooms, timeOf }: CandidateListProps) {
  const words = useWords();
  const { text, candidates, hasMore, isAnswered, chosen, choose } = useCheckIn();

  if (candidates.length === 0) {
    const isWaiting = Array.from(text.trim()).length < 2;
    return (
      <div className="candidates-empty">
        <p role={isAnswered && !isWaiting ? 'alert' : undefined}>
          {isWaiting ? words.find.waiting : isAnswered ? words.find.none : ''}
        </p>
      </div>
    );
  }

  const details = (one: Candidate) => {
    const { presentIn, person } = one;
    if (!presentIn)
      return [person.className, words.find.tail(person.numberTail)].filter((part) => part !== '').join(' · ');
    const room = rooms.find(({ roomId }) => roomId === presentIn.roomId)?.name ?? '';
    return words.find.inside(timeOf(presentIn.since), room);
  };

  return (
    <div className="candidates">
      <div
        className={candidates.length > oneColumn ? 'list is-double' : 'list'}
        role="group"
        aria-label={words.find.candidates}
      >
        {candidates.map((one) => {
          const isChosen = one.memberId === chosen?.memberId;
          return (
            <button
              key={one.memberId}
              type="button"
              className="panel person"
              aria-pressed={isChosen}
              onClick={() => choose(one)}
            >
              <span className="mono" aria-hidden="true">
                {one.monogram}
              </span>
              <span className="person-words">
                <b>{one.person.name}</b>
                <span>{details(one)}</span>
                {one.presentIn ? <span className="person-tail">{one.person.className}</span> : null}
              </span>
              {isChosen ? <i>{words.find.selected}</i> : null}
            </button>
          );
        })}
      </div>
      {hasMore ? <p className="candidates-more">{words.find.tooMany}</p> : null}
    </div>
  );
}
