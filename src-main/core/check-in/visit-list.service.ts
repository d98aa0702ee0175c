/** Visits as staff see them: with names, by room, by day. */
import type { VisitRow } from '../../contract/check-in.ts';
import { Refusal } from '../../contract/route.ts';
import type { FileOut, MemberId, RoomId, RoomKind, VisitState } from '../../contract/values.ts';
import type { Clock } from '../kernel/clock.ts';
import { addDays, instantOf, localDateOf } from '../kernel/local-time.ts';
import type { MembersService } from '../members/members.service.ts';
import type { RoomsService } from '../rooms/rooms.service.ts';
import type { CheckInRepository, StoredVisit, VisitFilter } from './check-in.repository.ts';
import { visitsWorkbook } from './visit-list.sheet.ts';

const mostExported = 20_000;
const mostNamesakes = 500;

export interface VisitQuery {
  /** Local days, both included. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly roomId?: RoomId | undefined;
  readonly state?: VisitState | undefined;
  readonly text: string;
  /** Rooms the asker may see; NULL: all. */
  readonly kinds: readonly RoomKind[] | null;
}

interface Parts {
  readonly visits: CheckInRepository;
  readonly members: MembersService;
  readonly rooms: RoomsService;
  readonly clock: Clock;
}

export type VisitListService = ReturnType<typeof visitListService>;

export function visitListService({ visits, members, rooms, clock }: Parts) {
  function rowOf(visit: StoredVisit): VisitRow {
    const member = visit.memberId === null ? undefined : members.known(visit.memberId);
    return {
      visitId: visit.id,
      memberId: visit.memberId,
      studentNumber: member?.studentNumber ?? null,
      name: member?.name ?? visit.guestName ?? '',
      className: member?.className ?? '',
      roomName: rooms.get(visit.roomId).name,
      purpose: visit.purpose,
      checkedInAt: visit.checkedInAt,
      checkedOutAt: visit.checkedOutAt,
      identifiedBy: visit.identifiedBy,
      kiosk: visit.kiosk,
      state: visit.state,
      voidReason: visit.voidReason,
    };
  }

  async function filterOf(query: VisitQuery): Promise<VisitFilter> {
    const text = query.text.trim();
    const filter = {
      from: query.from === undefined ? undefined : instantOf(query.from, '00:00', clock.timeZone),
      to: query.to === undefined ? undefined : instantOf(addDays(query.to, 1), '00:00', clock.timeZone),
      roomId: query.roomId,
      among: among(query.kinds),
      state: query.state,
    };
    if (text === '') return { ...filter, who: undefined };
    return { ...filter, who: { memberIds: idsFor(text), guestVisits: await visits.guestsNamed(text, filter) } };
  }

  function among(kinds: VisitQuery['kinds']): RoomId[] | undefined {
    if (kinds === null) return undefined;
    return rooms.all().flatMap(({ id, kind }) => (kinds.includes(kind) ? [id] : []));
  }

  function idsFor(text: string): MemberId[] {
    return members.find(text, mostNamesakes).map((found) => found.member.memberId);
  }

  return {
    async present(): Promise<VisitRow[]> {
      return (await visits.allOpen()).map(rowOf);
    },

    async list(query: VisitQuery, offset: number, limit: number): Promise<{ visits: VisitRow[]; total: number }> {
      const filter = await filterOf(query);
      const [page, total] = await Promise.all([visits.page(filter, offset, limit), visits.total(filter)]);
      return { visits: page.map(rowOf), total };
    },

    /** @throws Refusal export.too-large */
    async export(query: VisitQuery): Promise<FileOut> {
      const filter = await filterOf(query);
      const total = await visits.total(filter);
      if (total > mostExported) throw new Refusal('export.too-large', { total, most: mostExported });
      const rows = (await visits.page(filter, 0, mostExported)).map(rowOf);
      return visitsWorkbook(rows, localDateOf(clock.now(), clock.timeZone), clock.timeZone);
    },

    /** Where these people are now. */
    async presence(ids: readonly MemberId[]): Promise<Map<MemberId, { roomId: RoomId; since: number }>> {
      const open = ids.length === 0 ? [] : await visits.openOfMany(ids);
      return new Map(
        open.flatMap((visit) =>
          visit.memberId === null
            ? []
            : [[visit.memberId, { roomId: visit.roomId, since: visit.checkedInAt }] as const],
        ),
      );
    },
  };
}
