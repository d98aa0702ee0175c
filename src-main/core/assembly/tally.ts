/** Who is elected: round by round, each candidate against those who should attend, then by ayes among the seats. */
import { Refusal } from '../../contract/route.ts';
import type { CandidateId, Post } from '../../contract/values.ts';
import { grouped } from '../kernel/grouped.ts';
import { isMajority } from '../kernel/majority.ts';

export interface Ballots {
  readonly handedOut: number;
  readonly returned: number;
  readonly invalid: number;
}

interface Votes {
  readonly ayes: number;
  readonly noes: number;
  readonly abstentions: number;
}

/** As stored with a candidate; rounds count from 1. */
export interface RoundVotes extends Votes {
  readonly round: number;
}

export interface CandidateVotes extends Votes {
  readonly candidateId: CandidateId;
}

export interface Round {
  readonly ballots: Ballots;
  readonly votes: readonly CandidateVotes[];
}

export interface Election {
  readonly should: number;
  readonly seats: ReadonlyMap<Post, number>;
  readonly candidates: readonly { readonly candidateId: CandidateId; readonly post: Post }[];
}

interface Standing {
  readonly elected: readonly CandidateId[];
  /** For the seats that are left. */
  readonly tied: readonly CandidateId[];
}

const idsOf = (votes: readonly CandidateVotes[]): CandidateId[] => votes.map(({ candidateId }) => candidateId);

/** After one more round on a post. */
function after(before: Standing, votes: readonly CandidateVotes[], seats: number, should: number): Standing {
  const left = seats - before.elected.length;
  const carried = votes.filter(({ ayes }) => isMajority(ayes, should)).toSorted((one, other) => other.ayes - one.ayes);
  const last = carried[left - 1];
  const overhang = carried[left];
  if (overhang === undefined) return { elected: [...before.elected, ...idsOf(carried)], tied: [] };
  if (last === undefined || last.ayes > overhang.ayes) {
    return { elected: [...before.elected, ...idsOf(carried.slice(0, Math.max(left, 0)))], tied: [] };
  }
  return {
    elected: [...before.elected, ...idsOf(carried.filter(({ ayes }) => ayes > last.ayes))],
    tied: idsOf(carried.filter(({ ayes }) => ayes === last.ayes)),
  };
}

const nobody: Standing = { elected: [], tied: [] };

function standingsOf({ should, seats, candidates }: Election, rounds: readonly Round[]): Map<Post, Standing> {
  const posts = grouped(candidates, ({ post }) => post);
  return new Map(
    Array.from(posts, ([post, standing]) => {
      const here = new Set(standing.map(({ candidateId }) => candidateId));
      const own = rounds.map(({ votes }) => votes.filter(({ candidateId }) => here.has(candidateId)));
      const voted = own.filter(({ length }) => length > 0);
      return [post, voted.reduce((before, votes) => after(before, votes, seats.get(post) ?? 0, should), nobody)];
    }),
  );
}

export type Outcome = 'elected' | 'tied' | 'not-elected';

export function outcomesOf(election: Election, rounds: readonly Round[]): ReadonlyMap<CandidateId, Outcome> {
  const standings = standingsOf(election, rounds);
  return new Map(
    election.candidates.map(({ candidateId, post }) => {
      const { elected, tied } = standings.get(post) ?? nobody;
      if (elected.includes(candidateId)) return [candidateId, 'elected'];
      return [candidateId, tied.includes(candidateId) ? 'tied' : 'not-elected'];
    }),
  );
}

export interface Next {
  readonly candidateId: CandidateId;
  readonly post: Post;
  readonly must: boolean;
}

/** Who may be voted on in the round after these; between those tied it must be voted again. */
export function nextOf(election: Election, rounds: readonly Round[]): readonly Next[] {
  if (rounds.length === 0) return election.candidates.map((one) => ({ ...one, must: true }));
  const standings = standingsOf(election, rounds);
  return election.candidates.flatMap((one): Next[] => {
    const { elected, tied } = standings.get(one.post) ?? nobody;
    if (tied.length > 0) return tied.includes(one.candidateId) ? [{ ...one, must: true }] : [];
    const isOpen = elected.length < (election.seats.get(one.post) ?? 0) && !elected.includes(one.candidateId);
    return isOpen ? [{ ...one, must: false }] : [];
  });
}

/** @throws Refusal assembly.too-many-ballots, assembly.more-ballots-than-present, assembly.more-invalid-than-returned */
export function requireBallots({ handedOut, returned, invalid }: Ballots, present: number): void {
  if (returned > handedOut) throw new Refusal('assembly.too-many-ballots', { returned, handedOut });
  if (handedOut > present) throw new Refusal('assembly.more-ballots-than-present', { handedOut, present });
  if (invalid > returned) throw new Refusal('assembly.more-invalid-than-returned', { invalid, returned });
}

/**
 * Everybody who must be voted on, and of a post voted on again each who may be.
 * @throws Refusal assembly.votes-missing, assembly.does-not-add-up, with the row; assembly.changed-meanwhile
 */
export function requireVotes({ ballots, votes }: Round, next: readonly Next[]): void {
  const given = new Set(idsOf(votes));
  const again = new Set(next.filter(({ candidateId }) => given.has(candidateId)).map(({ post }) => post));
  const wanted = next.filter(({ must, post }) => must || again.has(post));
  const missing = wanted.findIndex(({ candidateId }) => !given.has(candidateId));
  if (missing !== -1 || votes.length === 0)
    throw new Refusal('assembly.votes-missing', { row: Math.max(missing, 0) + 1 });
  // Somebody else's screen has put up or taken down candidates.
  if (votes.length !== wanted.length) throw new Refusal('assembly.changed-meanwhile');
  const valid = ballots.returned - ballots.invalid;
  for (const [place, { ayes, noes, abstentions }] of votes.entries()) {
    const sum = ayes + noes + abstentions;
    if (sum !== valid) throw new Refusal('assembly.does-not-add-up', { row: place + 1, votes: sum, valid });
  }
}
