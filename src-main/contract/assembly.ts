/** 换届大会: step by step, each act stored as it is made, so that whoever comes back goes on where it stopped. */
import { z } from 'zod';
import { command, query } from './route.ts';
import { assemblyId, candidateId, handOverItemId, instant, localDate, memberId, post } from './values.ts';

/**
 * prepare 准备 sign-in 签到 ballot 投票计票 result 结果 hand-over 交接 pins 新密码 waiting 待零点交接 done 已换届
 * cancelled 已取消
 */
export const assemblySteps = [
  'prepare',
  'sign-in',
  'ballot',
  'result',
  'hand-over',
  'pins',
  'waiting',
  'done',
  'cancelled',
] as const;
export const assemblyStep = z.enum(assemblySteps);
export type AssemblyStep = z.output<typeof assemblyStep>;

const person = z.strictObject({ memberId, name: z.string(), className: z.string() });

const candidate = person.extend({
  candidateId,
  post,
  /** NULL before the tally. */
  ayes: z.int().nullable(),
  noes: z.int().nullable(),
  abstentions: z.int().nullable(),
  /** More ayes than half of those who should attend, and among the seats; NULL before the tally. */
  isElected: z.boolean().nullable(),
});

/** keys 钥匙 registers 簿册 stock 物品（无现金） other 其他 */
export const handOverKind = z.enum(['keys', 'registers', 'stock', 'other']);

const item = z.strictObject({
  itemId: handOverItemId,
  kind: handOverKind,
  what: z.string(),
  count: z.int(),
  /** NULL: not handed over yet. */
  handedAt: instant.nullable(),
  note: z.string(),
});

export const assembly = z.strictObject({
  assemblyId,
  version: z.int(),
  step: assemblyStep,
  title: z.string(),
  /** Of the term to be chosen. */
  number: z.int(),
  heldOn: localDate,
  /** The old term ends at the midnight that ends this day. */
  handOverOn: localDate,
  /** Those who should attend. */
  electors: z.array(person.extend({ attendedAt: instant.nullable() })),
  /** Seats of each post. */
  seats: z.array(z.strictObject({ post, seats: z.int() })),
  candidates: z.array(candidate),
  /** Of the electors present. */
  present: z.int(),
  /** More than half of those who should attend. */
  needed: z.int(),
  ballots: z.strictObject({ handedOut: z.int(), returned: z.int(), invalid: z.int() }).nullable(),
  items: z.array(item),
  /** Of those elected, who has a PIN of the coming term. */
  withPin: z.array(memberId),
  cancelReason: z.string(),
});
export type Assembly = z.output<typeof assembly>;

const reason = z.string().trim().min(2).max(200);
const title = z.string().trim().min(2).max(60);
const at = { assemblyId, version: z.int() };
const onAssembly = ['assembly.unknown', 'assembly.changed-meanwhile', 'assembly.wrong-step'] as const;
const saved = z.strictObject({ assembly });

export const assemblyRoutes = {
  /** The one under way, and those before: newest first. */
  'assembly.list': query({
    input: {},
    output: z.strictObject({
      underWay: assembly.nullable(),
      former: z.array(
        z.strictObject({
          assemblyId,
          title: z.string(),
          number: z.int(),
          heldOn: localDate,
          step: assemblyStep,
          elected: z.int(),
        }),
      ),
    }),
  }),
  'assembly.one': query({ input: { assemblyId }, output: saved, problems: ['assembly.unknown'] }),
  'assembly.open': command({
    input: { title, number: z.int().min(1).max(200), heldOn: localDate, handOverOn: localDate },
    output: saved,
    problems: ['assembly.under-way', 'term.none-current', 'term.number-taken', 'assembly.hand-over-too-early'],
  }),
  /** prepare: everything but the votes. */
  'assembly.prepare': command({
    input: {
      ...at,
      title,
      heldOn: localDate,
      handOverOn: localDate,
      electors: z.array(memberId).max(500),
      seats: z.array(z.strictObject({ post, seats: z.int().min(0).max(20) })),
      candidates: z.array(z.strictObject({ memberId, post })).max(100),
    },
    output: saved,
    problems: [...onAssembly, 'member.unknown', 'assembly.candidate-twice', 'assembly.hand-over-too-early'],
  }),
  /**
   * To the next step, or one back (never behind a result that stands). not-quorate: facts.present, facts.needed.
   * Leaving result appoints nobody yet; `waiting` plans the coming term with those elected.
   */
  'assembly.go': command({
    input: { ...at, to: assemblyStep.exclude(['cancelled', 'done']) },
    output: saved,
    problems: [
      ...onAssembly,
      'assembly.no-electors',
      'assembly.no-candidates',
      'assembly.not-quorate',
      'assembly.not-counted',
      'assembly.nobody-elected',
      'assembly.items-open',
      'assembly.pins-missing',
      'assembly.hand-over-too-early',
    ],
  }),
  /** sign-in: by card at the screen, or picked by hand. */
  'assembly.attend': command({
    input: {
      assemblyId,
      who: z.discriminatedUnion('by', [
        z.strictObject({ by: z.literal('card'), cardText: z.string().min(1).max(64) }),
        z.strictObject({ by: z.literal('name'), memberId }),
      ]),
    },
    output: z.strictObject({ assembly, name: z.string(), isAgain: z.boolean() }),
    problems: ['assembly.unknown', 'assembly.wrong-step', 'assembly.not-elector', 'card.unknown', 'card.malformed'],
  }),
  'assembly.unattend': command({
    input: { assemblyId, memberId },
    output: saved,
    problems: ['assembly.unknown', 'assembly.wrong-step', 'assembly.not-elector'],
  }),
  /** too-many-ballots: the vote is void and must be repeated. does-not-add-up: facts.name by memberId is on screen. */
  'assembly.saveTally': command({
    input: {
      ...at,
      ballots: z.strictObject({ handedOut: z.int().min(0), returned: z.int().min(0), invalid: z.int().min(0) }),
      votes: z.array(
        z.strictObject({ candidateId, ayes: z.int().min(0), noes: z.int().min(0), abstentions: z.int().min(0) }),
      ),
    },
    output: saved,
    problems: [
      ...onAssembly,
      'assembly.too-many-ballots',
      'assembly.does-not-add-up',
      'assembly.votes-missing',
      'assembly.tie',
    ],
  }),
  'assembly.saveItem': command({
    input: {
      ...at,
      itemId: handOverItemId.nullable(),
      kind: handOverKind,
      what: z.string().trim().min(1).max(80),
      count: z.int().min(0).max(9999),
      isHanded: z.boolean(),
      note: z.string().trim().max(200),
    },
    output: saved,
    problems: [...onAssembly, 'assembly.item-unknown'],
  }),
  'assembly.removeItem': command({
    input: { ...at, itemId: handOverItemId },
    output: saved,
    problems: [...onAssembly, 'assembly.item-unknown'],
  }),
  'assembly.cancel': command({ input: { ...at, reason }, output: z.strictObject({}), problems: onAssembly }),
};
