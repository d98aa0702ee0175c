import type { Assembly } from '../../../../src-main/contract/assembly.ts';
import { useDuty } from '../parts/staff-duty.ts';

/** Seats and who has them, post by post. */
export function Elected({ assembly }: { readonly assembly: Assembly }) {
  const { words } = useDuty();
  const says = words.assembly.result;
  const ayesOf = (candidateId: number) =>
    assembly.rounds.flatMap(({ votes }) => votes).findLast((one) => one.candidateId === candidateId)?.ayes ?? 0;
  const standing = new Set(assembly.candidates.map(({ post }) => post));
  return (
    <div className="assembly-elected">
      {assembly.seats
        .filter(({ post, seats }) => seats > 0 && standing.has(post))
        .map(({ post, seats }) => {
          const elected = assembly.candidates.filter((one) => one.post === post && one.outcome === 'elected');
          return (
            <section key={post} className="panel-staff" aria-label={words.roles[post]}>
              <h4>{words.assembly.ballot.seats(words.roles[post], seats)}</h4>
              <ul>
                {elected.map(({ candidateId, name, className }) => (
                  <li key={candidateId}>
                    <b>{name}</b>
                    <span>{className}</span>
                    <em className="num">{says.ayes(ayesOf(candidateId))}</em>
                  </li>
                ))}
              </ul>
              {elected.length < seats ? <p data-tone="warn">{says.vacant(seats - elected.length)}</p> : null}
            </section>
          );
        })}
    </div>
  );
}
