/** A week on the rota with invented people. */
import type { Shift } from '../../../src-main/contract/rota.ts';
import type { RoomId } from '../../../src-main/contract/values.ts';
import type { PaperDocument } from '../../../src-main/core/paper/document.ts';
import { rotaWeekPaper } from '../../../src-main/core/rota/rota-week.sheet.ts';
import { addDays } from '../../../src-main/core/kernel/local-time.ts';

const monday = '2026-11-23';
const rooms = ['社区党员之家', '心海港湾', '活动驿站'].map((name, place) => ({ roomId: (place + 1) as RoomId, name }));
const slots = [
  { startsAt: '12:00', endsAt: '14:00' },
  { startsAt: '18:00', endsAt: '20:00' },
  { startsAt: '20:00', endsAt: '22:00' },
];
const names = ['欧阳示例', '张测试', '单示例', '李示例', '王测试'];
/** Takes two lines. */
const longName = '买买提·示例';

/** `people` in each cell of the busy rooms; 0: nobody yet. The second has a long name. */
export function rotaSheet(people: number, busyRooms = 3, isReprint = false): PaperDocument {
  let turn = 0;
  const shifts = rooms.slice(0, busyRooms).flatMap(({ roomId }) =>
    slots.flatMap((slot) =>
      [0, 1, 2, 3, 4, 5, 6].flatMap((place) =>
        Array.from({ length: people }, () => {
          turn += 1;
          const who = { memberId: turn, name: turn === 2 ? longName : (names[turn % names.length] ?? '') };
          return { ...slot, roomId, day: addDays(monday, place), who } as Shift;
        }),
      ),
    ),
  );
  const content = { week: { monday, slots, rooms, shifts }, termNumber: 3, stationName: '163党群服务站' };
  return rotaWeekPaper(content, { number: 'ZB-2026-000001', isReprint });
}
