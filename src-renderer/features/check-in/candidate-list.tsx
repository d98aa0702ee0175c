import { useWords } from '../../words/use-words.ts';
import { useCheckIn } from './check-in.store.ts';
import { NobodyYet } from './nobody-yet.tsx';

interface CandidateListProps {
  readonly timeOf: (instant: number) => string;
}

const oneColumn = 3;

/** The people who fit, masked; equal names are told apart by class and the number's tail, never chosen for anybody. */
export function CandidateList({ timeOf }: CandidateListProps) {
  const words = useWords();
  const { candidates, hasMore, chosen, choose } = useCheckIn();

  if (candidates.length === 0) return <NobodyYet />;

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
                <span className="person-facts">
                  <span>{one.person.className}</span>
                  <span className="num">{words.find.tail(one.person.numberTail)}</span>
                </span>
              </span>
              <span className="person-state">
                {isChosen ? <i>{words.find.selected}</i> : null}
                {one.presentIn ? <em>{words.find.inside(timeOf(one.presentIn.since))}</em> : null}
              </span>
            </button>
          );
        })}
      </div>
      {hasMore ? <p className="candidates-more">{words.find.tooMany}</p> : null}
    </div>
  );
}
