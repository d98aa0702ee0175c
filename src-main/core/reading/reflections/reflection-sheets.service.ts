/** Numbers of the sheets people write their reflections on by hand. */
import type { MemberId, SessionId } from '../../../contract/values.ts';
import type { Database } from '../../database/database.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { ReflectionsRepository } from './reflections.repository.ts';
import { serialOf, sheetNumberOf } from './sheet-number.ts';

interface Parts {
  readonly repository: ReflectionsRepository;
  readonly database: Database;
  readonly clock: Clock;
}

export type ReflectionSheetsService = ReturnType<typeof reflectionSheetsService>;

export function reflectionSheetsService({ repository, database, clock }: Parts) {
  async function known(sessionId: SessionId, memberIds: readonly MemberId[]) {
    const sheets = new Map((await repository.sheetsOf(sessionId)).map((sheet) => [sheet.memberId, sheet.number]));
    return new Map(
      memberIds.flatMap((memberId) => {
        const number = sheets.get(memberId);
        return number === undefined ? [] : [[memberId, number] as const];
      }),
    );
  }

  return {
    /**
     * Outside any write. One number for each of the members, who must be of the roster: the same one however often the
     * sheet is printed, a new one in a write of its own where there is none yet.
     */
    async sheetsFor(sessionId: SessionId, memberIds: readonly MemberId[]): Promise<Map<MemberId, string>> {
      const wanted = [...new Set(memberIds)];
      const before = await known(sessionId, wanted);
      if (before.size === wanted.length) return before;
      return database.write(async () => {
        const sheets = await known(sessionId, wanted);
        const last = await repository.lastSheet();
        const serial = last === undefined ? 0 : serialOf(last);
        const missing = wanted.filter((memberId) => !sheets.has(memberId));
        const issued = missing.map((memberId, place) => ({
          number: sheetNumberOf(serial + place + 1),
          sessionId,
          memberId,
          issuedAt: clock.now(),
        }));
        await repository.addSheets(issued);
        for (const { memberId, number } of issued) sheets.set(memberId, number);
        return sheets;
      });
    },
  };
}
