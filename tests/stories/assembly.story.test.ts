/** 换届, act by act, the program ended and started again after each: one station, from Sunday 22 November 2026, 09:00. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Ask } from '../../src-main/contract/registry.ts';
import type { MemberId, Post } from '../../src-main/contract/values.ts';
import { AssemblyDesk, sampleMeeting } from '../support/assembly-desk.ts';
import { openStoryStation, operator } from '../support/story-station.ts';

const key = () => ({ requestKey: randomUUID() });
const cardOf = (place: number) => `04A1B2${(16 + place).toString(16).toUpperCase()}`;
let station: Awaited<ReturnType<typeof openStoryStation>>;
let desk: AssemblyDesk;
let people: MemberId[];
let stranger: MemberId;

beforeAll(async () => {
  station = await openStoryStation();
  desk = new AssemblyDesk(station);
  people = [];
  for (let place = 0; place < 16; place += 1) {
    const name = `示例${'甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳'[place]}`;
    people.push(await station.add(String(20260101 + place), name, cardOf(place)));
  }
  stranger = await station.add('20260199', '测试客', '04FFEE01');
});
afterAll(() => station.stop());

const person = (place: number): MemberId => people[place]!;
const problem = (code: string, facts: object = {}) => ({ problem: { code, facts } });
const go = async (to: Ask<'assembly.go'>['to']) => desk.kept(await desk.go(to));
const swipe = (place: number) => desk.attend({ by: 'card', cardText: cardOf(place) });
/** Ayes by place in `people`. */
const tally = (round: number, returned: number, ayes: Readonly<Record<number, number>>, ballots: object = {}) =>
  desk.tally(
    round,
    returned,
    Object.entries(ayes).map(([place, yes]) => [person(Number(place)), yes]),
    ballots,
  );

const prepare = (more: Partial<Ask<'assembly.prepare'>> = {}) =>
  desk.prepare(
    {
      electors: people,
      seats: [
        { post: 'general-office', seats: 1 },
        { post: 'study', seats: 2 },
      ],
      candidates: [
        { memberId: person(0), post: 'general-office' },
        ...[1, 2, 3].map((place) => ({ memberId: person(place), post: 'study' as const })),
      ],
    },
    more,
  );

describe('before it', () => {
  // Bug: a term is changed that nobody began, into one there was already, or back into the past.
  test('there must be a term, another number, and a day to come', async () => {
    expect(await desk.open()).toMatchObject(problem('term.none-current'));
    await station.must('terms.begin', { ...key(), number: 3, from: '2026-09-01' }, operator);
    for (const [place, post] of (['general-office', 'study', 'life'] as const satisfies readonly Post[]).entries()) {
      await station.must('posts.appoint', { ...key(), memberId: person(place), post }, operator);
    }
    expect(await desk.open({ number: 3 })).toMatchObject(problem('term.number-taken'));
    expect(await desk.open({ handOverOn: '2026-11-21' })).toMatchObject(problem('assembly.hand-over-too-early'));
    expect(await desk.open({ heldOn: '2026-11-25' })).toMatchObject(problem('assembly.hand-over-too-early'));
  });

  // Bug: who is on duty is not on the list, the rooms' keys are forgotten, two assemblies run at once.
  test('it opens with the staff of today and the keys of the rooms', async () => {
    await desk.kept(await desk.open());
    expect(desk.now.electors.map(({ memberId }) => memberId)).toEqual(people.slice(0, 3));
    expect(desk.now.items.filter(({ kind }) => kind === 'keys').map(({ what }) => what)).toEqual(
      ['社区党员之家', '心海港湾', '活动驿站'].map((name) => `${name}钥匙`),
    );
    expect(await desk.open({ number: 5 })).toMatchObject(problem('assembly.under-way'));
    expect((await station.must('assembly.list', {}, operator)).underWay).toEqual(desk.now);
  });
});

describe('its preparation', () => {
  // Bug: somebody stands twice, nobody knows them, or the meeting begins without candidates or seats.
  test('is put right before it goes on', async () => {
    expect(await desk.go('sign-in')).toMatchObject(problem('assembly.no-candidates'));
    expect(await desk.go('ballot')).toMatchObject(problem('assembly.wrong-step'));
    const twice = [0, 1, 0].map((place) => ({ memberId: person(place), post: 'study' as const }));
    expect(await prepare({ candidates: twice })).toMatchObject(problem('assembly.candidate-twice', { row: 3 }));
    expect(await prepare({ electors: [person(0), 9999] })).toMatchObject(problem('member.unknown', { row: 2 }));
    await desk.kept(await prepare({ seats: [{ post: 'study', seats: 2 }] }));
    expect(await desk.go('sign-in')).toMatchObject(problem('assembly.no-seats'));
    await desk.kept(await prepare({ electors: [] }));
    expect(await desk.go('sign-in')).toMatchObject(problem('assembly.no-electors'));
    await desk.kept(await prepare());
    expect([desk.now.should, desk.now.present, desk.now.needed]).toEqual([16, 0, 9]);
  });

  // Bug: a second screen overwrites what the first has saved.
  test('is not overwritten by a screen that does not know of it', async () => {
    const stale = { version: desk.now.version - 1, title: '旧的标题' };
    expect(await prepare(stale)).toMatchObject(problem('assembly.changed-meanwhile'));
    await go('sign-in');
  });
});

describe('who attends', () => {
  // Bug: a card of nobody, or of somebody not on the list, counts; a card read twice counts twice.
  test('by card, once each, of those on the list', async () => {
    expect(await desk.attend({ by: 'card', cardText: '04FFEE99' })).toMatchObject(problem('card.unknown'));
    expect(await desk.attend({ by: 'card', cardText: '04FFEE01' })).toMatchObject(problem('assembly.not-elector'));
    expect(await swipe(0)).toMatchObject({ value: { name: '示例甲', isAgain: false, assembly: { present: 1 } } });
    expect(await swipe(0)).toMatchObject({ value: { isAgain: true, assembly: { present: 1 } } });
    await desk.kept(await desk.attend({ by: 'name', memberId: person(1) }));
    await desk.kept(await desk.unattend(person(1)));
    expect(desk.now.present).toBe(1);
    expect(await desk.unattend(stranger)).toMatchObject(problem('assembly.not-elector'));
  });

  // Bug: eight of sixteen are taken for a quorum.
  test('eight of sixteen are no meeting, nine are one', async () => {
    for (let place = 1; place < 8; place += 1) await swipe(place);
    expect(await desk.go('ballot')).toMatchObject(problem('assembly.not-quorate', { present: 8, needed: 9 }));
    await swipe(8);
    await go('ballot');
    expect(await swipe(9)).toMatchObject(problem('assembly.wrong-step'));
  });
});

describe('the votes', () => {
  const all = { 0: 9, 1: 9, 2: 9, 3: 8 };

  // Bug: more ballots than people, sums that do not add up, or a round out of turn are taken.
  test('are refused where they cannot be', async () => {
    expect(await desk.go('result')).toMatchObject(problem('assembly.not-counted'));
    expect(await tally(1, 10, all)).toMatchObject(problem('assembly.more-ballots-than-present'));
    expect(await tally(1, 10, all, { handedOut: 9 })).toMatchObject(
      problem('assembly.too-many-ballots', { returned: 10, handedOut: 9 }),
    );
    expect(await tally(1, 9, all, { invalid: 1 })).toMatchObject(
      problem('assembly.does-not-add-up', { row: 1, votes: 9, valid: 8 }),
    );
    expect(await tally(2, 9, all)).toMatchObject(problem('assembly.changed-meanwhile'));
    expect(await tally(1, 9, { 0: 9 })).toMatchObject(problem('assembly.votes-missing', { row: 2 }));
  });

  // Bug: eight ayes of nine present are a majority, and nobody elected goes on to the hand-over.
  test('eight ayes of sixteen who should attend: not passed', async () => {
    await desk.kept(await tally(1, 9, { 0: 8, 1: 8, 2: 8, 3: 0 }));
    expect(desk.outcomes()).toEqual(Array.from({ length: 4 }, () => 'not-elected'));
    await go('result');
    expect(await desk.go('hand-over')).toMatchObject(problem('assembly.nobody-elected'));
    await desk.go('ballot');
  });

  // Bug: a tie is decided by who was put up first; the second round asks for everybody again, or forgets the first.
  test('nine ayes: passed; those tied for a seat are voted on again, alone', async () => {
    await desk.go('sign-in');
    for (let place = 9; place < 16; place += 1) await swipe(place);
    await desk.go('ballot');
    // What was counted before stays counted.
    expect(desk.now.rounds).toHaveLength(1);
    await desk.kept(await tally(1, 16, { 0: 9, 1: 15, 2: 11, 3: 11 }));
    expect(desk.outcomes()).toEqual(['elected', 'elected', 'tied', 'tied']);
    expect(desk.now.next).toEqual([2, 3].map((place) => ({ candidateId: desk.candidate(person(place)), must: true })));
    expect(await desk.go('result')).toMatchObject(problem('assembly.tie'));
    await desk.kept(await tally(2, 16, { 2: 9, 3: 7 }));
    expect(desk.outcomes()).toEqual(['elected', 'elected', 'elected', 'not-elected']);
    expect(desk.now.rounds.map(({ votes }) => votes.length)).toEqual([4, 2]);
  });

  // Bug: somebody struck from the list after the count leaves more ballots than people.
  test('do not stand when fewer were there', async () => {
    await desk.go('sign-in');
    await desk.unattend(person(15));
    await desk.go('ballot');
    expect(await desk.go('result')).toMatchObject(
      problem('assembly.more-ballots-than-present', { handedOut: 16, present: 15 }),
    );
    await desk.go('sign-in');
    await swipe(15);
    await desk.go('ballot');
    await go('result');
    expect([desk.now.should, desk.now.present]).toEqual([16, 16]);
  });
});

describe('the hand-over', () => {
  // Bug: keys are forgotten without a word; a tick loses its time; the result is changed after people were told.
  test('is ticked off, or says why not', async () => {
    await go('hand-over');
    expect(await desk.go('result')).toMatchObject(problem('assembly.wrong-step'));
    expect(await desk.go('pins')).toMatchObject(problem('assembly.items-open', { left: desk.now.items.length }));
    await desk.kept(await desk.item({ what: '示例：旧展板', isHanded: true }));
    const added = desk.now.items.at(-1)!;
    expect(added).toMatchObject({ what: '示例：旧展板', handedAt: station.clock.now() });
    const before = station.clock.now();
    station.clock.advanceTo('2026-11-22T20:00');
    await desk.kept(await desk.item({ itemId: added.itemId, what: '示例：新展板', count: 2, isHanded: true }));
    expect(desk.now.items.at(-1)).toMatchObject({ what: '示例：新展板', count: 2, handedAt: before });
    const gone = { ...desk.at(), itemId: added.itemId };
    await desk.kept(await station.ask('assembly.removeItem', gone, operator));
    expect(await station.refusal('assembly.removeItem', { ...gone, ...desk.at() }, operator)).toBe(
      'assembly.item-unknown',
    );
    const { itemId, kind, what } = desk.now.items[0]!;
    await desk.item({ itemId, kind, what, note: '示例：锁坏了，换锁后再交' });
    await desk.handAllOver();
    expect(desk.now.items.filter(({ handedAt }) => handedAt === null)).toHaveLength(1);
  });

  // Bug: a hand-over that took longer than thought can never be finished.
  test('is put off where the day has passed', async () => {
    station.clock.advanceTo('2026-11-24T09:00');
    expect(await desk.go('pins')).toMatchObject(problem('assembly.hand-over-too-early'));
    expect(await desk.putOff('2026-11-23')).toMatchObject(problem('assembly.hand-over-too-early'));
    await desk.kept(await desk.putOff('2026-11-24'));
    const states = async () =>
      (await station.must('terms.list', {}, operator)).terms.map(({ number, state, from, to }) => [
        number,
        state,
        from,
        to,
      ]);
    await desk.go('pins');
    // Back again: no term comes, and the old one has no end.
    await desk.go('hand-over');
    expect(await states()).toEqual([[3, 'current', '2026-09-01', null]]);
    await go('pins');
    expect(await states()).toEqual([
      [4, 'planned', '2026-11-25', null],
      [3, 'current', '2026-09-01', '2026-11-24'],
    ]);
  });

  // Bug: the new term begins with people who cannot come in; a PIN is lost when the day is put off.
  test('waits for a PIN of everybody elected, and keeps them when put off', async () => {
    expect(await desk.go('waiting')).toMatchObject(problem('assembly.pins-missing', { left: 3 }));
    for (const [place, pin] of ['730519', '284613', '951372'].entries()) {
      const given = { ...key(), memberId: person(place), pin, term: 'planned' as const };
      await station.must('staff.setPin', given, operator);
    }
    await desk.reload();
    expect(desk.now.withPin).toEqual(people.slice(0, 3));
    await desk.kept(await desk.putOff('2026-11-25'));
    expect(desk.now.withPin).toHaveLength(3);
    await desk.go('waiting');
    await desk.go('pins');
    await go('waiting');
  });

  // Bug: the old term ends at noon, or never; the assembly stays open for ever; an archive forgets who was elected.
  test('is done at midnight', async () => {
    station.clock.advanceTo('2026-11-25T23:59');
    await station.restart();
    expect((await station.must('assembly.list', {}, operator)).underWay).not.toBeNull();
    station.clock.advanceTo('2026-11-26T00:00');
    // Pressed before the program has noticed.
    expect(await station.refusal('assembly.cancel', { ...desk.at(), reason: '示例：反悔' }, operator)).toBe(
      'assembly.wrong-step',
    );
    await station.restart();
    const { underWay, former } = await station.must('assembly.list', {}, operator);
    expect(underWay).toBeNull();
    expect(former).toEqual([
      {
        assemblyId: desk.now.assemblyId,
        title: sampleMeeting.title,
        number: 4,
        heldOn: '2026-11-22',
        step: 'done',
        elected: 3,
      },
    ]);
    const { assembly } = await station.must('assembly.one', { assemblyId: desk.now.assemblyId }, operator);
    expect(assembly).toMatchObject({ step: 'done', should: 16, present: 16 });
    expect(assembly.candidates.map(({ outcome }) => outcome)).toEqual(['elected', 'elected', 'elected', 'not-elected']);
    const { posts } = await station.must('posts.holders', {}, operator);
    const holders = posts.flatMap(({ post, holders: here }) => here.map(({ memberId }) => [post, memberId]));
    expect(holders).toEqual([
      ['general-office', person(0)],
      ['study', person(1)],
      ['study', person(2)],
    ]);
  });
});

// Bug: one given up leaves its term planned, its PINs alive, or blocks the next.
test('one that is cancelled leaves nothing behind but its record', async () => {
  await desk.open({ number: 5, heldOn: '2026-11-26', handOverOn: '2026-11-27' });
  await station.must('assembly.cancel', { ...desk.at(), reason: '示例：改期' }, operator);
  expect(await desk.reload()).toMatchObject({ step: 'cancelled', cancelReason: '示例：改期' });
  expect(await desk.go('sign-in')).toMatchObject(problem('assembly.wrong-step'));
  expect(await station.refusal('assembly.one', { assemblyId: 99 }, operator)).toBe('assembly.unknown');
  expect((await station.must('terms.list', {}, operator)).terms.map(({ state }) => state)).toEqual(['current', 'past']);
});
