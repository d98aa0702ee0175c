/** 换届, act by act, the program ended and started again after each: one station, from Sunday 22 November 2026, 09:00. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Assembly } from '../../src-main/contract/assembly.ts';
import type { Ask } from '../../src-main/contract/registry.ts';
import type { AssemblyId, MemberId, Post } from '../../src-main/contract/values.ts';
import { openStoryStation, operator } from '../support/story-station.ts';

const key = () => ({ requestKey: randomUUID() });
const cardOf = (place: number) => `04A1B2${(16 + place).toString(16).toUpperCase()}`;
let station: Awaited<ReturnType<typeof openStoryStation>>;
let people: MemberId[];
let stranger: MemberId;
let now: Assembly;

beforeAll(async () => {
  station = await openStoryStation();
  people = [];
  for (let place = 0; place < 16; place += 1) {
    people.push(
      await station.add(String(20260101 + place), `示例${'甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳'[place]}`, cardOf(place)),
    );
  }
  stranger = await station.add('20260199', '测试客', '04FFEE01');
});
afterAll(() => station.stop());

const meeting = { title: '第四届换届大会', heldOn: '2026-11-22', place: '社区党员之家', handOverOn: '2026-11-23' };
const open = (more: Partial<Ask<'assembly.open'>> = {}) =>
  station.ask('assembly.open', { ...key(), ...meeting, number: 4, ...more }, operator);
const at = () => ({ ...key(), assemblyId: now.assemblyId, version: now.version });
const person = (place: number): MemberId => people[place]!;

/** The act, then the power is gone; what is there afterwards is what was answered. */
async function kept(answer: { assembly: Assembly }): Promise<void> {
  await station.restart();
  now = (await station.must('assembly.one', { assemblyId: answer.assembly.assemblyId }, operator)).assembly;
  expect(now).toEqual(answer.assembly);
}
const go = async (to: Ask<'assembly.go'>['to']) => kept(await station.must('assembly.go', { ...at(), to }, operator));
/** Without ending the program: the way back, or one walked before. */
async function move(to: Ask<'assembly.go'>['to']): Promise<void> {
  now = (await station.must('assembly.go', { ...at(), to }, operator)).assembly;
}
const goRefused = (to: Ask<'assembly.go'>['to']) => station.ask('assembly.go', { ...at(), to }, operator);
const problem = (code: string, facts: object = {}) => ({ problem: { code, facts } });

const prepare = (more: Partial<Ask<'assembly.prepare'>> = {}): Ask<'assembly.prepare'> => ({
  ...at(),
  ...meeting,
  electors: people,
  seats: [
    { post: 'general-office', seats: 1 },
    { post: 'study', seats: 2 },
  ],
  candidates: [
    { memberId: person(0), post: 'general-office' },
    ...[1, 2, 3].map((place) => ({ memberId: person(place), post: 'study' as const })),
  ],
  ...more,
});

const attend = (cardText: string) =>
  station.ask('assembly.attend', { ...key(), assemblyId: now.assemblyId, who: { by: 'card', cardText } }, operator);
const swipe = async (place: number) => {
  const answer = await attend(cardOf(place));
  if ('value' in answer) now = answer.value.assembly;
  return answer;
};

const candidate = (memberId: MemberId) => now.candidates.find((one) => one.memberId === memberId)!.candidateId;
/** Ayes by place in `people`, all others noes, of so many returned. */
const tally = (round: number, returned: number, ayes: Readonly<Record<number, number>>): Ask<'assembly.saveTally'> => ({
  ...at(),
  round,
  ballots: { handedOut: returned, returned, invalid: 0 },
  votes: Object.entries(ayes).map(([place, yes]) => ({
    candidateId: candidate(person(Number(place))),
    ayes: yes,
    noes: returned - yes,
    abstentions: 0,
  })),
});
const outcomes = () => now.candidates.map(({ outcome }) => outcome);

describe('before it', () => {
  // Bug: a term is changed that nobody began, into one there was already, or back into the past.
  test('there must be a term, another number, and a day to come', async () => {
    expect(await open()).toMatchObject(problem('term.none-current'));
    await station.must('terms.begin', { ...key(), number: 3, from: '2026-09-01' }, operator);
    for (const [place, post] of (['general-office', 'study', 'life'] as const satisfies readonly Post[]).entries()) {
      await station.must('posts.appoint', { ...key(), memberId: person(place), post }, operator);
    }
    expect(await open({ number: 3 })).toMatchObject(problem('term.number-taken'));
    expect(await open({ handOverOn: '2026-11-21' })).toMatchObject(problem('assembly.hand-over-too-early'));
    expect(await open({ heldOn: '2026-11-25' })).toMatchObject(problem('assembly.hand-over-too-early'));
  });

  // Bug: who is on duty is not on the list, the rooms' keys are forgotten, two assemblies run at once.
  test('it opens with the staff of today and the keys of the rooms', async () => {
    const answer = await open();
    if (!('value' in answer)) throw new Error(JSON.stringify(answer));
    await kept(answer.value);
    expect(now.electors.map(({ memberId }) => memberId)).toEqual(people.slice(0, 3));
    expect(now.items.filter(({ kind }) => kind === 'keys').map(({ what }) => what)).toEqual(
      ['社区党员之家', '心海港湾', '活动驿站'].map((name) => `${name}钥匙`),
    );
    expect(await open({ number: 5 })).toMatchObject(problem('assembly.under-way'));
    expect((await station.must('assembly.list', {}, operator)).underWay).toEqual(now);
  });
});

describe('its preparation', () => {
  // Bug: somebody stands twice, nobody knows them, or the meeting begins without candidates or seats.
  test('is put right before it goes on', async () => {
    expect(await goRefused('sign-in')).toMatchObject(problem('assembly.no-candidates'));
    expect(await goRefused('ballot')).toMatchObject(problem('assembly.wrong-step'));
    const twice = [0, 1, 0].map((place) => ({ memberId: person(place), post: 'study' as const }));
    expect(await station.ask('assembly.prepare', prepare({ candidates: twice }), operator)).toMatchObject(
      problem('assembly.candidate-twice', { row: 3 }),
    );
    expect(await station.ask('assembly.prepare', prepare({ electors: [person(0), 9999] }), operator)).toMatchObject(
      problem('member.unknown', { row: 2 }),
    );
    await kept(await station.must('assembly.prepare', prepare({ seats: [{ post: 'study', seats: 2 }] }), operator));
    expect(await goRefused('sign-in')).toMatchObject(problem('assembly.no-seats'));
    await kept(await station.must('assembly.prepare', prepare({ electors: [] }), operator));
    expect(await goRefused('sign-in')).toMatchObject(problem('assembly.no-electors'));
    await kept(await station.must('assembly.prepare', prepare(), operator));
    expect([now.should, now.present, now.needed]).toEqual([16, 0, 9]);
  });

  // Bug: a second screen overwrites what the first has saved.
  test('is not overwritten by a screen that does not know of it', async () => {
    const stale = prepare({ version: now.version - 1, title: '旧的标题' });
    expect(await station.ask('assembly.prepare', stale, operator)).toMatchObject(problem('assembly.changed-meanwhile'));
    await go('sign-in');
  });
});

describe('who attends', () => {
  // Bug: a card of nobody, or of somebody not on the list, counts; a card read twice counts twice.
  test('by card, once each, of those on the list', async () => {
    expect(await attend('04FFEE99')).toMatchObject(problem('card.unknown'));
    expect(await attend('04FFEE01')).toMatchObject(problem('assembly.not-elector'));
    expect(await swipe(0)).toMatchObject({ value: { name: '示例甲', isAgain: false, assembly: { present: 1 } } });
    expect(await swipe(0)).toMatchObject({ value: { isAgain: true, assembly: { present: 1 } } });
    const byName = { ...key(), assemblyId: now.assemblyId, who: { by: 'name' as const, memberId: person(1) } };
    await kept(await station.must('assembly.attend', byName, operator).then(({ assembly }) => ({ assembly })));
    const wrong = { ...key(), assemblyId: now.assemblyId, memberId: person(1) };
    await kept(await station.must('assembly.unattend', wrong, operator));
    expect(now.present).toBe(1);
    expect(await station.refusal('assembly.unattend', { ...wrong, ...key(), memberId: stranger }, operator)).toBe(
      'assembly.not-elector',
    );
  });

  // Bug: eight of sixteen are taken for a quorum.
  test('eight of sixteen are no meeting, nine are one', async () => {
    for (let place = 1; place < 8; place += 1) await swipe(place);
    expect(await goRefused('ballot')).toMatchObject(problem('assembly.not-quorate', { present: 8, needed: 9 }));
    await swipe(8);
    await go('ballot');
    expect(await attend(cardOf(9))).toMatchObject(problem('assembly.wrong-step'));
  });
});

describe('the votes', () => {
  const all = { 0: 9, 1: 9, 2: 9, 3: 8 };

  // Bug: more ballots than people, sums that do not add up, or a round out of turn are taken.
  test('are refused where they cannot be', async () => {
    const refused = async (given: Ask<'assembly.saveTally'>) => station.ask('assembly.saveTally', given, operator);
    expect(await goRefused('result')).toMatchObject(problem('assembly.not-counted'));
    expect(await refused(tally(1, 10, all))).toMatchObject(problem('assembly.more-ballots-than-present'));
    expect(await refused({ ...tally(1, 9, all), ballots: { handedOut: 9, returned: 10, invalid: 0 } })).toMatchObject(
      problem('assembly.too-many-ballots', { returned: 10, handedOut: 9 }),
    );
    expect(await refused({ ...tally(1, 9, all), ballots: { handedOut: 9, returned: 9, invalid: 1 } })).toMatchObject(
      problem('assembly.does-not-add-up', { row: 1, votes: 9, valid: 8 }),
    );
    expect(await refused(tally(2, 9, all))).toMatchObject(problem('assembly.changed-meanwhile'));
    expect(await refused(tally(1, 9, { 0: 9 }))).toMatchObject(problem('assembly.votes-missing', { row: 2 }));
  });

  // Bug: eight ayes of nine present are a majority, and nobody elected goes on to the hand-over.
  test('eight ayes of sixteen who should attend: not passed', async () => {
    await kept(await station.must('assembly.saveTally', tally(1, 9, { 0: 8, 1: 8, 2: 8, 3: 0 }), operator));
    expect(outcomes()).toEqual(Array.from({ length: 4 }, () => 'not-elected'));
    await go('result');
    expect(await goRefused('hand-over')).toMatchObject(problem('assembly.nobody-elected'));
    await move('ballot');
  });

  // Bug: a tie is decided by who was put up first; the second round asks for everybody again, or forgets the first.
  test('nine ayes: passed; those tied for a seat are voted on again, alone', async () => {
    for (let place = 9; place < 16; place += 1)
      expect(await swipe(place)).toMatchObject(problem('assembly.wrong-step'));
    await move('sign-in');
    for (let place = 9; place < 16; place += 1) await swipe(place);
    await move('ballot');
    // What was counted before stays counted.
    expect(now.rounds).toHaveLength(1);
    await kept(await station.must('assembly.saveTally', tally(1, 16, { 0: 9, 1: 15, 2: 11, 3: 11 }), operator));
    expect(outcomes()).toEqual(['elected', 'elected', 'tied', 'tied']);
    expect(now.next).toEqual([2, 3].map((place) => ({ candidateId: candidate(person(place)), must: true })));
    expect(await goRefused('result')).toMatchObject(problem('assembly.tie'));
    await kept(await station.must('assembly.saveTally', tally(2, 16, { 2: 9, 3: 7 }), operator));
    expect(outcomes()).toEqual(['elected', 'elected', 'elected', 'not-elected']);
    expect(now.rounds.map(({ votes }) => votes.length)).toEqual([4, 2]);
  });

  // Bug: somebody struck from the list after the count leaves more ballots than people.
  test('do not stand when fewer were there', async () => {
    await move('sign-in');
    const wrong = { ...key(), assemblyId: now.assemblyId, memberId: person(15) };
    now = (await station.must('assembly.unattend', wrong, operator)).assembly;
    await move('ballot');
    expect(await goRefused('result')).toMatchObject(
      problem('assembly.more-ballots-than-present', { handedOut: 16, present: 15 }),
    );
    await move('sign-in');
    await swipe(15);
    await move('ballot');
    await go('result');
    expect([now.should, now.present]).toEqual([16, 16]);
  });
});

describe('the hand-over', () => {
  // Bug: keys are forgotten without a word; a tick loses its time; the result is changed after people were told.
  test('is ticked off, or says why not', async () => {
    await go('hand-over');
    expect(await goRefused('result')).toMatchObject(problem('assembly.wrong-step'));
    expect(await goRefused('pins')).toMatchObject(problem('assembly.items-open', { left: now.items.length }));
    const save = async (item: Partial<Ask<'assembly.saveItem'>>) => {
      const given = {
        ...at(),
        itemId: null,
        kind: 'other',
        what: '示例',
        count: 1,
        isHanded: false,
        note: '',
      } as const;
      return station.must('assembly.saveItem', { ...given, ...item }, operator);
    };
    await kept(await save({ what: '示例：旧展板', isHanded: true }));
    const added = now.items.at(-1)!;
    expect(added).toMatchObject({ what: '示例：旧展板', handedAt: station.clock.now() });
    const before = station.clock.now();
    station.clock.advanceTo('2026-11-22T20:00');
    await kept(await save({ itemId: added.itemId, what: '示例：新展板', count: 2, isHanded: true }));
    expect(now.items.at(-1)).toMatchObject({ what: '示例：新展板', count: 2, handedAt: before });
    const gone = { ...at(), itemId: added.itemId };
    await kept(await station.must('assembly.removeItem', gone, operator));
    expect(await station.refusal('assembly.removeItem', { ...gone, ...at() }, operator)).toBe('assembly.item-unknown');
    for (const [place, { itemId, kind, what, count }] of now.items.entries()) {
      const said = place === 0 ? { isHanded: false, note: '示例：锁坏了，换锁后再交' } : { isHanded: true };
      now = (await save({ itemId, kind, what, count, ...said })).assembly;
    }
    expect(now.items.filter(({ handedAt }) => handedAt === null)).toHaveLength(1);
  });

  // Bug: a hand-over that took longer than thought can never be finished.
  test('is put off where the day has passed', async () => {
    station.clock.advanceTo('2026-11-24T09:00');
    expect(await goRefused('pins')).toMatchObject(problem('assembly.hand-over-too-early'));
    const putOff = (handOverOn: string) => station.ask('assembly.putOff', { ...at(), handOverOn }, operator);
    expect(await putOff('2026-11-23')).toMatchObject(problem('assembly.hand-over-too-early'));
    const answer = await putOff('2026-11-24');
    if (!('value' in answer)) throw new Error(JSON.stringify(answer));
    await kept(answer.value);
    await go('pins');
    const { terms } = await station.must('terms.list', {}, operator);
    expect(terms.map(({ number, state, from, to }) => [number, state, from, to])).toEqual([
      [4, 'planned', '2026-11-25', null],
      [3, 'current', '2026-09-01', '2026-11-24'],
    ]);
  });

  // Bug: the new term begins with people who cannot come in; a PIN is lost when the day is put off.
  test('waits for a PIN of everybody elected, and keeps them when put off', async () => {
    expect(await goRefused('waiting')).toMatchObject(problem('assembly.pins-missing', { left: 3 }));
    for (const [place, pin] of ['730519', '284613', '951372'].entries()) {
      const given = { ...key(), memberId: person(place), pin, term: 'planned' as const };
      await station.must('staff.setPin', given, operator);
    }
    now = (await station.must('assembly.one', { assemblyId: now.assemblyId }, operator)).assembly;
    expect(now.withPin).toEqual(people.slice(0, 3));
    await kept(await station.must('assembly.putOff', { ...at(), handOverOn: '2026-11-25' }, operator));
    expect(now.withPin).toHaveLength(3);
    await move('waiting');
    await move('pins');
    await go('waiting');
  });

  // Bug: the old term ends at noon, or never; the assembly stays open for ever; an archive forgets who was elected.
  test('is done at midnight', async () => {
    station.clock.advanceTo('2026-11-25T23:59');
    await station.restart();
    expect((await station.must('assembly.list', {}, operator)).underWay).not.toBeNull();
    station.clock.advanceTo('2026-11-26T00:00');
    // Pressed before the program has noticed.
    expect(await station.refusal('assembly.cancel', { ...at(), reason: '示例：反悔' }, operator)).toBe(
      'assembly.wrong-step',
    );
    await station.restart();
    const { underWay, former } = await station.must('assembly.list', {}, operator);
    expect(underWay).toBeNull();
    expect(former).toEqual([
      { assemblyId: now.assemblyId, title: meeting.title, number: 4, heldOn: '2026-11-22', step: 'done', elected: 3 },
    ]);
    const { assembly } = await station.must('assembly.one', { assemblyId: now.assemblyId }, operator);
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
  const answer = await open({ number: 5, heldOn: '2026-11-26', handOverOn: '2026-11-27' });
  if (!('value' in answer)) throw new Error(JSON.stringify(answer));
  now = answer.value.assembly;
  await station.must('assembly.cancel', { ...at(), reason: '示例：改期' }, operator);
  const { assembly } = await station.must('assembly.one', { assemblyId: now.assemblyId }, operator);
  expect(assembly).toMatchObject({ step: 'cancelled', cancelReason: '示例：改期' });
  expect(await station.refusal('assembly.go', { ...at(), version: assembly.version, to: 'sign-in' }, operator)).toBe(
    'assembly.wrong-step',
  );
  expect(await station.refusal('assembly.one', { assemblyId: 99 as AssemblyId }, operator)).toBe('assembly.unknown');
  expect((await station.must('terms.list', {}, operator)).terms.map(({ state }) => state)).toEqual(['current', 'past']);
});
