/** 届 and who holds which post in them. At most one is current; it ends for good, whatever the clock says later. */
import type { Term } from '../../contract/terms.ts';
import type { MemberId, Post, TermId } from '../../contract/values.ts';
import { notYet } from '../kernel/not-yet.ts';

export interface StaffOfTerm {
  readonly memberId: MemberId;
  readonly posts: readonly Post[];
}

export interface TermsService {
  /** From memory: asked at every call. Nobody is staff between the midnight of a hand-over and the next term. */
  current(): Term | undefined;
  planned(): Term | undefined;
  /** @throws Refusal term.none-current */
  requireCurrent(): Term;
  /** Of the current term, from memory; empty: no staff. */
  postsOf(memberId: MemberId): readonly Post[];
  /** Of the current term, or of the planned one. */
  staffOf(state: 'current' | 'planned'): readonly StaffOfTerm[];
  /** @throws Refusal term.unknown; term.none-current without an id */
  oneOrCurrent(termId: TermId | undefined): Promise<Term>;
  /** Inside a write: the coming term, with whom it begins. Replaces one planned before. */
  plan(term: { number: number; from: string }, elected: readonly StaffOfTerm[], by: string): Promise<TermId>;
  /** Inside a write: it will not come. */
  unplan(): Promise<void>;
  /** Every round: at the midnight of a hand-over the old term ends and the planned one begins. True when that happened now. */
  rollOver(): Promise<boolean>;
  hasAny(): Promise<boolean>;
  membersWithRecords(ids: readonly MemberId[]): Promise<MemberId[]>;
  membersRemembered(): Promise<MemberId[]>;
  /** Inside a write. Returns how many rows went. */
  forgetMembers(ids: readonly MemberId[]): Promise<number>;
}

export const termsService = (): TermsService => ({
  current: () => undefined,
  planned: () => undefined,
  requireCurrent: notYet,
  postsOf: () => [],
  staffOf: () => [],
  oneOrCurrent: notYet,
  plan: notYet,
  unplan: notYet,
  rollOver: () => Promise.resolve(false),
  hasAny: () => Promise.resolve(false),
  membersWithRecords: () => Promise.resolve([]),
  membersRemembered: () => Promise.resolve([]),
  forgetMembers: () => Promise.resolve(0),
});
