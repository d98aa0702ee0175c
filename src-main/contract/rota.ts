/** 值班表: shifts by room, day and slot of a term; what came of them follows from check-in. */
import { z } from 'zod';
import { command, query } from './route.ts';
import { fileOut, instant, localDate, memberId, post, roomId, shiftId, swapId, termId, timeOfDay } from './values.ts';

const slot = z.strictObject({ startsAt: timeOfDay, endsAt: timeOfDay });

/** planned 待值 due 进行中未到 present 已到 late 迟到 absent 缺岗 excused 请假 */
export const shiftState = z.enum(['planned', 'due', 'present', 'late', 'absent', 'excused']);
export type ShiftState = z.output<typeof shiftState>;

/** asked 待审批 approved 已同意 refused 未同意 withdrawn 已撤回 */
export const swapState = z.enum(['asked', 'approved', 'refused', 'withdrawn']);
export type SwapState = z.output<typeof swapState>;

const person = z.strictObject({ memberId, name: z.string() });

const shift = z.strictObject({
  shiftId,
  roomId,
  day: localDate,
  startsAt: timeOfDay,
  endsAt: timeOfDay,
  who: person,
  state: shiftState,
  /** First check-in of the shift, by the person in the room; NULL: none. */
  arrivedAt: instant.nullable(),
  leftAt: instant.nullable(),
  lateMinutes: z.int(),
  /** Counted for the person: from arriving (or the start) to leaving (or the end). */
  minutes: z.int(),
  /** Why staff corrected it; '' where nobody did. */
  correction: z.string(),
  /** A swap asked for and not settled. */
  swap: z.strictObject({ swapId, to: person, reason: z.string() }).nullable(),
});
export type Shift = z.output<typeof shift>;

const swap = z.strictObject({
  swapId,
  shift: shift.omit({ swap: true }),
  from: person,
  to: person,
  reason: z.string(),
  askedAt: instant,
  state: swapState,
  note: z.string(),
  settledBy: z.string(),
});

export type SwapView = z.output<typeof swap>;

const reason = z.string().trim().min(2).max(200);
const onShift = ['shift.unknown', 'rota.day-past'] as const;

export const rotaRoutes = {
  /** Seven days from a Monday. Without it: this week. */
  'rota.week': query({
    input: { monday: localDate.optional() },
    output: z.strictObject({
      termId: termId.nullable(),
      monday: localDate,
      today: localDate,
      slots: z.array(slot),
      rooms: z.array(z.strictObject({ roomId, name: z.string() })),
      shifts: z.array(shift),
      /** Whom one may put on the rota: staff of the current term. */
      staff: z.array(person.extend({ posts: z.array(post) })),
    }),
    problems: ['rota.not-monday'],
  }),
  /** The whole term at a glance: every shift. Without `termId`: of the current one. */
  'rota.term': query({
    input: { termId: termId.optional() },
    output: z.strictObject({ shifts: z.array(shift.omit({ swap: true, correction: true })) }),
    problems: ['term.unknown', 'term.none-current'],
  }),
  /** Of the current term; shifts that stand already keep their times. */
  'rota.saveSlots': command({
    input: { slots: z.array(slot).min(1).max(12) },
    output: z.strictObject({}),
    problems: ['term.none-current', 'rota.slots-overlap', 'rota.slot-inverted'],
  }),
  /** same-time: facts.room, where the person is on duty then. */
  'rota.assign': command({
    input: { roomId, day: localDate, startsAt: timeOfDay, endsAt: timeOfDay, memberId },
    output: z.strictObject({ shiftId }),
    problems: [
      'term.none-current',
      'rooms.unknown',
      'rota.day-past',
      'rota.outside-term',
      'rota.not-a-slot',
      'rota.not-staff',
      'rota.same-time',
      'rota.cell-full',
    ],
  }),
  'rota.remove': command({ input: { shiftId }, output: z.strictObject({}), problems: onShift }),
  /** Into a week of days to come. What cannot stand there is left out and named, with the reason. */
  'rota.copyWeek': command({
    input: { from: localDate, to: localDate },
    output: z.strictObject({
      copied: z.int(),
      leftOut: z.array(
        z.strictObject({
          day: localDate,
          startsAt: timeOfDay,
          name: z.string(),
          why: z.enum([
            'not-staff',
            'same-time',
            'day-past',
            'outside-term',
            'there-already',
            'not-a-slot',
            'cell-full',
          ]),
        }),
      ),
    }),
    problems: ['term.none-current', 'rota.not-monday', 'rota.week-empty'],
  }),
  /** What came of a shift, corrected by hand with the reason. */
  'rota.correct': command({
    input: { shiftId, state: z.enum(['present', 'absent', 'excused']), minutes: z.int().min(0).max(1440), reason },
    output: z.strictObject({}),
    problems: ['shift.unknown', 'rota.not-over', 'rota.too-many-minutes'],
  }),
  /** Of whoever is signed in: shifts of this term, swaps asked by or of the person. */
  'rota.mine': query({
    input: {},
    output: z.strictObject({ shifts: z.array(shift), swaps: z.array(swap), minutes: z.int() }),
  }),
  'rota.askSwap': command({
    input: { shiftId, to: memberId, reason },
    output: z.strictObject({ swapId }),
    problems: [...onShift, 'rota.not-yours', 'rota.not-staff', 'rota.same-time', 'rota.swap-asked'],
  }),
  'rota.withdrawSwap': command({
    input: { swapId },
    output: z.strictObject({}),
    problems: ['swap.unknown', 'swap.settled', 'rota.not-yours'],
  }),
  /** To settle first, then newest first. */
  'rota.swaps': query({ input: {}, output: z.strictObject({ swaps: z.array(swap) }) }),
  'rota.settleSwap': command({
    input: { swapId, isApproved: z.boolean(), note: z.string().trim().max(200) },
    output: z.strictObject({}),
    problems: ['swap.unknown', 'swap.settled', 'rota.day-past', 'rota.not-staff', 'rota.same-time'],
  }),
  /** Hours per person of a term. */
  'rota.hours': query({
    input: { termId: termId.optional() },
    output: z.strictObject({
      people: z.array(
        person.extend({
          className: z.string(),
          shifts: z.int(),
          present: z.int(),
          late: z.int(),
          absent: z.int(),
          excused: z.int(),
          minutes: z.int(),
        }),
      ),
    }),
    problems: ['term.unknown', 'term.none-current'],
  }),
  'rota.export': query({
    input: { termId: termId.optional() },
    output: fileOut,
    problems: ['term.unknown', 'term.none-current'],
  }),
};
