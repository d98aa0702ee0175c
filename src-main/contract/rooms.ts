import { z } from 'zod';
import { command, query } from './route.ts';
import { instant, roomId, roomKind, sessionId, timeOfDay } from './values.ts';

export const roomFigure = z.strictObject({
  roomId,
  kind: roomKind,
  name: z.string(),
  opensAt: timeOfDay,
  closesAt: timeOfDay,
  isOpen: z.boolean(),
  /** People inside now. For 心海港湾: entries less leavings of today, never below 0. */
  present: z.int().nonnegative(),
  /** The session whose 签到 is open here. */
  session: z
    .strictObject({ sessionId, title: z.string(), startsAt: instant, endsAt: instant, attending: z.int() })
    .nullable(),
});
export type RoomFigure = z.output<typeof roomFigure>;

export const roomsRoutes = {
  /** Public and who-free. */
  'rooms.figures': query({
    input: {},
    output: z.strictObject({ rooms: z.array(roomFigure), visitsToday: z.int().nonnegative() }),
  }),
  'rooms.save': command({
    input: {
      roomId,
      name: z.string().trim().min(1).max(30),
      opensAt: timeOfDay,
      closesAt: timeOfDay,
    },
    output: z.strictObject({}),
    problems: ['rooms.unknown', 'rooms.hours-inverted'],
  }),
};
