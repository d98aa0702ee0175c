/** 寝室安全检查: written once a visit, put right by version, struck out with a reason, never removed by hand. */
import type { InspectionDetail, InspectionFields, InspectionRow } from '../../contract/inspections.ts';
import { Refusal } from '../../contract/route.ts';
import type { FileOut, InspectionId } from '../../contract/values.ts';
import type { Clock } from '../kernel/clock.ts';
import { grouped } from '../kernel/grouped.ts';
import { addDays, instantOf, localDateOf } from '../kernel/local-time.ts';
import type { MembersService } from '../members/members.service.ts';
import {
  inspectorsAsKnown,
  isOverdue,
  isWaiting,
  requireFindings,
  requireLater,
  requirePast,
  scoreOf,
} from './inspection-rules.ts';
import { byName, byRoom } from './inspection-words.ts';
import type { InspectionsRepository, ListedInspection, StoredInspection, Wanted } from './inspections.repository.ts';
import { inspectionsWorkbook } from './inspections.workbook.ts';
import type { InspectionPhotosService } from './inspection-photos.service.ts';
import { roomMonths, type RoomMonth } from './room-months.ts';

export type { RoomMonth } from './room-months.ts';

export interface InspectionQuery {
  /** Local days, both included. */
  readonly from: string;
  readonly to: string;
  readonly building: string | null;
  readonly state: Wanted['state'];
}

interface Parts {
  readonly repository: InspectionsRepository;
  readonly photos: Pick<InspectionPhotosService, 'ofInspection'>;
  readonly members: Pick<MembersService, 'known' | 'dormRooms'>;
  readonly clock: Clock;
}

export interface DormPlace {
  readonly building: string;
  readonly dormRoom: string;
}

export const roomKey = ({ building, dormRoom }: DormPlace): string => JSON.stringify([building, dormRoom]);

export type InspectionsService = ReturnType<typeof inspectionsService>;

export function inspectionsService({ repository, photos, members, clock }: Parts) {
  const dayOf = (instant: number): string => localDateOf(instant, clock.timeZone);
  const today = (): string => dayOf(clock.now());
  const startOf = (day: string): number => instantOf(day, '00:00', clock.timeZone);

  const wantedOf = ({ from, to, building, state }: InspectionQuery): Wanted => ({
    from: startOf(from),
    to: startOf(addDays(to, 1)),
    building,
    state,
  });

  /** @throws Refusal inspection.unknown */
  async function require(id: InspectionId): Promise<StoredInspection> {
    const found = await repository.get(id);
    if (!found) throw new Refusal('inspection.unknown');
    return found;
  }

  /** @throws Refusal inspection.unknown, inspection.voided, inspection.changed-elsewhere */
  async function requireChangeable(id: InspectionId, version: number): Promise<StoredInspection> {
    const found = await require(id);
    if (found.voidedAt !== null) throw new Refusal('inspection.voided');
    if (found.version !== version) throw new Refusal('inspection.changed-elsewhere');
    return found;
  }

  async function rowsOf(stored: readonly ListedInspection[]): Promise<InspectionRow[]> {
    const counts = await repository.photoCounts(stored.map(({ id }) => id));
    const now = today();
    return stored.map((one) => ({
      inspectionId: one.id,
      building: one.building,
      dormRoom: one.dormRoom,
      inspectedAt: one.inspectedAt,
      score: one.score,
      problems: one.problems,
      recheckOn: one.recheckOn,
      isRecheckOverdue: isOverdue(one, now),
      isCured: one.isCured,
      photos: counts.get(one.id) ?? 0,
      voidedAt: one.voidedAt,
    }));
  }

  return {
    /** Rooms in natural order; `building` limits the rooms, never the list of buildings. */
    async rooms(building: string | null) {
      const [lived, inspected] = await Promise.all([members.dormRooms(today()), repository.lastOfRooms()]);
      const last = new Map(inspected.map((one) => [JSON.stringify([one.building, one.dormRoom]), one]));
      return {
        buildings: [...new Set(lived.map((room) => room.building))].toSorted(byName),
        rooms: lived
          .filter((room) => building === null || room.building === building)
          .toSorted(byRoom)
          .map((room) => {
            const found = last.get(JSON.stringify([room.building, room.dormRoom]));
            return {
              ...room,
              lastAt: found?.lastAt ?? null,
              lastScore: found?.lastScore ?? null,
              recheckOn: found && isWaiting({ ...found, voidedAt: null }) ? found.recheckOn : null,
            };
          }),
      };
    },

    async list(query: InspectionQuery, offset: number, limit: number) {
      const wanted = wantedOf(query);
      const [page, total, figures] = await Promise.all([
        repository.page(wanted, offset, limit),
        repository.total(wanted),
        repository.figures(wanted, today()),
      ]);
      return { inspections: await rowsOf(page), total, figures };
    },

    require,

    /** @throws Refusal inspection.unknown */
    async one(id: InspectionId): Promise<InspectionDetail> {
      const { id: inspectionId, voidedAt: _, findings, inspectors, ...same } = await require(id);
      const [rechecks, pictures] = await Promise.all([repository.rechecksOf(id), photos.ofInspection(id)]);
      return {
        ...same,
        inspectionId,
        findings: [...findings],
        inspectors: [...inspectors],
        rechecks: rechecks.map(({ at, isCured: wasCured, note, by, nextOn }) => ({
          at,
          isCured: wasCured,
          note,
          by,
          nextOn,
        })),
        photos: pictures,
      };
    },

    /**
     * Inside a write. A changed date of the recheck opens it again.
     * @throws Refusal of the contract's problems of inspections.save
     */
    async save(id: InspectionId | null, version: number, given: InspectionFields, savedBy: string) {
      const before = id === null ? undefined : await requireChangeable(id, version);
      requirePast(given.inspectedAt, clock.now(), 'inspection.in-future');
      requireFindings(given.findings);
      requireLater(given.recheckOn, dayOf(given.inspectedAt));
      const fields = {
        ...given,
        inspectors: inspectorsAsKnown(members, given.inspectors, before?.inspectors ?? []),
        score: scoreOf(given.findings),
        isCured: before && before.recheckOn === given.recheckOn ? before.isCured : null,
        version: (before?.version ?? 0) + 1,
        savedAt: clock.now(),
        savedBy,
      };
      if (before === undefined) return { inspectionId: await repository.insert(fields), version: fields.version };
      await repository.update(before.id, fields);
      return { inspectionId: before.id, version: fields.version };
    },

    /**
     * Inside a write. Not cured and no next date: it stays due on the old one.
     * @throws Refusal of the contract's problems of inspections.recheck
     */
    async recheck(
      id: InspectionId,
      version: number,
      { isCured, note, nextOn: named }: { isCured: boolean; note: string; nextOn: string | null },
      by: string,
    ): Promise<number> {
      const before = await requireChangeable(id, version);
      if (!isWaiting(before)) throw new Refusal('inspection.no-recheck');
      const nextOn = isCured ? null : named;
      requireLater(nextOn, today());
      const at = Math.max(clock.now(), before.inspectedAt);
      await repository.addRecheck({ inspectionId: id, at, isCured, note, by, nextOn });
      const after = { isCured, recheckOn: nextOn ?? before.recheckOn, version: before.version + 1 };
      await repository.update(id, { ...after, savedAt: clock.now(), savedBy: by });
      return after.version;
    },

    /** Inside a write. @throws Refusal inspection.unknown, inspection.changed-elsewhere, inspection.voided */
    async strikeOut(id: InspectionId, version: number, voidReason: string, savedBy: string): Promise<void> {
      const before = await requireChangeable(id, version);
      const now = clock.now();
      await repository.update(id, { voidedAt: now, voidReason, version: before.version + 1, savedAt: now, savedBy });
    },

    async export(from: string, to: string, building: string | null): Promise<FileOut> {
      const stored = await repository.all(wantedOf({ from, to, building, state: 'all' }));
      return inspectionsWorkbook({ from, to, inspections: stored, today: today() }, clock.timeZone);
    },

    /** For the handbook: local days, both included; months without an inspection are left out. */
    async ofRoom(building: string, dormRoom: string, from: string, to: string): Promise<RoomMonth[]> {
      const found = await repository.ofRoom(building, dormRoom, startOf(from), startOf(addDays(to, 1)));
      return roomMonths(found.map((one) => ({ ...one, day: dayOf(one.inspectedAt) })));
    },

    /** Of many rooms, all months; by `roomKey`. */
    async ofRooms(rooms: readonly DormPlace[]): Promise<Map<string, RoomMonth[]>> {
      const byRooms = grouped(await repository.ofRooms(rooms), roomKey);
      return new Map(
        Array.from(byRooms, ([key, found]) => [
          key,
          roomMonths(found.map((one) => ({ ...one, day: dayOf(one.inspectedAt) }))),
        ]),
      );
    },

    /** Inside a write: those before then (epoch ms), with their rechecks and photos. Returns how many went. */
    forgetInspections: repository.forgetInspections,
  };
}
