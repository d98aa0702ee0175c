/** The application as its hosts hold it: opened, asked at the wrong time, closed, opened again. */
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStoryStation, operator, StoryStation } from '../support/story-station.ts';

let station: Awaited<ReturnType<typeof openStoryStation>>;
beforeEach(async () => {
  station = await openStoryStation();
});
afterEach(() => station.stop());
const guest = (name = '访客示例') => ({ requestKey: randomUUID(), name, purpose: 'talk' }) as const;

// Bug: a visit acknowledged while the program was closing is not there the next day.
test('what was asked before the end is done, what is asked after it is refused, and both are true afterwards', async () => {
  const names = Array.from({ length: 20 }, (_, at) => `访客${String.fromCodePoint(0x4e00 + at)}`);
  const asked = names.map((name) => station.ask('check-in.guestArrive', guest(name)));
  const closing = station.application.close();
  asked.push(...names.slice(0, 5).map((name) => station.ask('check-in.guestArrive', guest(`${name}例`))));
  const outcomes = await Promise.all(asked);
  await closing;
  await station.application.close();
  expect(await station.refusal('rooms.figures', {})).toBe('storage.unavailable');
  await station.start();
  const acknowledged = outcomes.filter((outcome) => 'value' in outcome).length;
  expect(acknowledged).toBeGreaterThanOrEqual(names.length);
  expect(await station.visits()).toHaveLength(acknowledged);
  for (const outcome of outcomes) {
    if ('problem' in outcome)
      expect(outcome.problem).toMatchObject({ code: 'storage.unavailable', traceId: expect.any(String) });
  }
});

test('finds nothing wrong with itself, before and after a day of work', async () => {
  expect(await station.application.verify()).toEqual([]);
  await station.must('check-in.guestArrive', guest());
  station.clock.advanceTo('2026-12-25T09:00');
  await station.restart();
  expect(await station.visits()).toEqual([]);
  expect(await station.application.verify()).toEqual([]);
  await station.restart();
});

// Bug: two programs write to one folder; or the one that came second damages what the first is doing.
test('is alone in its folder', async () => {
  const second = new StoryStation(station.dataDir, station.clock);
  await expect(second.start()).rejects.toMatchObject({ name: 'StartUpFault', code: 'data.locked' });
  expect(await station.refusal('check-in.guestArrive', guest())).toBe('none');
});

// Bug: names and numbers of students stand in a log that is kept for months.
test('logs nobody', async () => {
  await station.add('20260101', '欧阳示例', '0040856634');
  await station.swipe('0040856634');
  await station.ask('check-in.swipe', { requestKey: randomUUID(), cardText: '1234567890' });
  await station.ask('members.find', { text: '欧阳示例' });
  await station.ask('members.bindCard', { requestKey: randomUUID(), memberId: 99, cardText: 'deadbeef' }, operator);
  await station.ask('members.find', { text: '欧阳\ud842' });
  await station.application.close();
  await station.ask('members.save', { requestKey: randomUUID() } as never, operator);
  await station.ask('check-in.guestArrive', guest());
  await station.start();
  expect(JSON.stringify(station.logger.entries)).not.toMatch(
    /欧阳|访客|20260101|0040856634|026f6c3a|1234567890|deadbeef/,
  );
});
