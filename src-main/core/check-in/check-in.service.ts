import type { Arrival, VisitCard } from '../../contract/check-in.ts';
import { Refusal } from '../../contract/route.ts';
import type { Identification, MemberId, Purpose, RoomId, VisitId } from '../../contract/values.ts';
import type { Clock } from '../kernel/clock.ts';
import { cleanName, isName, maskName, numberTail, type MembersService } from '../members/members.service.ts';
import type { Consents } from '../own-data/consents.service.ts';
import type { Room, RoomsService } from '../rooms/rooms.service.ts';
import type { DutyAt, DutyDesk } from '../rota/duty-desk.service.ts';
import type { StationService } from '../station/station.service.ts';
import { isAttending, lateMinutes, type Occasion, type Occasions } from './attendance.service.ts';
import type { CheckInRepository, StoredVisit } from './check-in.repository.ts';
import type { CountsRepository } from './counts.repository.ts';
import { unnamedActs } from './unnamed.ts';

/** A card read again within this time is the same act. */
const sameReadMs = 10_000;
const undoMs = 30_000;
const hourMs = 3_600_000;
/** Visits end by themselves within half a minute of closing time; one open for longer was overslept. */
const overdueMs = 60_000;
/** Stored where the person took the visit back. */
const undoneByPerson = '本人撤销';

export interface CheckInParts {
  readonly visits: CheckInRepository;
  readonly counts: CountsRepository;
  readonly members: MembersService;
  readonly rooms: RoomsService;
  readonly station: StationService;
  readonly clock: Clock;
  readonly kiosk: string;
  readonly occasions: Occasions;
  readonly duty: DutyDesk;
  readonly consents: Consents;
}

export type CheckInService = ReturnType<typeof checkInService>;

/** Everything here runs inside the command's one transaction. */
export function checkInService(parts: CheckInParts) {
  const { visits, counts, members, rooms, station, clock, kiosk, occasions, duty, consents } = parts;
  const unnamed = unnamedActs(clock, sameReadMs);
  /** Against a clock set back in between: no visit ends before it began. */
  const notBefore = (visit: StoredVisit): number => Math.max(clock.now(), visit.checkedInAt);
  const isRecent = (instant: number): boolean => Math.abs(clock.now() - instant) < sameReadMs;

  function roomOf(roomId: RoomId | undefined): Room {
    const room = roomId === undefined ? rooms.kioskRoom() : rooms.get(roomId);
    if (!room) throw new Refusal('rooms.unknown');
    return room;
  }

  /** The session a visit attends. Whoever comes back was there on time all the same. */
  async function sessionOf(visit: StoredVisit): Promise<VisitCard['session']> {
    const occasion = occasions(visit.roomId);
    if (!occasion || !isAttending(visit, occasion)) return null;
    const { title, startsAt, openedAt } = occasion;
    const late = lateMinutes(visit.checkedInAt, occasion);
    const first = late > 0 ? await visits.firstReading(visit, openedAt) : undefined;
    return { title, startsAt, lateMinutes: first === undefined ? late : lateMinutes(first, occasion) };
  }

  /** Before anything is told of it: the rota follows from visits. */
  async function tellRota({ memberId, checkedInAt }: StoredVisit): Promise<void> {
    if (memberId !== null) await duty.seen(memberId, checkedInAt);
  }

  async function cardOf(visit: StoredVisit, undoKey: string | null): Promise<VisitCard> {
    const member = visit.memberId === null ? undefined : members.known(visit.memberId);
    const lastAct = visit.checkedOutAt ?? visit.checkedInAt;
    return {
      visitId: visit.id,
      person: {
        name: maskName(member?.name ?? visit.guestName ?? ''),
        className: member?.className ?? '',
        numberTail: member ? numberTail(member.studentNumber) : '',
      },
      roomId: visit.roomId,
      roomName: rooms.get(visit.roomId).name,
      purpose: visit.purpose,
      checkedInAt: visit.checkedInAt,
      checkedOutAt: visit.checkedOutAt,
      session: await sessionOf(visit),
      duty: visit.memberId === null ? null : await duty.noteOf(visit.memberId, visit.roomId, visit.checkedInAt),
      visitsThisTerm: visit.memberId === null ? 0 : await visits.countSince(visit.memberId, station.termBegan()),
      undoUntil: lastAct + undoMs,
      undoKey,
    };
  }

  async function count(room: Room, entered: number, leftAgain: number): Promise<void> {
    await counts.countHarbour(room.id, Math.floor(clock.now() / hourMs) * hourMs, entered, leftAgain);
  }

  async function counted(room: Room): Promise<Arrival> {
    await count(room, 1, 0);
    return { kind: 'counted', roomName: room.name };
  }

  /** Who comes or goes is not known, so that one more has been here, and nobody more is inside. */
  async function unrecorded(memberId: MemberId, room: Room): Promise<Arrival> {
    if (unnamed.isNew(memberId)) await count(room, 1, 1);
    return { kind: 'unrecorded', roomName: room.name };
  }

  async function close(visit: StoredVisit, request: string | null): Promise<StoredVisit> {
    const fields = { state: 'closed', checkedOutAt: notBefore(visit), checkOutRequest: request } as const;
    const closed = (await visits.update(visit.id, fields)) ?? visit;
    await tellRota(closed);
    return closed;
  }

  /** A machine that slept through closing time did not close its visits: they end then, not when it wakes. */
  async function stillOpen(found: Promise<StoredVisit | undefined>): Promise<StoredVisit | undefined> {
    const visit = await found;
    if (!visit) return undefined;
    const closing = rooms.closingAfter(rooms.get(visit.roomId), visit.checkedInAt);
    if (clock.now() - closing < overdueMs) return visit;
    await visits.update(visit.id, { state: 'auto_closed', checkedOutAt: closing });
    return undefined;
  }

  async function enter(
    who: { memberId: MemberId | null; guestName: string | null },
    room: Room,
    purpose: Purpose,
    identifiedBy: Identification,
    request: string,
    earlier: StoredVisit | undefined,
  ): Promise<Arrival> {
    if (earlier) await close(earlier, request);
    const visit = await visits.add({
      ...who,
      roomId: room.id,
      purpose,
      checkedInAt: clock.now(),
      identifiedBy,
      kiosk,
      checkInRequest: request,
    });
    await tellRota(visit);
    const movedFrom = earlier && earlier.roomId !== room.id ? rooms.get(earlier.roomId).name : null;
    return { kind: 'checkedIn', visit: await cardOf(visit, request), movedFrom };
  }

  /** Inside, but not yet with the session that goes on in the room. */
  const isMissing = (visit: StoredVisit, room: Room, occasion: Occasion | undefined): boolean =>
    occasion !== undefined && !(visit.roomId === room.id && isAttending(visit, occasion));

  /** Inside already with nothing to change: only who comes to read may join the session, who is awaited begins the shift. */
  const isSettled = (visit: StoredVisit, room: Room, purpose: Purpose, on: DutyAt | null): boolean =>
    visit.roomId === room.id &&
    on?.isAwaited !== true &&
    !(purpose === 'reading' && isMissing(visit, room, occasions(room.id)));

  return {
    /** @throws Refusal card.unknown, card.malformed, rooms.unknown */
    async swipe(cardText: string, roomId: RoomId | undefined, request: string): Promise<Arrival> {
      const room = roomOf(roomId);
      if (room.kind === 'harbour') return counted(room);
      const memberId = await members.holderOfCard(cardText);
      if (memberId === undefined) throw new Refusal('card.unknown');
      if (!consents.allows('visits', memberId)) return unrecorded(memberId, room);
      const occasion = occasions(room.id);
      const on = await duty.dutyAt(memberId, room.id, clock.now());
      const open = await stillOpen(visits.openOf(memberId));
      if (open && on?.isAwaited !== true && !isMissing(open, room, occasion)) {
        if (isRecent(open.checkedInAt)) return { kind: 'alreadyIn', visit: await cardOf(open, open.checkInRequest) };
        if (open.roomId === room.id) {
          return { kind: 'checkedOut', visit: await cardOf(await close(open, request), request) };
        }
      }
      const justLeft = open
        ? undefined
        : await visits.leftBetween(memberId, clock.now() - sameReadMs, clock.now() + sameReadMs);
      const hasLeftIt = justLeft && (justLeft.checkedOutAt ?? 0) >= (occasion?.openedAt ?? 0);
      if (hasLeftIt) return { kind: 'checkedOut', visit: await cardOf(justLeft, justLeft.checkOutRequest) };
      const purpose = occasion ? 'reading' : on ? 'duty' : 'study';
      return enter({ memberId, guestName: null }, room, purpose, 'card', request, open);
    },

    /** @throws Refusal member.unknown, rooms.unknown */
    async arrive(
      memberId: MemberId,
      roomId: RoomId | undefined,
      purpose: Purpose,
      identifiedBy: Identification,
      unknownCard: string | undefined,
      request: string,
    ): Promise<Arrival> {
      const room = roomOf(roomId);
      if (!members.known(memberId)) throw new Refusal('member.unknown');
      if (room.kind === 'harbour') return counted(room);
      if (unknownCard !== undefined) await members.requestCard(memberId, unknownCard);
      if (!consents.allows('visits', memberId)) return unrecorded(memberId, room);
      const on = await duty.dutyAt(memberId, room.id, clock.now());
      const open = await stillOpen(visits.openOf(memberId));
      if (open && isSettled(open, room, purpose, on)) return { kind: 'alreadyIn', visit: await cardOf(open, null) };
      return enter({ memberId, guestName: null }, room, purpose, identifiedBy, request, open);
    },

    /** @throws Refusal member.unknown, visit.none-open */
    async leave(memberId: MemberId, request: string): Promise<Arrival> {
      if (!members.known(memberId)) throw new Refusal('member.unknown');
      const open = await stillOpen(visits.openOf(memberId));
      if (!open) throw new Refusal('visit.none-open');
      return { kind: 'checkedOut', visit: await cardOf(await close(open, request), request) };
    },

    /** @throws Refusal guest.name-malformed, rooms.unknown */
    async guestArrive(
      rawName: string,
      roomId: RoomId | undefined,
      purpose: Purpose,
      request: string,
    ): Promise<Arrival> {
      const room = roomOf(roomId);
      if (room.kind === 'harbour') return counted(room);
      const name = cleanName(rawName).text;
      if (!isName(name)) throw new Refusal('guest.name-malformed');
      const open = await stillOpen(visits.openGuest(name));
      if (open && isSettled(open, room, purpose, null)) return { kind: 'alreadyIn', visit: await cardOf(open, null) };
      return enter({ memberId: null, guestName: name }, room, purpose, 'guest', request, open);
    },

    /** @throws Refusal visit.none-open */
    async guestLeave(rawName: string, request: string): Promise<Arrival> {
      const open = await stillOpen(visits.openGuest(cleanName(rawName).text));
      if (!open) throw new Refusal('visit.none-open');
      return { kind: 'checkedOut', visit: await cardOf(await close(open, request), request) };
    },

    /** @throws Refusal rooms.unknown, rooms.not-counted */
    async count(roomId: RoomId, direction: 'in' | 'out'): Promise<Room> {
      const room = rooms.get(roomId);
      if (room.kind !== 'harbour') throw new Refusal('rooms.not-counted');
      await count(room, direction === 'in' ? 1 : 0, direction === 'out' ? 1 : 0);
      return room;
    },

    /** @throws Refusal undo.not-yours, undo.too-late */
    async undo(visitId: VisitId, ofRequest: string): Promise<'checkIn' | 'checkOut'> {
      const visit = await visits.get(visitId);
      if (visit?.checkOutRequest === ofRequest) {
        if (visit.state !== 'closed' || isLate(visit.checkedOutAt ?? 0) || (await isInsideAgain(visit))) {
          throw new Refusal('undo.too-late');
        }
        await reopen(visit);
        return 'checkOut';
      }
      if (visit?.checkInRequest !== ofRequest) throw new Refusal('undo.not-yours');
      if (visit.state !== 'open' || isLate(visit.checkedInAt)) throw new Refusal('undo.too-late');
      await visits.update(visitId, { state: 'voided', voidReason: undoneByPerson });
      await tellRota(visit);
      for (const earlier of await visits.closedBy(ofRequest)) {
        if (earlier.state === 'closed') await reopen(earlier);
      }
      return 'checkIn';
    },

    /** @throws Refusal undo.not-yours, undo.too-late */
    async changePurpose(visitId: VisitId, ofRequest: string, purpose: Purpose): Promise<VisitCard> {
      const visit = await visits.get(visitId);
      if (visit?.checkInRequest !== ofRequest) throw new Refusal('undo.not-yours');
      if (visit.state !== 'open' || isLate(visit.checkedInAt)) throw new Refusal('undo.too-late');
      return cardOf((await visits.update(visitId, { purpose })) ?? visit, ofRequest);
    },

    /** @throws Refusal visit.unknown, visit.already-void */
    async voidVisit(visitId: VisitId, reason: string): Promise<void> {
      const visit = await visits.get(visitId);
      if (!visit) throw new Refusal('visit.unknown');
      if (visit.state === 'voided') throw new Refusal('visit.already-void');
      await visits.update(visitId, { state: 'voided', voidReason: reason });
      await tellRota(visit);
    },

    /** @throws Refusal visit.unknown, visit.not-open */
    async closeByStaff(visitId: VisitId): Promise<void> {
      const visit = await visits.get(visitId);
      if (!visit) throw new Refusal('visit.unknown');
      if (visit.state !== 'open') throw new Refusal('visit.not-open');
      await close(visit, null);
    },
  };

  function isLate(since: number): boolean {
    return Math.abs(clock.now() - since) > undoMs;
  }

  async function isInsideAgain(visit: StoredVisit): Promise<boolean> {
    if (visit.memberId !== null) return (await visits.openOf(visit.memberId)) !== undefined;
    return (await visits.openGuest(visit.guestName ?? '')) !== undefined;
  }

  async function reopen(visit: StoredVisit): Promise<void> {
    await visits.update(visit.id, { state: 'open', checkedOutAt: null, checkOutRequest: null });
    await tellRota(visit);
  }
}
