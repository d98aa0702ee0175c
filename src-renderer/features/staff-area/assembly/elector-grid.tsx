import type { Assembly } from '../../../../src-main/contract/assembly.ts';
import { useDuty } from '../parts/staff-duty.ts';

export type Elector = Assembly['electors'][number];

interface ElectorGridProps {
  readonly electors: readonly Elector[];
  readonly onAbsent: (elector: Elector) => void;
  readonly onHere: (elector: Elector) => void;
}

/** Fills as cards are read; in the order of the list, so that nobody has to look for a name that moved. */
export function ElectorGrid({ electors, onAbsent, onHere }: ElectorGridProps) {
  const { words, times } = useDuty();
  const says = words.assembly.signIn;
  return (
    <ul className="assembly-electors" aria-label={says.list}>
      {electors.map((elector) => {
        const { memberId, name, className, attendedAt } = elector;
        const clock = attendedAt === null ? null : times.clock(attendedAt);
        return (
          <li key={memberId}>
            <button
              type="button"
              aria-pressed={clock !== null}
              aria-label={clock === null ? says.absent(name) : says.here(name, clock)}
              onClick={() => (clock === null ? onAbsent(elector) : onHere(elector))}
            >
              <b>{name}</b>
              <span>{className}</span>
              <em className="num">{clock ?? says.notHere}</em>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
