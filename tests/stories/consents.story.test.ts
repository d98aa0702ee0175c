/** 同意: one tick for each purpose, taken back as easily as given; who does not agree to be named is counted. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ConsentPurpose } from '../../src-main/contract/own-data.ts';
import type { MemberId } from '../../src-main/contract/values.ts';
import { openStoryStation, operator } from '../support/story-station.ts';

const cardText = '04A1B2C3D4';
const code = '5839';

let station: Awaited<ReturnType<typeof openStoryStation>>;
let memberId: MemberId;
let ticket: string;

beforeAll(async () => {
  station = await openStoryStation();
  memberId = await station.add('20268153', '示例同学', cardText);
  await station.must('own.setCode', { requestKey: randomUUID(), memberId, code }, operator);
});
afterAll(() => station.stop());
beforeEach(async () => {
  station.clock.advance(20_000);
  ({ ticket } = await station.must('own.open', { cardText, code }));
});

const key = () => ({ requestKey: randomUUID() });
const say = (purpose: ConsentPurpose, isGiven: boolean) =>
  station.must('own.setConsent', { ...key(), ticket, purpose, isGiven });
const stateOf = async (purpose: ConsentPurpose) =>
  (await station.must('own.consents', { ticket })).consents.find((one) => one.purpose === purpose)?.state;
const rows = async (table: string) => (await station.dump())[table] ?? [];
const requests = async () => (await station.must('privacy.requests', {}, operator)).requests;

describe('visits', () => {
  // Bug: whoever refuses is not let in, or is written down all the same.
  test('of somebody who withdrew end, and are from then on counted without a name', async () => {
    expect(await stateOf('visits')).toBe('unasked');
    expect(await station.swipe(cardText)).toMatchObject({ kind: 'checkedIn' });
    await say('visits', true);
    await say('visits', false);
    expect(await stateOf('visits')).toBe('withdrawn');
    expect((await station.visits())[0]).toMatchObject({ state: 'closed' });
    const before = await rows('visit');

    station.clock.advance(60_000);
    expect(await station.swipe(cardText)).toEqual({ kind: 'unrecorded', roomName: '社区党员之家' });
    // The same card a moment later is the same act.
    await station.swipe(cardText);
    const arrived = { ...key(), memberId, identifiedBy: 'number' } as const;
    station.clock.advance(60_000);
    expect(await station.must('check-in.arrive', arrived)).toMatchObject({ kind: 'unrecorded' });
    expect(await rows('visit')).toEqual(before);
    expect(await rows('harbour_count')).toMatchObject([{ entered: 2, left_again: 2 }]);
    // Nobody is inside for good whose leaving nobody sees.
    expect(await station.present('home')).toBe(0);
    expect((await station.must('rooms.figures', {})).visitsToday).toBe(3);
  });

  // Bug: after a restart, or a call that failed, the program thinks the person agrees.
  test('stay unnamed through a restart, until the person agrees again', async () => {
    await station.restart();
    expect(await station.swipe(cardText)).toMatchObject({ kind: 'unrecorded' });
    ({ ticket } = await station.must('own.open', { cardText, code }));
    await say('visits', true);
    station.clock.advance(60_000);
    expect(await station.swipe(cardText)).toMatchObject({ kind: 'checkedIn' });
  });
});

describe('an answer', () => {
  // Bug: each tap is a row; or a refusal on paper leaves no trace of when and how.
  test('is written once, with its version and how it came', async () => {
    const before = (await rows('consent')).length;
    await say('photos', true);
    await say('photos', true);
    expect(await rows('consent')).toHaveLength(before + 1);
    await station.must('privacy.recordConsent', { ...key(), memberId, purpose: 'photos', isGiven: false }, operator);
    expect((await rows('consent')).at(-1)).toMatchObject({
      member_id: memberId,
      purpose: 'photos',
      answer: 'withdrawn',
      channel: 'paper',
    });
    const { consents } = await station.must('privacy.consentsOf', { memberId }, operator);
    expect(consents.find(({ purpose }) => purpose === 'photos')).toMatchObject({
      state: 'withdrawn',
      channel: 'paper',
    });
  });

  // Bug: pictures stay up because nobody was told; or each tap asks for it anew; or the handbook is deleted at once.
  test('that takes something back asks staff, once, and is not asked any more when given again', async () => {
    const about = async (title: string) =>
      (await requests()).filter((request) => request.kind === 'withdrawal' && request.about === title);
    expect(await about('照片')).toMatchObject([{ state: 'open', memberId, dueOn: '2026-12-07' }]);
    await say('photos', true);
    expect(await about('照片')).toMatchObject([
      { state: 'refused', answer: expect.stringContaining('重新同意') as string },
    ]);
    await say('handbook', false);
    await say('handbook', false);
    expect(await about('电子手册')).toHaveLength(1);
    expect(await stateOf('handbook')).toBe('refused');
  });

  // Bug: an answer to an older sentence passes for one to the sentence of today.
  test('to an older sentence is out of date, and refuses nothing', async () => {
    await station.edit([`update consent set version = 'old' where purpose = 'visits' and answer = 'given'`]);
    ({ ticket } = await station.must('own.open', { cardText, code }));
    expect(await stateOf('visits')).toBe('outdated');
    station.clock.advance(60_000);
    expect((await station.swipe(cardText)).kind).not.toBe('unrecorded');
  });
});
