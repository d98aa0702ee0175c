/** Those who were there hand in a reflection, typed or on a numbered sheet; staff read it. On a real file, with a clock moved by hand. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Ask } from '../../src-main/contract/registry.ts';
import type { ClaimedPerson, MemberId, SessionId } from '../../src-main/contract/values.ts';
import { openDatabase } from '../../src-main/core/database/database.ts';
import { reflectionSheetsService } from '../../src-main/core/reading/reflections/reflection-sheets.service.ts';
import { reflectionsRepository } from '../../src-main/core/reading/reflections/reflections.repository.ts';
import { closedSession, endedSession } from '../support/ended-session.ts';
import { at, openSignIn, planSession } from '../support/reading-session.ts';
import { openStoryStation, operator } from '../support/story-station.ts';

type Station = Awaited<ReturnType<typeof openStoryStation>>;
const key = () => ({ requestKey: randomUUID() });
const cardText = '0040856634';
const days = 24 * 3_600_000;
const text = '示例：读后的几点体会与打算。';

let station: Station;
let member: MemberId;
let absent: MemberId;
beforeEach(async () => {
  station = await openStoryStation();
  member = await station.add('20260101', '欧阳示例', cardText);
  absent = await station.add('20260102', '张测试');
});
afterEach(() => station.stop());

const byName = (memberId = member): ClaimedPerson => ({ by: 'name', memberId });
const handIn = (sessionId: SessionId, rest: Partial<Ask<'reading.handInReflection'>> = {}) =>
  station.ask('reading.handInReflection', { ...key(), sessionId, who: byName(), text, ...rest });
const handInSheet = (sheetNumber: string) => station.ask('reading.handInSheet', { ...key(), sheetNumber });
const list = (filter: Ask<'reading.reflections'> = {}) => station.must('reading.reflections', filter, operator);
const settle = async (verdict: 'read' | 'returned', remark = '') => {
  const [newest] = (await list()).reflections;
  const { reflectionId, handedInAt } = newest!;
  const asked = { ...key(), reflectionId, handedInAt, verdict, remark };
  return station.ask('reading.settleReflection', asked, operator);
};
const reflectable = async () => (await station.must('reading.reflectable', {})).sessions;

/** As the printing of the sheets asks for numbers, from another process on the same file. */
async function sheetsFor(sessionId: SessionId, ...asked: (readonly MemberId[])[]): Promise<Map<MemberId, string>[]> {
  await station.application.close();
  const { clock, logger, dataDir } = station;
  const database = await openDatabase({ file: join(dataDir, 'station.sqlite'), logger, clock });
  const repository = reflectionsRepository(database.statements);
  const sheets = reflectionSheetsService({ repository, database, clock });
  const numbers = await Promise.all(asked.map((ids) => sheets.sheetsFor(sessionId, ids)));
  await database.close();
  await station.start();
  return numbers;
}

describe('a typed reflection', () => {
  test('is kept, answered with the person masked, and listed for staff', async () => {
    const sessionId = await endedSession(station, [member]);
    const handedInAt = station.clock.now();
    expect(await handIn(sessionId, { who: { by: 'card', cardText }, text: `  ${text}\n` })).toEqual({
      value: {
        person: { name: '欧阳*例', className: '日语2601', numberTail: '101' },
        sessionTitle: '示例读书分享会',
      },
    });
    expect(await list()).toEqual({
      reflections: [
        {
          reflectionId: 1,
          sessionId,
          sessionTitle: '示例读书分享会',
          memberId: member,
          studentNumber: '20260101',
          name: '欧阳示例',
          className: '日语2601',
          kind: 'typed',
          text,
          sheetNumber: null,
          handedInAt,
          state: 'unread',
          remark: '',
          settledBy: null,
        },
      ],
      total: 1,
      unread: 1,
    });
    const kept = await station.ask('reading.reflections', {});
    expect(kept).toMatchObject({ problem: { code: 'caller.forbidden' } });
  });

  // Bug: seven days counted from midnight, or from the planned end, or the last moment lost.
  test('is taken until seven days after the end to the millisecond', async () => {
    const sessionId = await endedSession(station, [member]);
    const until = at('2026-11-29T16:00');
    expect(await reflectable()).toEqual([
      { sessionId, title: '示例读书分享会', startsAt: at('2026-11-22T14:00'), until },
    ]);
    station.clock.advanceTo('2026-11-29T16:00');
    expect(await reflectable()).toHaveLength(1);
    expect(await handIn(sessionId)).toHaveProperty('value');
    station.clock.advance(1);
    expect(await reflectable()).toEqual([]);
    expect(await handIn(sessionId)).toEqual({ problem: { code: 'reflection.too-late', facts: { until } } });
  });

  test('is taken from those who attended alone, before and after the session is closed', async () => {
    const ended = await endedSession(station, [member]);
    const notThere = { problem: { code: 'reflection.not-attended' } };
    expect(await handIn(ended, { who: byName(absent) })).toMatchObject(notThere);
    const later = { startsAt: at('2026-11-22T17:00'), endsAt: at('2026-11-22T18:00') };
    const closed = await closedSession(station, [absent], undefined, later);
    expect(await handIn(closed)).toMatchObject(notThere);
    expect(await handIn(closed, { who: byName(absent) })).toHaveProperty('value');
    expect((await reflectable()).map((one) => one.sessionId)).toEqual([closed, ended]);
  });

  test('is refused for sessions that are not over, and for people nobody knows', async () => {
    const sessionId = await planSession(station);
    expect(await handIn(sessionId)).toMatchObject({ problem: { code: 'reading.unknown' } });
    station.clock.advanceTo('2026-11-22T13:50');
    await openSignIn(station, sessionId);
    expect(await handIn(sessionId)).toMatchObject({ problem: { code: 'reading.unknown' } });
    const unknown = { ...key(), sessionId: 999, who: byName(), text };
    expect(await station.refusal('reading.handInReflection', unknown)).toBe('reading.unknown');
    expect(await reflectable()).toEqual([]);
    await station.must('reading.endSignIn', { ...key(), sessionId }, operator);
    const strangers: [ClaimedPerson, string][] = [
      [{ by: 'card', cardText: '04998877' }, 'card.unknown'],
      [{ by: 'card', cardText: '；' }, 'card.malformed'],
      [byName(999 as MemberId), 'member.unknown'],
    ];
    for (const [who, code] of strangers) expect(await handIn(sessionId, { who })).toMatchObject({ problem: { code } });
    expect(await handIn(sessionId, { text: `短${' '.repeat(20)}` })).toMatchObject({
      problem: { code: 'request.invalid' },
    });
  });

  // Bug: a second text replaces the one staff have read.
  test('is one for each person and session', async () => {
    const sessionId = await endedSession(station, [member]);
    await handIn(sessionId);
    const handedInAt = station.clock.now();
    station.clock.advance(days);
    expect(await handIn(sessionId, { text: '另一篇示例心得，十个字以上。' })).toEqual({
      problem: { code: 'reflection.already', facts: { at: handedInAt } },
    });
    await settle('read');
    expect(await handIn(sessionId)).toMatchObject({ problem: { code: 'reflection.already' } });
    expect((await list()).reflections).toMatchObject([{ text }]);
  });
});

describe('staff', () => {
  test('mark it read, with a remark or none, and may think better of it', async () => {
    const sessionId = await endedSession(station, [member]);
    await handIn(sessionId);
    expect(await settle('read')).toEqual({ value: {} });
    expect(await list()).toMatchObject({
      reflections: [{ state: 'read', remark: '', settledBy: '命令行' }],
      unread: 0,
    });
    expect(await settle('read', '写得具体')).toEqual({ value: {} });
    expect((await list()).reflections).toMatchObject([{ state: 'read', remark: '写得具体' }]);
    const unknown = { ...key(), reflectionId: 999, handedInAt: 0, verdict: 'read', remark: '' } as const;
    expect(await station.refusal('reading.settleReflection', unknown, operator)).toBe('reflection.unknown');
  });

  // Bug: staff look at a text handed back before, its writer sends another, and that one is marked read unseen.
  test('one handed in again is not settled by whoever read the earlier text', async () => {
    const sessionId = await endedSession(station, [member]);
    await handIn(sessionId);
    await settle('returned', '请结合书写');
    const [before] = (await list()).reflections;
    station.clock.advance(60_000);
    await handIn(sessionId);
    const { reflectionId, handedInAt } = before!;
    const late = { ...key(), reflectionId, handedInAt, verdict: 'read', remark: '' } as const;
    expect(await station.refusal('reading.settleReflection', late, operator)).toBe('reflection.unknown');
    expect((await list()).reflections).toMatchObject([{ state: 'unread' }]);
  });

  // Bug: handed back without a word, or handed back and then refused as already there, or the old remark stays.
  test('hand it back with a remark; it is then written anew in the same place', async () => {
    const sessionId = await endedSession(station, [member]);
    await handIn(sessionId);
    expect(await settle('returned', '  ')).toMatchObject({ problem: { code: 'reflection.remark-missing' } });
    await settle('returned', '请结合书写');
    expect((await list({ state: 'returned' })).reflections).toMatchObject([{ remark: '请结合书写' }]);
    await handIn(sessionId, { text: '重写的示例心得，十个字以上。' });
    expect((await station.dump())['reading_reflection']).toMatchObject([
      { id: 1, text: '重写的示例心得，十个字以上。', state: 'unread', remark: '', settled_at: null, settled_by: null },
    ]);
  });

  // Bug: handed back on the last day, it can never be written anew.
  test('give seven more days with what they hand back', async () => {
    const sessionId = await endedSession(station, [member]);
    await handIn(sessionId);
    station.clock.advance(9 * days);
    expect(await reflectable()).toEqual([]);
    await settle('returned', '请结合书写');
    const until = station.clock.now() + 7 * days;
    expect(await reflectable()).toMatchObject([{ sessionId, until }]);
    station.clock.advance(7 * days + 1);
    expect(await handIn(sessionId)).toEqual({ problem: { code: 'reflection.too-late', facts: { until } } });
    station.clock.setTo(until);
    expect(await handIn(sessionId)).toHaveProperty('value');
  });

  test('find them by state and session, newest first, in pages', async () => {
    const first = await endedSession(station, [member, absent]);
    await handIn(first);
    await settle('read');
    station.clock.advance(1000);
    await handIn(first, { who: byName(absent) });
    const later = { startsAt: at('2026-11-22T17:00'), endsAt: at('2026-11-22T18:00') };
    const second = await endedSession(station, [member], later);
    await handIn(second);
    const who = (page: Awaited<ReturnType<typeof list>>) =>
      page.reflections.map((one) => `${one.studentNumber} ${one.sessionId}`);
    expect(who(await list())).toEqual([`20260101 ${second}`, `20260102 ${first}`, `20260101 ${first}`]);
    const unread = await list({ sessionId: first, state: 'unread' });
    expect(who(unread)).toEqual([`20260102 ${first}`]);
    expect(unread).toMatchObject({ total: 1, unread: 2 });
    const page = await list({ offset: 1, limit: 1 });
    expect(who(page)).toEqual([`20260102 ${first}`]);
    expect(page.total).toBe(3);
  });
});

describe('a numbered sheet', () => {
  // Bug: printed again, the sheet has another number, and the one already written on is unknown.
  test('keeps its number for ever, also when two ask at once', async () => {
    const sessionId = await endedSession(station, [member, absent]);
    const [one, both] = await sheetsFor(sessionId, [member], [absent, member, absent]);
    expect(both?.size).toBe(2);
    expect(both?.get(member)).toBe(one?.get(member));
    expect(new Set(both?.values()).size).toBe(2);
    station.clock.advance(days);
    expect((await sheetsFor(sessionId, [member, absent]))[0]).toEqual(both);
    expect((await station.dump())['reflection_sheet']).toHaveLength(2);
  });

  test('is handed in by its number, however it was typed, and says that it was written by hand', async () => {
    const sessionId = await endedSession(station, [member]);
    const [numbers] = await sheetsFor(sessionId, [member]);
    const number = numbers!.get(member)!;
    const typed = `${number.slice(0, 2).toLowerCase()} ${number.slice(2, 5)}-${number.slice(5)}`;
    expect(await handInSheet(typed)).toEqual({
      value: {
        person: { name: '欧阳*例', className: '日语2601', numberTail: '101' },
        sessionTitle: '示例读书分享会',
      },
    });
    expect((await list()).reflections).toMatchObject([{ kind: 'paper', text: null, sheetNumber: number }]);
    expect(await handInSheet(number)).toMatchObject({ problem: { code: 'reflection.already' } });
    // One each: on paper or on the screen.
    expect(await handIn(sessionId)).toMatchObject({ problem: { code: 'reflection.already' } });
    await settle('returned', '字迹不清');
    expect(await handInSheet(number)).toHaveProperty('value');
    station.clock.advance(8 * days);
    expect(await handInSheet(number)).toMatchObject({ problem: { code: 'reflection.too-late' } });
  });

  // Bug: one digit typed wrong hands in somebody else's.
  test('typed wrong, or never printed, is nobody’s', async () => {
    const sessionId = await endedSession(station, [member]);
    const [numbers] = await sheetsFor(sessionId, [member]);
    const number = numbers!.get(member)!;
    const wrong = `${number.slice(0, -1)}${(Number(number.at(-1)) + 1) % 10}`;
    expect(await handInSheet(wrong)).toMatchObject({ problem: { code: 'sheet.malformed' } });
    expect(await handInSheet('XD0005724')).toMatchObject({ problem: { code: 'sheet.unknown' } });
    expect((await list()).total).toBe(0);
  });
});
