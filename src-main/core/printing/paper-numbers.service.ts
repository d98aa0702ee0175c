import type { SheetName } from '../../contract/printing.ts';
import type { Clock } from '../kernel/clock.ts';
import { localDateOf } from '../kernel/local-time.ts';
import type { PaperNumbersRepository } from './paper-numbers.repository.ts';
import { numberPrefixes } from './sheets.ts';

export type PaperNumbersService = ReturnType<typeof paperNumbersService>;

/** Numbers of papers, `JL-2026-000001`: in the order of first printing, anew each year, never given twice. */
export function paperNumbersService(numbers: PaperNumbersRepository, clock: Clock) {
  /** Inside a write. */
  async function next(prefix: string): Promise<string> {
    const year = Number(localDateOf(clock.now(), clock.timeZone).slice(0, 4));
    const count = await numbers.next(prefix, year);
    return `${prefix}-${year}-${String(count).padStart(6, '0')}`;
  }

  return {
    /** Inside a write: of a series whose numbers are kept elsewhere. */
    next,

    /** NULL where none was issued yet. */
    of: (sheet: SheetName, subject: string | null): Promise<string | null> =>
      subject === null ? Promise.resolve(null) : numbers.of(sheet, subject),

    /** Inside a write. The number it has, else the next of its series; NULL of what is never numbered. */
    async issue(sheet: SheetName, subject: string | null): Promise<string | null> {
      if (subject === null) return null;
      const before = await numbers.of(sheet, subject);
      if (before !== null) return before;
      const number = await next(numberPrefixes[sheet]);
      await numbers.add({ number, sheet, subject, issuedAt: clock.now() });
      return number;
    },
  };
}
