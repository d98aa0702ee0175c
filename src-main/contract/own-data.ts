/** 我的信息: by card and personal code, a person sees, prints and corrects what is held, and decides what may be. */
import { z } from 'zod';
import { action, command, query, requestKey } from './route.ts';
import { dataRequestId, instant, localDate } from './values.ts';

/** As handed out by `own.open`. */
const ticket = z.string().min(20).max(64);

/**
 * visits 到访记录具名 photos 照片 handbook 电子手册（敏感）. One tick each. Versions are of the sentence agreed to.
 */
export const consentPurposes = ['visits', 'photos', 'handbook'] as const;
export const consentPurpose = z.enum(consentPurposes);
export type ConsentPurpose = z.output<typeof consentPurpose>;

export const consentState = z.strictObject({
  purpose: consentPurpose,
  /** Of the sentence in use now. */
  version: z.string(),
  /** unasked: nothing was said. outdated: agreed to an older sentence. */
  state: z.enum(['unasked', 'given', 'refused', 'withdrawn', 'outdated']),
  at: instant.nullable(),
  channel: z.enum(['kiosk', 'paper']).nullable(),
});
export type ConsentState = z.output<typeof consentState>;

export const dataRequestKind = z.enum(['correction', 'deletion', 'withdrawal']);

export const dataRequest = z.strictObject({
  requestId: dataRequestId,
  kind: dataRequestKind,
  /** What it is about, in words: the title of a section of the own data, or of a purpose. */
  about: z.string(),
  text: z.string(),
  askedAt: instant,
  /** Staff answer by then. */
  dueOn: localDate,
  state: z.enum(['open', 'granted', 'refused']),
  answer: z.string(),
  settledAt: instant.nullable(),
});
export type DataRequest = z.output<typeof dataRequest>;

/** One line as shown and printed: column by column, in the words of the section's heads. */
const section = z.strictObject({
  /** Stable name, e.g. `visits`. */
  key: z.string(),
  title: z.string(),
  why: z.string(),
  /** How long it is kept, in words. */
  kept: z.string(),
  heads: z.array(z.string()),
  /** Newest first, at most 200; `total` says how many there are. */
  rows: z.array(z.array(z.string())),
  total: z.int(),
});
export type OwnSection = z.output<typeof section>;

export const ownData = z.strictObject({ person: z.string(), at: instant, sections: z.array(section) });
export type OwnData = z.output<typeof ownData>;

const over = ['own.ticket-over'] as const;

export const ownDataRoutes = {
  'own.data': query({ input: { ticket }, output: ownData, problems: over }),
  /** Everything, on paper. */
  'own.printData': action({
    input: { requestKey, ticket },
    output: z.strictObject({ sheets: z.int() }),
    problems: [
      ...over,
      'own.quota-used',
      'paper.too-slow',
      'paper.not-drawn',
      'printer.none',
      'printer.gone',
      'printer.refused',
    ],
  }),
  'own.consents': query({
    input: { ticket },
    output: z.strictObject({ consents: z.array(consentState) }),
    problems: over,
  }),
  'own.setConsent': command({
    input: { ticket, purpose: consentPurpose, isGiven: z.boolean() },
    output: z.strictObject({ consents: z.array(consentState) }),
    problems: over,
  }),
  'own.requests': query({
    input: { ticket },
    output: z.strictObject({ requests: z.array(dataRequest) }),
    problems: over,
  }),
  'own.ask': command({
    input: {
      ticket,
      kind: dataRequestKind.exclude(['withdrawal']),
      /** Key of a section of the own data. */
      about: z.string().trim().min(1).max(40),
      text: z.string().trim().min(2).max(500),
    },
    output: z.strictObject({ requests: z.array(dataRequest) }),
    problems: [...over, 'request.too-many'],
  }),
};
