import { z } from 'zod';
import { command, query, requestKey } from './route.ts';
import {
  fileOut,
  identification,
  instant,
  localDate,
  maskedPerson,
  memberId,
  pageRequest,
  purpose,
  roomId,
  timeOfDay,
  visitId,
  visitState,
} from './values.ts';

/** What the success screen shows. Masked: the screen is shared. */
export const visitCard = z.strictObject({
  visitId,
  person: maskedPerson,
  roomId,
  roomName: z.string(),
  purpose,
  checkedInAt: instant,
  checkedOutAt: instant.nullable(),
  /** The 读书分享会 this visit attends, if any. */
  session: z.strictObject({ title: z.string(), startsAt: instant, lateMinutes: z.int().nonnegative() }).nullable(),
  /** The shift this visit is for, if any; the minutes are of the first check-in for it. */
  duty: z.strictObject({ startsAt: timeOfDay, endsAt: timeOfDay, lateMinutes: z.int().nonnegative() }).nullable(),
  /** Not voided, since the term began, this one included. 0 for a guest. */
  visitsThisTerm: z.int().nonnegative(),
  /** 撤销 and 更改事由 work until then … */
  undoUntil: instant,
  /** … for whoever names this request as `ofRequest`; null where nothing was done that this caller may take back. */
  undoKey: requestKey.nullable(),
});
export type VisitCard = z.output<typeof visitCard>;

/**
 * checkedIn / checkedOut: done now. alreadyIn: nothing changed, the visit is the earlier one.
 * counted: 心海港湾; one more was counted and nothing else is known. unrecorded: so in any room, of somebody who does not
 * agree to be named.
 */
export const arrival = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('checkedIn'), visit: visitCard, movedFrom: z.string().nullable() }),
  z.strictObject({ kind: z.literal('checkedOut'), visit: visitCard }),
  z.strictObject({ kind: z.literal('alreadyIn'), visit: visitCard }),
  z.strictObject({ kind: z.literal('counted'), roomName: z.string() }),
  z.strictObject({ kind: z.literal('unrecorded'), roomName: z.string() }),
]);
export type Arrival = z.output<typeof arrival>;

export const visitRow = z.strictObject({
  visitId,
  memberId: memberId.nullable(),
  studentNumber: z.string().nullable(),
  name: z.string(),
  className: z.string(),
  roomName: z.string(),
  purpose,
  checkedInAt: instant,
  checkedOutAt: instant.nullable(),
  identifiedBy: identification,
  kiosk: z.string(),
  state: visitState,
  voidReason: z.string().nullable(),
});
export type VisitRow = z.output<typeof visitRow>;

const visitFilter = {
  from: localDate.optional(),
  to: localDate.optional(),
  roomId: roomId.optional(),
  state: visitState.optional(),
  text: z.string().max(64).default(''),
};

export const checkInRoutes = {
  /**
   * A card read. In when out, out when in; a second read within 10 s is the same visit. While a session's 签到 is open
   * in the room, arrivals attend it, and whoever was inside already attends from the first read on.
   */
  'check-in.swipe': command({
    input: { cardText: z.string().min(1).max(64), roomId: roomId.optional() },
    output: arrival,
    problems: ['card.unknown', 'card.malformed', 'rooms.unknown'],
  }),
  /** A person picked on the screen. Never checks out. `unknownCard` asks staff to bind the card just refused. */
  'check-in.arrive': command({
    input: {
      memberId,
      roomId: roomId.optional(),
      purpose: purpose.default('study'),
      identifiedBy: identification.exclude(['card', 'guest']),
      unknownCard: z.string().min(1).max(64).optional(),
    },
    output: arrival,
    problems: ['member.unknown', 'rooms.unknown'],
  }),
  'check-in.leave': command({
    input: { memberId },
    output: arrival,
    problems: ['member.unknown', 'visit.none-open'],
  }),
  /** A guest with the same open name in the same room is `alreadyIn`. */
  'check-in.guestArrive': command({
    input: { name: z.string().trim().min(1).max(60), roomId: roomId.optional(), purpose },
    output: arrival,
    problems: ['guest.name-malformed', 'rooms.unknown'],
  }),
  'check-in.guestLeave': command({
    input: { name: z.string().trim().min(1).max(60) },
    output: arrival,
    problems: ['visit.none-open'],
  }),
  /** 心海港湾 only: +1 in or out, no person, no purpose. */
  'check-in.count': command({
    input: { roomId, direction: z.enum(['in', 'out']) },
    output: z.strictObject({ roomName: z.string() }),
    problems: ['rooms.unknown', 'rooms.not-counted'],
  }),
  /** Takes back what `ofRequest` did, by whoever holds that key, within 30 s. */
  'check-in.undo': command({
    input: { visitId, ofRequest: requestKey },
    output: z.strictObject({ undone: z.enum(['checkIn', 'checkOut']) }),
    problems: ['undo.too-late', 'undo.not-yours'],
  }),
  'check-in.changePurpose': command({
    input: { visitId, ofRequest: requestKey, purpose },
    output: z.strictObject({ visit: visitCard }),
    problems: ['undo.too-late', 'undo.not-yours'],
  }),
  /** Staff: who is inside, by room. */
  'check-in.present': query({ input: {}, output: z.strictObject({ visits: z.array(visitRow) }) }),
  /** Staff: newest first. Both days included. */
  'check-in.list': query({
    input: { ...visitFilter, ...pageRequest },
    output: z.strictObject({ visits: z.array(visitRow), total: z.int() }),
  }),
  'check-in.export': query({
    input: visitFilter,
    output: fileOut,
    problems: ['export.too-large'],
  }),
  'check-in.void': command({
    input: { visitId, reason: z.string().trim().min(2).max(200) },
    output: z.strictObject({}),
    problems: ['visit.unknown', 'visit.already-void'],
  }),
  'check-in.close': command({
    input: { visitId },
    output: z.strictObject({}),
    problems: ['visit.unknown', 'visit.not-open'],
  }),
};
