/** 消防演练登记: at least one every academic year (教育部、公安部令第28号). */
import type { DrillFields } from '../../contract/inspections.ts';
import { Refusal } from '../../contract/route.ts';
import type { DrillId } from '../../contract/values.ts';
import type { Clock } from '../kernel/clock.ts';
import { localDateOf } from '../kernel/local-time.ts';
import { academicYearOf } from './academic-year.ts';
import type { DrillsRepository } from './drills.repository.ts';
import { requirePast } from './inspection-rules.ts';

export type DrillsService = ReturnType<typeof drillsService>;

export function drillsService(repository: DrillsRepository, clock: Clock) {
  const yearOf = (instant: number): string => academicYearOf(localDateOf(instant, clock.timeZone));

  /** @throws Refusal drill.unknown, drill.changed-elsewhere */
  async function require(drillId: DrillId, version: number): Promise<void> {
    const found = await repository.get(drillId);
    if (!found) throw new Refusal('drill.unknown');
    if (found.version !== version) throw new Refusal('drill.changed-elsewhere');
  }

  return {
    async list() {
      const academicYear = yearOf(clock.now());
      const drills = (await repository.all()).map(({ id, savedAt: _, ...drill }) => ({
        ...drill,
        drillId: id,
        academicYear: yearOf(drill.heldAt),
      }));
      return { drills, academicYear, isDue: drills.every((drill) => drill.academicYear !== academicYear) };
    },

    /** Inside a write. @throws Refusal drill.unknown, drill.changed-elsewhere, drill.in-future */
    async save(drillId: DrillId | null, version: number, fields: DrillFields, savedBy: string) {
      if (drillId !== null) await require(drillId, version);
      requirePast(fields.heldAt, clock.now(), 'drill.in-future');
      const drill = {
        ...fields,
        version: drillId === null ? 1 : version + 1,
        savedAt: clock.now(),
        savedBy,
      };
      if (drillId === null) return { drillId: await repository.insert(drill), version: 1 };
      await repository.update(drillId, drill);
      return { drillId, version: drill.version };
    },

    /** Inside a write. @throws Refusal drill.unknown, drill.changed-elsewhere */
    async remove(drillId: DrillId, version: number): Promise<void> {
      await require(drillId, version);
      await repository.remove(drillId);
    },
  };
}
