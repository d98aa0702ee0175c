/** What can be said of a day only when it is over; asked of the running host once the station was aged. */
import { randomUUID } from 'node:crypto';
import { ask, type Desk } from '../kiosk/ask-host.ts';
import type { Plant } from './plant.ts';

const key = () => ({ requestKey: randomUUID() });

export async function fillAged(desk: Desk, plant: Plant): Promise<void> {
  const { shifts } = await ask(desk, 'rota.week', {});
  const over = shifts.find(({ startsAt }) => startsAt === '00:10')!;
  const said = { shiftId: over.shiftId, state: 'excused', minutes: 0, reason: '示例' } as const;
  await plant('rota.correct', { ...key(), ...said });
  const { notices } = await ask(desk, 'notices.list', {});
  const { noticeId } = notices.find(({ state }) => state === 'over')!;
  const { version } = await ask(desk, 'notices.one', { noticeId });
  await plant('notices.settle', { ...key(), noticeId, version, outcome: 'no-objection', note: '示例' });
}
