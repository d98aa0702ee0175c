/** 届: one current term at most; who holds which post in it. 学期 (semesters) are another thing, see station.ts. */
import { z } from 'zod';
import { command, query } from './route.ts';
import { appointmentId, localDate, memberId, post, termId } from './values.ts';

/** planned 待接任 current 本届 past 往届 */
export const termState = z.enum(['planned', 'current', 'past']);

const term = z.strictObject({
  termId,
  /** 3 is 第三届. */
  number: z.int().min(1).max(200),
  from: localDate,
  /** Last day; NULL while nobody knows. */
  to: localDate.nullable(),
  state: termState,
});
export type Term = z.output<typeof term>;

const holder = z.strictObject({
  appointmentId,
  memberId,
  name: z.string(),
  className: z.string(),
  since: localDate,
  until: localDate.nullable(),
  endReason: z.string(),
  hasPin: z.boolean(),
  isLocked: z.boolean(),
});

const reason = z.string().trim().min(2).max(200);

export const termsRoutes = {
  /** Newest first. */
  'terms.list': query({ input: {}, output: z.strictObject({ terms: z.array(term.extend({ staff: z.int() })) }) }),
  /** The term that begins (or began) when none is current. Later ones come by 换届. */
  'terms.begin': command({
    input: { number: term.shape.number, from: localDate },
    output: z.strictObject({ termId }),
    problems: ['term.one-is-current', 'term.number-taken', 'term.overlaps', 'term.not-begun'],
  }),
  /** A former one, for the record. Both days included. */
  'terms.addPast': command({
    input: { number: term.shape.number, from: localDate, to: localDate },
    output: z.strictObject({ termId }),
    problems: ['term.number-taken', 'term.overlaps', 'term.inverted', 'term.not-over'],
  }),
  /** Dates typed wrongly. `to` only of a past one; NULL: as it stands. is-planned: see 换届. */
  'terms.change': command({
    input: { termId, number: term.shape.number, from: localDate, to: localDate.nullable() },
    output: z.strictObject({}),
    problems: [
      'term.unknown',
      'term.is-planned',
      'term.number-taken',
      'term.overlaps',
      'term.inverted',
      'term.not-over',
      'term.not-begun',
    ],
  }),
  /** Who holds what in a term, since when; ended appointments stand below. Without `termId`: of the current one. */
  'posts.holders': query({
    input: { termId: termId.optional() },
    output: z.strictObject({
      term: term.nullable(),
      posts: z.array(z.strictObject({ post, holders: z.array(holder), ended: z.array(holder) })),
    }),
    problems: ['term.unknown'],
  }),
  'posts.appoint': command({
    input: { memberId, post },
    output: z.strictObject({ appointmentId }),
    problems: ['term.none-current', 'member.unknown', 'post.held-already'],
  }),
  /** Ends today; the session of somebody without another post is over at once. Shifts to come are named in facts.shifts. */
  'posts.end': command({
    input: { appointmentId, reason },
    output: z.strictObject({ shiftsLeft: z.int() }),
    problems: ['post.unknown', 'post.ended-already'],
  }),
};
