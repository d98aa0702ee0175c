/** 届 and who holds which post in them. At most one is current; it ends for good, whatever the clock says later. */
import type { Term } from '../../contract/terms.ts';
import { Refusal } from '../../contract/route.ts';
import type { MemberId, Post, TermId } from '../../contract/values.ts';
import type { Clock } from '../kernel/clock.ts';
import { addDays } from '../kernel/local-time.ts';
import type { AppointmentsRepository } from './appointments.repository.ts';
import { requireFits, type TermDates } from './term-dates.ts';
import type { StaffOfTerm, TermMemory } from './term-memory.ts';
import type { TermsRepository } from './terms.repository.ts';

export type { StaffOfTerm } from './term-memory.ts';

interface Parts {
  readonly terms: TermsRepository;
  readonly appointments: AppointmentsRepository;
  readonly memory: TermMemory;
  /** Inside a write: PINs of a term that is over. */
  readonly forgetPins: (termId: TermId) => Promise<void>;
  /** Inside a write, after the planned term has begun. */
  readonly settle: () => Promise<void>;
  readonly clock: Clock;
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
  /** Newest first. */
  all(): Promise<Term[]>;
  /** @throws Refusal term.unknown; term.none-current without an id */
  oneOrCurrent(termId: TermId | undefined): Promise<Term>;
  /**
   * Inside a write: the coming term, with whom it begins. Of one planned before, the PINs of whoever stays stand.
   * @throws Refusal term.none-current, term.number-taken, term.overlaps
   */
  plan(term: { number: number; from: string }, elected: readonly StaffOfTerm[], by: string): Promise<TermId>;
  /** Inside a write: it will not come. */
  unplan(): Promise<void>;
  /** Inside a write, every round: at the midnight of a hand-over the old term ends and the planned one begins. True when that happened now. */
  rollOver(): Promise<boolean>;
  /** From memory: whether `rollOver` would do anything. */
  isHandOverDue(): boolean;
  hasAny(): Promise<boolean>;
  membersWithRecords(ids: readonly MemberId[]): Promise<MemberId[]>;
  membersRemembered(): Promise<MemberId[]>;
  /** Inside a write. Returns how many rows went. */
  forgetMembers(ids: readonly MemberId[]): Promise<number>;
}

export function termsService({ terms, appointments, memory, forgetPins, settle, clock }: Parts): TermsService {
  function requireCurrent(): Term {
    const term = memory.current();
    if (!term) throw new Refusal('term.none-current');
    return term;
  }

  /** As long as the old term is current, its last day is the eve of the new one. */
  async function planned(given: TermDates, old: Term): Promise<TermId> {
    const before = memory.planned();
    const others = (await terms.all()).filter(({ termId }) => termId !== before?.termId);
    requireFits(
      given,
      others.map((term) => (term.termId === old.termId ? { ...term, to: term.from } : term)),
    );
    await terms.update(old.termId, { to: addDays(given.from, -1) });
    if (!before) return terms.insert({ ...given, state: 'planned' }, clock.now());
    await terms.update(before.termId, given);
    await appointments.removeAllOf(before.termId);
    return before.termId;
  }

  return {
    current: memory.current,
    planned: memory.planned,
    requireCurrent,
    postsOf: memory.postsOf,
    staffOf: memory.staffOf,
    all: terms.all,

    async oneOrCurrent(termId) {
      if (termId === undefined) return requireCurrent();
      const term = await terms.get(termId);
      if (!term) throw new Refusal('term.unknown');
      return term;
    },

    async plan({ number, from }, elected, by) {
      const termId = await planned({ number, from, to: null }, requireCurrent());
      const made = { termId, since: from, until: null, endReason: '', appointedAt: clock.now(), appointedBy: by };
      for (const { memberId, posts } of elected) {
        for (const post of posts) await appointments.insert({ ...made, memberId, post });
      }
      await memory.changed();
      return termId;
    },

    async unplan() {
      await terms.removePlanned();
      const old = memory.stored();
      if (old) await terms.update(old.termId, { to: null });
      await memory.changed();
    },

    isHandOverDue: memory.isHandOverDue,

    async rollOver() {
      const [old, next] = [memory.stored(), memory.planned()];
      if (!next || !memory.isHandOverDue()) return false;
      if (old) {
        const last = addDays(next.from, -1);
        await terms.close(old.termId, last, clock.now());
        await appointments.endAllOf(old.termId, last);
        await forgetPins(old.termId);
      }
      await terms.begin(next.termId);
      await settle();
      await memory.changed();
      return true;
    },

    hasAny: async () => (await terms.all()).length > 0,
    membersWithRecords: appointments.membersWithRecords,
    membersRemembered: appointments.membersRemembered,
    async forgetMembers(ids) {
      const gone = await appointments.forgetMembers(ids);
      if (gone > 0) await memory.changed();
      return gone;
    },
  };
}
