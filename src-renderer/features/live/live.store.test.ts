import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Live } from '../../../src-main/contract/quiz-live.ts';
import { useLive } from './live.store.ts';

type Answer = { readonly value: unknown } | { readonly problem: { readonly code: string; readonly facts: object } };

let answers: Record<string, (input: Record<string, unknown>) => Answer> = {};
let asked: { readonly route: string; readonly input: Record<string, unknown> }[] = [];
const flow = () => useLive.getState();
const routes = () => asked.map(({ route }) => route.replace('quiz.', ''));
const refuse = (code: string) => () => ({ problem: { code, facts: {} } });

const group = (name: string) => ({ name, score: 0, people: 1, names: [], isOut: false });
const live = (changes: Partial<Live> = {}): Live => ({
  liveId: 1,
  revision: 5,
  title: '示例抢答',
  state: 'asking',
  position: 1,
  questions: 2,
  groups: [group('第一组'), group('第二组')],
  question: { type: 'single', topic: 'alarm', stem: '示例', options: ['甲', '乙', '丙'], blanks: 0 },
  buzzed: null,
  given: null,
  wasRight: null,
  explained: null,
  ...changes,
});
const gives = (round: Live) => () => ({ value: round });

async function shown(round: Live): Promise<void> {
  answers['quiz.live'] = () => ({ value: { live: round } });
  await flow().load();
  asked = [];
}

beforeEach(() => {
  asked = [];
  answers = {};
  const host = {
    call: (route: string, input: Record<string, unknown>) => {
      asked.push({ route, input });
      return Promise.resolve(answers[route]?.(input));
    },
  };
  Object.defineProperty(globalThis, 'window', { value: { kiosk: host }, configurable: true });
});
afterEach(() => {
  flow().reset();
  Reflect.deleteProperty(globalThis, 'window');
});

// Bug: of two cards in the same moment the slower one is told off, though its holder did nothing wrong.
test('the slower of two cards is let be', async () => {
  await shown(live());
  answers['quiz.buzzLive'] = gives(live({ state: 'buzzed', revision: 6, buzzed: 0 }));
  await Promise.all([flow().card('0040856631'), flow().card('0040856632')]);
  expect(routes()).toEqual(['buzzLive']);
  expect(flow()).toMatchObject({ live: { state: 'buzzed' }, notice: null });
});

// Bug: the first card is in no group and takes the chance away from the next one.
test('a card that cannot buzz leaves the chance to the next', async () => {
  await shown(live());
  answers['quiz.buzzLive'] = ({ cardText }) =>
    cardText === '1' ? refuse('live.not-in-a-group')() : gives(live({ state: 'buzzed', revision: 6, buzzed: 1 }))();
  await Promise.all([flow().card('1'), flow().card('2')]);
  expect(flow().live).toMatchObject({ state: 'buzzed', buzzed: 1 });
});

// Bug: cards read one after another while a group forms are lost.
test('every card joins the group that is open', async () => {
  await shown(live({ state: 'lobby', position: 0, question: null }));
  let revision = 5;
  answers['quiz.joinLive'] = () => ({ value: live({ state: 'lobby', question: null, revision: (revision += 1) }) });
  flow().open(1);
  flow().allowNames(true);
  await Promise.all(['1', '2', '3'].map((card) => flow().card(card)));
  expect(asked.map(({ input }) => [input['cardText'], input['group'], input['mayShowName']])).toEqual([
    ['1', 1, true],
    ['2', 1, true],
    ['3', 1, true],
  ]);
  flow().closeJoining();
  await flow().card('4');
  expect(flow().notice).toEqual({ kind: 'hint', hint: 'chooseGroup' });
});

// Bug: a book held to the reader is an unknown card in front of everybody.
test.each(['TS000001', 'xd2600012', 'AQ-2026-000123'])('%s is no card', async (text) => {
  await shown(live());
  await flow().card(text);
  expect(routes()).toEqual([]);
  expect(flow().notice).toEqual({ kind: 'hint', hint: 'notACard' });
});

// Bug: a late answer to an old question puts the screen back.
test('nothing older than what is shown is shown', async () => {
  await shown(live({ revision: 9, position: 2 }));
  await shown(live({ revision: 8, position: 1 }));
  expect(flow().live?.position).toBe(2);
});

// Bug: a double tap says that something failed.
test('a tap the round has overtaken reads the round again, silently', async () => {
  await shown(live({ state: 'revealed' }));
  answers['quiz.stepLive'] = refuse('live.moved-on');
  answers['quiz.live'] = () => ({ value: { live: live({ revision: 7, position: 2 }) } });
  await flow().step('next');
  await Promise.resolve();
  await Promise.resolve();
  expect(flow()).toMatchObject({ live: { position: 2 }, notice: null });
});

// Bug: options of a 多选 answer one by one, or stay ticked for the next question.
test('of a 多选 several are picked and sent together', async () => {
  const question = { ...live().question!, type: 'multiple' as const };
  await shown(live({ state: 'buzzed', buzzed: 0, question }));
  for (const option of [2, 0, 1, 1]) await flow().choose(option);
  expect([routes(), flow().picked]).toEqual([[], [2, 0]]);
  const groups = [{ ...group('第一组'), score: -5, isOut: true }, group('第二组')];
  answers['quiz.answerLive'] = gives(live({ revision: 6, question, groups, given: [0, 2], wasRight: false }));
  await flow().submit();
  expect(asked[0]?.input).toMatchObject({ liveId: 1, revision: 5, choices: [2, 0] });
  expect(flow()).toMatchObject({ picked: [], swing: { group: 0, points: -5 } });
});

// Bug: two taps on two options answer twice.
test('a 单选 is answered by the first tap', async () => {
  await shown(live({ state: 'buzzed', buzzed: 0 }));
  answers['quiz.answerLive'] = gives(live({ state: 'revealed', revision: 6, buzzed: 0, given: [1], wasRight: true }));
  await flow().choose(1);
  await flow().choose(2);
  expect(routes()).toEqual(['answerLive']);
});

// Bug: groups of the round before are still on the screen of the next person.
test('nothing stays after reset, and answers on their way are dropped', async () => {
  await shown(live());
  answers['quiz.buzzLive'] = gives(live({ state: 'buzzed', revision: 6, buzzed: 0 }));
  const buzz = flow().card('0040856631');
  flow().reset();
  await buzz;
  expect(flow()).toMatchObject({ live: null, joining: null, notice: null });
});
