/** An assembly as screens and papers show it, made of what is stored. */
import type { Assembly } from '../../contract/assembly.ts';
import { posts, type MemberId } from '../../contract/values.ts';
import { majorityOf } from '../kernel/majority.ts';
import type { StoredAssembly, StoredCandidate, StoredElector, StoredItem } from './assembly.repository.ts';
import { nextOf, outcomesOf, type Election, type Round } from './tally.ts';

export interface StoredWhole {
  readonly assembly: StoredAssembly;
  readonly electors: readonly StoredElector[];
  readonly candidates: readonly StoredCandidate[];
  readonly items: readonly StoredItem[];
}

/** Those who should attend and do: as frozen with the result, before it as they are. */
export const countsOf = ({ assembly, electors }: Pick<StoredWhole, 'assembly' | 'electors'>) => ({
  should: assembly.shouldAttend ?? electors.length,
  present: assembly.attended ?? electors.filter(({ attendedAt }) => attendedAt !== null).length,
});

export function electionOf({ assembly, electors, candidates }: Omit<StoredWhole, 'items'>): Election {
  return {
    should: countsOf({ assembly, electors }).should,
    seats: new Map(assembly.seats.map(({ post, seats }) => [post, seats])),
    candidates: candidates.map(({ id: candidateId, post }) => ({ candidateId, post })),
  };
}

export const roundsOf = ({ assembly, candidates }: Pick<StoredWhole, 'assembly' | 'candidates'>): Round[] =>
  assembly.ballots.map((ballots, place) => ({
    ballots,
    votes: candidates.flatMap(({ id: candidateId, votes }) =>
      votes
        .filter(({ round }) => round === place + 1)
        .map(({ ayes, noes, abstentions }) => ({ candidateId, ayes, noes, abstentions })),
    ),
  }));

/** In the order of the posts, then as they were put up. */
const byPost = (one: StoredCandidate, other: StoredCandidate): number =>
  posts.indexOf(one.post) - posts.indexOf(other.post) || one.id - other.id;

interface Names {
  readonly nameOf: (memberId: MemberId) => { readonly name: string; readonly className: string };
  readonly withPin: ReadonlySet<number>;
}

export function viewOf(stored: StoredWhole, { nameOf, withPin }: Names): Assembly {
  const { assembly, electors, items } = stored;
  const candidates = stored.candidates.toSorted(byPost);
  const whole = { assembly, electors, candidates };
  const rounds = roundsOf(whole);
  const outcomes = outcomesOf(electionOf(whole), rounds);
  const isFrozen = assembly.shouldAttend !== null;
  const outcomeOf = ({ id, isElected }: StoredCandidate) => {
    if (isFrozen) return isElected ? 'elected' : 'not-elected';
    return rounds.length === 0 ? null : (outcomes.get(id) ?? null);
  };
  const { should, present } = countsOf(stored);
  const elected = new Set(candidates.filter((one) => isFrozen && one.isElected).map(({ memberId }) => memberId));
  const person = (memberId: MemberId) => ({ memberId, ...nameOf(memberId) });
  return {
    assemblyId: assembly.id,
    version: assembly.version,
    step: assembly.step,
    title: assembly.title,
    number: assembly.number,
    heldOn: assembly.heldOn,
    place: assembly.place,
    handOverOn: assembly.handOverOn,
    electors: electors.map(({ memberId, attendedAt }) => ({ ...person(memberId), attendedAt })),
    seats: [...assembly.seats],
    candidates: candidates.map((one) => ({
      ...person(one.memberId),
      candidateId: one.id,
      post: one.post,
      outcome: outcomeOf(one),
    })),
    should,
    present,
    needed: majorityOf(should),
    rounds: rounds.map(({ ballots, votes }) => ({ ballots: { ...ballots }, votes: [...votes] })),
    next: isFrozen ? [] : nextOf(electionOf(whole), rounds).map(({ candidateId, must }) => ({ candidateId, must })),
    items: items.map(({ id: itemId, kind, what, count, handedAt, note }) => ({
      itemId,
      kind,
      what,
      count,
      handedAt,
      note,
    })),
    withPin: [...elected].filter((memberId) => withPin.has(memberId)),
    cancelReason: assembly.cancelReason,
  };
}
