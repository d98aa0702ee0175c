/** A round of votes as it is typed, and what of it is whole. */
import type { Assembly } from '../../../../src-main/contract/assembly.ts';
import type { Ask } from '../../../../src-main/contract/registry.ts';
import type { CandidateId, Post } from '../../../../src-main/contract/values.ts';

export type Candidate = Assembly['candidates'][number];

/** 0 to `most`, in any digits; null of anything else. */
export function wholeIn(typed: string, most: number): number | null {
  const digits = typed.normalize('NFKC').trim();
  return /^\d{1,4}$/.test(digits) && Number(digits) <= most ? Number(digits) : null;
}

const most = 9999;

export const voteKinds = ['ayes', 'noes', 'abstentions'] as const;
export type VoteKind = (typeof voteKinds)[number];
export const ballotKinds = ['handedOut', 'returned', 'invalid'] as const;
export type BallotKind = (typeof ballotKinds)[number];

export interface RoundDraft {
  readonly ballots: Readonly<Record<BallotKind, string>>;
  readonly votes: Readonly<Record<CandidateId, Readonly<Record<VoteKind, string>>>>;
  /** Posts whose free seats stay free in this round. */
  readonly leftOut: readonly Post[];
}

export const noVotes: Readonly<Record<VoteKind, string>> = { ayes: '', noes: '', abstentions: '' };

/** Who is voted on in a round, counted from 1: as it was, or as it can be. */
export function candidatesOf(assembly: Assembly, round: number): readonly Candidate[] {
  const counted = assembly.rounds[round - 1];
  const ids = new Set((counted ? counted.votes : assembly.next).map(({ candidateId }) => candidateId));
  return assembly.candidates.filter(({ candidateId }) => ids.has(candidateId));
}

/** Posts that may be left out: nothing is tied there. */
export function openPosts(assembly: Assembly, round: number): readonly Post[] {
  if (round <= assembly.rounds.length) return [];
  const open = new Set(assembly.next.filter(({ must }) => !must).map(({ candidateId }) => candidateId));
  return [...new Set(assembly.candidates.filter((one) => open.has(one.candidateId)).map(({ post }) => post))];
}

export function draftOf(assembly: Assembly, round: number): RoundDraft {
  const counted = assembly.rounds[round - 1];
  const hasTie = assembly.next.some(({ must }) => must);
  if (counted === undefined) {
    const ballots = { handedOut: String(assembly.present), returned: '', invalid: '0' };
    return { ballots, votes: {}, leftOut: hasTie ? openPosts(assembly, round) : [] };
  }
  const { handedOut, returned, invalid } = counted.ballots;
  return {
    ballots: { handedOut: String(handedOut), returned: String(returned), invalid: String(invalid) },
    votes: Object.fromEntries(
      counted.votes.map(({ candidateId, ayes, noes, abstentions }) => [
        candidateId,
        { ayes: String(ayes), noes: String(noes), abstentions: String(abstentions) },
      ]),
    ),
    leftOut: [],
  };
}

/** NULL until returned and invalid can be read. */
export function validOf({ ballots }: RoundDraft): number | null {
  const [returned, invalid] = [wholeIn(ballots.returned, most), wholeIn(ballots.invalid, most)];
  return returned === null || invalid === null ? null : Math.max(0, returned - invalid);
}

/** Of one candidate; NULL until all three can be read. */
export function votesOf(draft: RoundDraft, candidateId: CandidateId): Record<VoteKind, number> | null {
  const typed = draft.votes[candidateId] ?? noVotes;
  const ayes = wholeIn(typed.ayes, most);
  const noes = wholeIn(typed.noes, most);
  const abstentions = wholeIn(typed.abstentions, most);
  if (ayes === null || noes === null || abstentions === null) return null;
  return { ayes, noes, abstentions };
}

type Tally = Pick<Ask<'assembly.saveTally'>, 'round' | 'ballots' | 'votes'>;

/** NULL while something is missing. */
export function tallyOf(assembly: Assembly, round: number, draft: RoundDraft): Tally | null {
  const handedOut = wholeIn(draft.ballots.handedOut, most);
  const returned = wholeIn(draft.ballots.returned, most);
  const invalid = wholeIn(draft.ballots.invalid, most);
  if (handedOut === null || returned === null || invalid === null) return null;
  const standing = candidatesOf(assembly, round).filter(({ post }) => !draft.leftOut.includes(post));
  const votes = standing.flatMap(({ candidateId }) => {
    const own = votesOf(draft, candidateId);
    return own === null ? [] : [{ candidateId, ...own }];
  });
  return votes.length < standing.length ? null : { round, ballots: { handedOut, returned, invalid }, votes };
}
