/** The people who fit, masked; equal names are told apart by class and the number's tail, never chosen for anybody. */
interface PersonShown {
  readonly memberId: number;
  readonly monogram: string;
  readonly person: { readonly name: string; readonly className: string; readonly numberTail: string };
}

export interface PersonListWords {
  readonly candidates: string;
  readonly selected: string;
  readonly tooMany: string;
  tail(tail: string): string;
}

interface PersonListProps<One extends PersonShown> {
  readonly words: PersonListWords;
  readonly people: readonly One[];
  readonly hasMore: boolean;
  readonly chosen: One | null;
  readonly onChoose: (one: One) => void;
  /** Beside the name, where something is to be said. */
  readonly noteOf?: (one: One) => string | null;
}

const oneColumn = 3;

export function PersonList<One extends PersonShown>(props: PersonListProps<One>) {
  const { words, people, hasMore, chosen, onChoose, noteOf } = props;
  return (
    <div className="candidates">
      <div className={people.length > oneColumn ? 'list is-double' : 'list'} role="group" aria-label={words.candidates}>
        {people.map((one) => {
          const isChosen = one.memberId === chosen?.memberId;
          const note = noteOf?.(one) ?? null;
          return (
            <button
              key={one.memberId}
              type="button"
              className="panel person"
              aria-pressed={isChosen}
              onClick={() => onChoose(one)}
            >
              <span className="mono" aria-hidden="true">
                {one.monogram}
              </span>
              <span className="person-words">
                <b>{one.person.name}</b>
                <span className="person-facts">
                  <span>{one.person.className}</span>
                  <span className="num">{words.tail(one.person.numberTail)}</span>
                </span>
              </span>
              <span className="person-state">
                {isChosen ? <i>{words.selected}</i> : null}
                {note === null ? null : <em>{note}</em>}
              </span>
            </button>
          );
        })}
      </div>
      {hasMore ? <p className="candidates-more">{words.tooMany}</p> : null}
    </div>
  );
}
