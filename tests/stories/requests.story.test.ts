/** An intention of a person acts once, however often it is sent. */
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { minutesSaying, saveMinutes } from '../support/ended-session.ts';
import { fieldsAt, planSession } from '../support/reading-session.ts';
import { openStoryStation, operator } from '../support/story-station.ts';

type Station = Awaited<ReturnType<typeof openStoryStation>>;
const cardText = '0040856634';
let station: Station;
beforeEach(async () => {
  station = await openStoryStation();
  await station.add('20260101', '欧阳示例', cardText);
});
afterEach(() => station.stop());

// Bug: a second tap, a late answer or a lost one checks the person straight out again.
test('the same request again, at once, later and after a restart: one answer, one row', async () => {
  const requestKey = randomUUID();
  const answers = await Promise.all([1, 2, 3, 4, 5].map(() => station.swipe(cardText, undefined, requestKey)));
  station.clock.advance(3_600_000);
  answers.push(await station.swipe(cardText, undefined, requestKey));
  await station.restart();
  answers.push(await station.swipe(cardText, undefined, requestKey));
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(answers[0]).toMatchObject({ kind: 'checkedIn' });
  expect(await station.visits()).toMatchObject([{ state: 'open' }]);
});

test('a key that did one thing is refused for another', async () => {
  const requestKey = randomUUID();
  await station.swipe(cardText, undefined, requestKey);
  const guest = { requestKey, name: '访客示例', purpose: 'talk' } as const;
  expect(await station.ask('check-in.guestArrive', guest)).toEqual({
    problem: { code: 'request.invalid', facts: { field: 'requestKey' } },
  });
  expect(await station.visits()).toHaveLength(1);
});

// Bug: a refusal is remembered, and the same intention can never succeed once its cause is gone.
test('a refused request may be asked again', async () => {
  const request = { requestKey: randomUUID(), cardText: '1234567890' };
  expect(await station.refusal('check-in.swipe', request)).toBe('card.unknown');
  await station.add('20260102', '张测试', '1234567890');
  expect(await station.must('check-in.swipe', request)).toMatchObject({ kind: 'checkedIn' });
});

// Bug: what was half done before the refusal stays.
test('a refused request leaves no trace', async () => {
  const other = await station.add('20260102', '张测试', '1234567890');
  const { memberId } = (await station.must('members.find', { text: '20260101' })).candidates[0]!;
  await station.must('check-in.arrive', {
    requestKey: randomUUID(),
    memberId,
    identifiedBy: 'number',
    unknownCard: '99999999',
  });
  const { requests } = await station.must('members.cardRequests', {}, operator);
  await station.must('members.bindCard', { requestKey: randomUUID(), memberId: other, cardText: '99999999' }, operator);
  const settle = { requestKey: randomUUID(), requestId: requests[0]!.requestId, bind: true };
  expect(await station.refusal('members.settleCardRequest', settle, operator)).toBe('card.bound-to-other');
  expect((await station.must('members.cardRequests', {}, operator)).requests).toHaveLength(1);
});

test('different people at once: each has one visit', async () => {
  const cards = Array.from({ length: 20 }, (_, at) => String(4_000_000_000 + at));
  for (const [at, card] of cards.entries()) await station.add(String(20_262_000 + at), '张测试', card);
  const taps = cards.flatMap((card) => {
    const requestKey = randomUUID();
    return [
      station.swipe(card, undefined, requestKey),
      station.swipe(card),
      station.swipe(card, undefined, requestKey),
    ];
  });
  const kinds = (await Promise.all(taps)).map((arrival) => arrival.kind);
  expect(kinds).toEqual(cards.flatMap(() => ['checkedIn', 'alreadyIn', 'checkedIn']));
  expect(await station.present('home')).toBe(20);
});

// Bug: JSON carries half a character or NUL escaped into the database; papers, searches and exports of it fail later.
test.each(['甲\0乙', '甲\ud842乙'])('text that is none is refused, however deep it stands: %j', async (text) => {
  const sessionId = await planSession(station);
  const agenda = [{ minutes: 30, what: text }];
  const change = {
    requestKey: randomUUID(),
    sessionId,
    version: 1,
    fields: fieldsAt(station.room('home'), { agenda }),
  };
  expect(await station.refusal('reading.change', change, operator)).toBe('request.invalid');
  const speakers = [{ who: { memberId: null, name: '示例老师' }, seconds: 1, keyPoints: text }];
  expect(await saveMinutes(station, sessionId, 0, minutesSaying('', { speakers }))).toMatchObject({
    problem: { code: 'request.invalid' },
  });
});
