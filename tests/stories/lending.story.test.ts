/** The small library: lent and returned with the same card, on a real file, with a clock moved by hand. */
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { MemberId } from '../../src-main/contract/values.ts';
import { book, labels, libraryOf } from '../support/library.ts';
import { openStoryStation, operator } from '../support/story-station.ts';

type Station = Awaited<ReturnType<typeof openStoryStation>>;
const key = () => ({ requestKey: randomUUID() });
const card = '0040856634';
const otherCard = '0040856635';
const byCard = { by: 'card', cardText: card } as const;
const day = 24 * 3_600_000;

let station: Station;
let other: MemberId;
beforeEach(async () => {
  station = await openStoryStation();
  await station.add('20260101', '欧阳示例', card);
  other = await station.add('20260102', '张测试', otherCard);
});
afterEach(() => station.stop());

const { add, lend, lendRefused, giveBack, renewal, renewRefused, list, loans } = libraryOf(() => station, card);

describe('lending', () => {
  beforeEach(async () => {
    await add(book('示例集'), 5);
  });

  test('for thirty days, by card or by name, masked; then returned by whoever brings it', async () => {
    expect(await lend('TS000001')).toEqual({
      label: 'TS000001',
      title: '示例集',
      person: { name: '欧阳*例', className: '日语2601', numberTail: '101' },
      dueOn: '2026-12-22',
      overdueDays: 0,
    });
    expect(await lend(' ｔｓ００００02', { by: 'name', memberId: other })).toMatchObject({ person: { name: '张*试' } });
    expect(await loans()).toMatchObject([
      { label: 'TS000001', name: '欧阳示例', studentNumber: '20260101', lentAt: station.clock.now(), returnedAt: null },
      { label: 'TS000002', name: '张测试' },
    ]);
    station.clock.advance(day);
    expect(await giveBack('ts000001')).toMatchObject({ person: { name: '欧阳*例' }, overdueDays: 0 });
    expect(await station.refusal('books.giveBack', { ...key(), label: 'TS000001' })).toBe('book.not-lent');
    expect(await station.refusal('books.giveBack', { ...key(), label: 'TS000099' })).toBe('book.unknown');
    expect(await loans({ state: 'returned' })).toMatchObject([{ label: 'TS000001', returnedAt: station.clock.now() }]);
    expect(await lend('TS000001', { by: 'name', memberId: other })).toMatchObject({ label: 'TS000001' });
  });

  // Bug: two kiosks lend the same copy, or a lost answer asked for again lends it a second time.
  test('of one copy twice at once happens once', async () => {
    const both = await Promise.all([lendRefused('TS000001'), lendRefused('TS000001', { by: 'name', memberId: other })]);
    expect(both.toSorted()).toEqual(['book.lent-out', 'none']);
    const request = { ...key(), label: 'TS000002', who: { by: 'name', memberId: other } as const };
    expect(await station.must('books.lend', request)).toEqual(await station.must('books.lend', request));
    expect(await loans({ state: 'open' })).toHaveLength(2);
  });

  // Bug: a book held already is lent again and the first loan is never closed.
  test('what one has already is refused', async () => {
    await lend('TS000001');
    expect(await lendRefused('TS000001')).toBe('book.lent-out');
  });

  test('of a fourth book is refused until one is back; also of a copy that is retired or unknown', async () => {
    for (const label of ['TS000001', 'TS000002', 'TS000003']) await lend(label);
    const fourth = await station.ask('books.lend', { ...key(), label: 'TS000004', who: byCard });
    expect(fourth).toEqual({ problem: { code: 'loans.too-many', facts: { most: 3 } } });
    await giveBack('TS000002');
    await lend('TS000004');
    const [fifth] = (await list({ text: 'TS000005' })).copies;
    await station.must('books.retire', { ...key(), copyId: fifth!.copyId, reason: '丢失' }, operator);
    expect(await lendRefused('TS000005', { by: 'name', memberId: other })).toBe('book.retired');
    expect(await lendRefused('TS000006')).toBe('book.unknown');
    expect(await lendRefused('书')).toBe('book.unknown');
  });

  test('to a card nobody has, a text no reader writes, or a person not in the roster is refused', async () => {
    expect(await lendRefused('TS000001', { by: 'card', cardText: '0499AABB' })).toBe('card.unknown');
    expect(await lendRefused('TS000001', { by: 'card', cardText: '；' })).toBe('card.malformed');
    expect(await lendRefused('TS000001', { by: 'name', memberId: 999 })).toBe('member.unknown');
    expect(await loans()).toEqual([]);
  });

  // Bug: a copy that was thrown away stays lent to somebody for ever.
  test('ends when the copy is retired', async () => {
    await lend('TS000001');
    const [copy] = (await list({ state: 'out' })).copies;
    station.clock.advance(day);
    await station.must('books.retire', { ...key(), copyId: copy!.copyId, reason: '丢失' }, operator);
    expect(await loans()).toMatchObject([{ returnedAt: station.clock.now() }]);
    expect(await station.refusal('books.retire', { ...key(), copyId: copy!.copyId, reason: '丢失' }, operator)).toBe(
      'book.retired',
    );
  });

  // Bug: somebody set the clock back, and the return cannot be stored.
  test('can be ended by a clock set back', async () => {
    await lend('TS000001');
    station.clock.setTo('2026-11-20T09:00:00');
    expect(await giveBack('TS000001')).toMatchObject({ overdueDays: 0 });
  });
});

describe('overdue', () => {
  beforeEach(async () => {
    await add(book('示例集'), 3);
    await lend('TS000001');
  });

  // Bug: overdue on the due day itself, or by UTC's midnight instead of the station's.
  test('begins with the local midnight after the due day', async () => {
    station.clock.setTo('2026-12-22T23:59:59');
    expect((await list()).copies[0]).toMatchObject({ state: 'out', loan: { overdueDays: 0 } });
    expect(await loans({ state: 'overdue' })).toEqual([]);
    station.clock.setTo('2026-12-23T00:00:00');
    expect((await list()).copies[0]).toMatchObject({ state: 'overdue', loan: { overdueDays: 1 } });
    expect(await loans({ state: 'overdue' })).toMatchObject([{ label: 'TS000001', overdueDays: 1 }]);
    expect((await list({ state: 'out' })).total).toBe(0);
    expect((await list({ state: 'overdue' })).total).toBe(1);
  });

  test('nothing more is lent or renewed until it is back, late as it was', async () => {
    station.clock.setTo('2027-01-01T10:00:00');
    expect(await lendRefused('TS000002')).toBe('loans.overdue');
    expect(await renewRefused('TS000001')).toBe('loans.overdue');
    expect(await giveBack('TS000001')).toMatchObject({ overdueDays: 10 });
    expect(await lend('TS000002')).toMatchObject({ dueOn: '2027-01-31' });
    station.clock.setTo('2027-03-01T10:00:00');
    expect(await loans({ state: 'returned' })).toMatchObject([{ label: 'TS000001', overdueDays: 10 }]);
  });

  // Bug: the list hides who is latest.
  test('stands first in the list, the longest due before the others', async () => {
    station.clock.advance(2 * day);
    await lend('TS000002', { by: 'name', memberId: other });
    await lend('TS000003', { by: 'name', memberId: other });
    await giveBack('TS000003');
    expect(labels(await loans())).toEqual(['TS000001', 'TS000002', 'TS000003']);
  });
});

describe('renewing', () => {
  beforeEach(async () => {
    await add(book('示例集'), 2);
    await lend('TS000001');
  });

  test('once, by fifteen days, by the card of the borrower', async () => {
    expect(await renewRefused('TS000001', otherCard)).toBe('book.not-yours');
    station.clock.setTo('2026-12-22T23:59:59');
    expect(await renewal('TS000001')).toMatchObject({ value: { dueOn: '2027-01-06', overdueDays: 0 } });
    expect(await renewRefused('TS000001')).toBe('loans.renewed-already');
    expect(await loans()).toMatchObject([{ renewals: 1, dueOn: '2027-01-06' }]);
  });

  test('what is not lent, not there, or with a strange card is refused', async () => {
    expect(await renewRefused('TS000002')).toBe('book.not-lent');
    expect(await renewRefused('TS000009')).toBe('book.unknown');
    expect(await renewRefused('TS000001', '0499AABB')).toBe('card.unknown');
    expect(await renewRefused('TS000001', '。')).toBe('card.malformed');
  });

  // Bug: a lost answer asked for again renews a second time.
  test('with one key is done once', async () => {
    const request = { ...key(), label: 'TS000001', cardText: card };
    expect(await station.must('books.renew', request)).toEqual(await station.must('books.renew', request));
    expect(await loans()).toMatchObject([{ dueOn: '2027-01-06' }]);
  });

  test('mine: what the holder of a card has, the first due first', async () => {
    station.clock.advance(day);
    await lend('TS000002');
    await renewal('TS000001');
    const mine = await station.must('books.mine', { cardText: card });
    expect(mine).toMatchObject({ person: { name: '欧阳*例' }, most: 3 });
    expect(labels(mine.loans)).toEqual(['TS000002', 'TS000001']);
    expect((await station.must('books.mine', { cardText: otherCard })).loans).toEqual([]);
    expect(await station.refusal('books.mine', { cardText: '0499AABB' })).toBe('card.unknown');
  });
});
