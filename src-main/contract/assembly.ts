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

/** elected 当选 tied 票数相同，待再投 not-elected 未当选; NULL before the tally. */
const outcome = z.enum(['elected', 'tied', 'not-elected']);

const candidate = person.extend({
  candidateId,
  post,
  /** elected: more ayes than half of those who should attend, and among the seats. */
  outcome: outcome.nullable(),
});

const ballots = z.strictObject({ handedOut: z.int().min(0), returned: z.int().min(0), invalid: z.int().min(0) });
const votes = z.strictObject({ candidateId, ayes: z.int().min(0), noes: z.int().min(0), abstentions: z.int().min(0) });

/** One time the ballots went round. */
const round = z.strictObject({ ballots, votes: z.array(votes) });

/** Who can be voted on in the next round: `must`, as between them a tie is to be decided. */
const next = z.strictObject({ candidateId, must: z.boolean() });

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
  /** '' where nobody wrote it. */
  place: z.string(),
  /** The old term ends at the midnight that ends this day. */
  handOverOn: localDate,
  /** Those who should attend. */
  electors: z.array(person.extend({ attendedAt: instant.nullable() })),
  /** Seats of each post. */
  seats: z.array(z.strictObject({ post, seats: z.int() })),
  candidates: z.array(candidate),
  /** Those who should attend, as they were when the votes were counted. */
  should: z.int(),
  /** Of the electors present. */
  present: z.int(),
  /** More than half of those who should attend. */
  needed: z.int(),
  /** Empty before the tally. The first is on everybody; later ones on those tied, or on seats still free. */
  rounds: z.array(round),
  next: z.array(next),
  items: z.array(item),
  /** Of those elected, who has a PIN of the coming term. */
  withPin: z.array(memberId),
  cancelReason: z.string(),
});
export type Assembly = z.output<typeof assembly>;

const reason = z.string().trim().min(2).max(200);
const title = z.string().trim().min(2).max(60);
const place = z.string().trim().max(60);
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
    input: { title, number: z.int().min(1).max(200), heldOn: localDate, place, handOverOn: localDate },
    output: saved,
    problems: ['assembly.under-way', 'term.none-current', 'term.number-taken', 'assembly.hand-over-too-early'],
  }),
  /** prepare: everything but the votes. Another list of people or seats makes votes counted before void. */
  'assembly.prepare': command({
    input: {
      ...at,
      title,
      heldOn: localDate,
      place,
      handOverOn: localDate,
      electors: z.array(memberId).max(500),
      seats: z.array(z.strictObject({ post, seats: z.int().min(0).max(20) })),
      candidates: z.array(z.strictObject({ memberId, post })).max(100),
    },
    output: saved,
    problems: [...onAssembly, 'member.unknown', 'assembly.candidate-twice', 'assembly.hand-over-too-early'],
  }),
  /**
   * To the next step, or one back; once it went on to hand-over the result stands. not-quorate: facts.present,
   * facts.needed. `pins` plans the coming term with those elected: from then on the old one ends at that midnight, and
   * this is done, whoever has no PIN yet.
   */
  'assembly.go': command({
    input: { ...at, to: assemblyStep.exclude(['cancelled', 'done']) },
    output: saved,
    problems: [
      ...onAssembly,
      'assembly.no-electors',
      'assembly.no-candidates',
      'assembly.no-seats',
      'assembly.not-quorate',
      'assembly.not-counted',
      'assembly.more-ballots-than-present',
      'assembly.tie',
      'assembly.nobody-elected',
      'assembly.items-open',
      'assembly.pins-missing',
      'assembly.hand-over-too-early',
      'term.none-current',
      'term.number-taken',
      'term.overlaps',
    ],
  }),
  /** The day of the hand-over, also where the meeting or the hand-over took longer than thought. */
  'assembly.putOff': command({
    input: { ...at, handOverOn: localDate },
    output: saved,
    problems: [
      ...onAssembly,
      'assembly.hand-over-too-early',
      'term.none-current',
      'term.number-taken',
      'term.overlaps',
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
  /**
   * A round, counted; one counted again takes those after it away. Rows of the refusals count the votes from 1.
   * too-many-ballots: the vote is void and must be repeated. A tie is kept; the next round decides it.
   */
  'assembly.saveTally': command({
    input: { ...at, round: z.int().min(1).max(20), ballots, votes: z.array(votes).max(100) },
    output: saved,
    problems: [
      ...onAssembly,
      'assembly.too-many-ballots',
      'assembly.more-ballots-than-present',
      'assembly.more-invalid-than-returned',
      'assembly.does-not-add-up',
      'assembly.votes-missing',
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
