/** 心海港湾 counts and knows nobody: whatever is done there, nothing in the file tells who, why, or the minute. */
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { RoomId } from '../../src-main/contract/values.ts';
import type { Dump } from '../support/story-station.ts';
import { openStoryStation, operator } from '../support/story-station.ts';

type Station = Awaited<ReturnType<typeof openStoryStation>>;
const hour = 3_600_000;
const cardText = '0040856634';
const key = () => ({ requestKey: randomUUID() });

let station: Station;
let roomId: RoomId;
beforeEach(async () => {
  station = await openStoryStation();
  station.clock.advanceTo('2026-11-22T15:17');
  roomId = station.room('harbour');
});
afterEach(() => station.stop());

/** Rows that were not there before, by table. */
function newRows(before: Dump, after: Dump): Record<string, unknown[]> {
  const added = Object.entries(after).map(([table, rows]) => {
    const known = new Set(before[table]?.map((row) => JSON.stringify(row)));
    return [table, rows.filter((row) => !known.has(JSON.stringify(row)))] as const;
  });
  return Object.fromEntries(added.filter(([, rows]) => rows.length > 0));
}

// Bug: a visit, a card, a request for a card, an exact time, or an answer kept for retries names a person.
test('by card, by name, as a guest and by the button: only a number grows', async () => {
  const member = await station.add('20260101', '欧阳示例', cardText);
  const before = await station.dump();
  const counted = { kind: 'counted', roomName: '心海港湾' };
  expect(await station.swipe(cardText, roomId)).toEqual(counted);
  expect(await station.swipe('1234567890', roomId)).toEqual(counted);
  const person = {
    ...key(),
    memberId: member,
    roomId,
    purpose: 'talk',
    identifiedBy: 'name',
    unknownCard: 'deadbeef',
  } as const;
  expect(await station.must('check-in.arrive', person)).toEqual(counted);
  expect(await station.must('check-in.guestArrive', { ...key(), roomId, name: '访客示例', purpose: 'talk' })).toEqual(
    counted,
  );
  expect(await station.must('check-in.count', { ...key(), roomId, direction: 'in' })).toEqual({ roomName: '心海港湾' });
  await station.must('check-in.count', { ...key(), roomId, direction: 'out' });
  station.clock.advance(hour);
  await station.must('check-in.count', { ...key(), roomId, direction: 'in' });

  const { request_receipt: receipts, ...others } = newRows(before, await station.dump());
  const began = Date.parse('2026-11-22T15:00:00+08:00');
  expect(others).toEqual({
    harbour_count: [
      { room_id: roomId, hour_start: began, entered: 5, left_again: 1 },
      { room_id: roomId, hour_start: began + hour, entered: 1, left_again: 0 },
    ],
  });
  expect(receipts).toHaveLength(7);
  for (const receipt of receipts as { at: number; answer: string }[]) {
    expect(receipt.at % hour).toBe(0);
    expect([JSON.stringify(counted), JSON.stringify({ roomName: '心海港湾' })]).toContain(receipt.answer);
  }
  expect(await station.bytes()).not.toMatch(/访客示例|deadbeef|1234567890/);
  expect(JSON.stringify(station.logger.entries)).not.toMatch(/欧阳|20260101|访客|deadbeef|1234567890/);
  expect(await station.present('harbour')).toBe(5);
  expect((await station.must('rooms.figures', {})).visitsToday).toBe(6);
  expect(await station.visits()).toEqual([]);
});

test('a count there leaves a visit elsewhere as it is', async () => {
  await station.add('20260101', '欧阳示例', cardText);
  const arrival = await station.swipe(cardText);
  station.clock.advance(60_000);
  await station.swipe(cardText, roomId);
  expect(await station.visits()).toMatchObject([{ state: 'open', roomName: '社区党员之家', checkedOutAt: null }]);
  expect(arrival.kind).toBe('checkedIn');
});

test('more leavings than entries are nobody, not fewer; a new day begins at nobody', async () => {
  const count = (direction: 'in' | 'out') => station.must('check-in.count', { ...key(), roomId, direction });
  await count('out');
  await count('out');
  expect(await station.present('harbour')).toBe(0);
  await count('in');
  await count('in');
  await count('in');
  expect(await station.present('harbour')).toBe(1);
  station.clock.advanceTo('2026-11-23T08:00');
  expect(await station.present('harbour')).toBe(0);
});

// Bug: a tap sent twice counts twice.
test('the same tap is counted once', async () => {
  const tap = { ...key(), roomId, direction: 'in' } as const;
  await Promise.all([1, 2, 3].map(() => station.must('check-in.count', tap)));
  expect(await station.present('harbour')).toBe(1);
  const elsewhere = { ...key(), roomId: station.room('home'), direction: 'in' } as const;
  expect(await station.refusal('check-in.count', elsewhere)).toBe('rooms.not-counted');
  expect(await station.refusal('check-in.count', { ...key(), roomId: 99, direction: 'in' }, operator)).toBe(
    'rooms.unknown',
  );
});
