/** Terms as staff write them down: the first one, former ones, dates put right. Later ones come by 换届. */
import type { Term } from '../../contract/terms.ts';
import { Refusal } from '../../contract/route.ts';
import type { TermId } from '../../contract/values.ts';
import type { Clock } from '../kernel/clock.ts';
import { localDateOf } from '../kernel/local-time.ts';
import { requireFits, type TermDates } from './term-dates.ts';
import type { TermMemory } from './term-memory.ts';
import type { TermsRepository } from './terms.repository.ts';

interface Parts {
  readonly terms: TermsRepository;
  readonly memory: TermMemory;
  readonly clock: Clock;
}

export type TermRecordService = ReturnType<typeof termRecordService>;

export function termRecordService({ terms, memory, clock }: Parts) {
  const today = (): string => localDateOf(clock.now(), clock.timeZone);

  function requireBegun({ from }: TermDates): void {
    if (from > today()) throw new Refusal('term.not-begun');
  }
  function requireOver(to: string): void {
    if (to >= today()) throw new Refusal('term.not-over');
  }

  async function added(dates: TermDates, state: Term['state']): Promise<TermId> {
    requireFits(dates, await terms.all());
    const termId = await terms.insert({ ...dates, state }, clock.now());
    await memory.changed();
    return termId;
  }

  return {
    /** Newest first. */
    async list(): Promise<(Term & { staff: number })[]> {
      const [all, counts] = await Promise.all([terms.all(), terms.staffCounts()]);
      return all.map((term) => ({ ...term, staff: counts.get(term.termId) ?? 0 }));
    },

    /** Inside a write. @throws Refusal term.one-is-current, term.not-begun and those of requireFits */
    begin(number: number, from: string): Promise<TermId> {
      if (memory.stored()) throw new Refusal('term.one-is-current');
      const dates = { number, from, to: null };
      requireBegun(dates);
      return added(dates, 'current');
    },

    /** Inside a write. @throws Refusal term.not-over and those of requireFits */
    addPast(dates: TermDates & { to: string }): Promise<TermId> {
      requireOver(dates.to);
      return added(dates, 'past');
    },

    /**
     * Inside a write. The last day of the current term comes of the hand-over: `to` changes a past one alone.
     * @throws Refusal term.unknown, term.is-planned, term.not-begun, term.not-over and those of requireFits
     */
    async change(termId: TermId, { number, from, to }: TermDates): Promise<void> {
      const before = await terms.get(termId);
      if (!before) throw new Refusal('term.unknown');
      if (before.state === 'planned') throw new Refusal('term.is-planned');
      const dates = { number, from, to: to ?? before.to };
      if (before.state === 'past') requireOver(dates.to ?? '');
      else {
        requireBegun(dates);
        if (dates.to !== before.to) throw new Refusal('term.not-over');
      }
      requireFits(dates, await terms.all(), termId);
      await terms.update(termId, dates);
      await memory.changed();
    },
  };
}
