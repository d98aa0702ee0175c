/** 留存, 同意, 更正与删除申请: what staff do about personal data. What the person does is in own-data.ts. */
import { z } from 'zod';
import { consentPurpose, consentState, dataRequest, ownData } from './own-data.ts';
import { action, command, query, requestKey } from './route.ts';
import { dataRequestId, fileOut, instant, memberId } from './values.ts';

export const retentionRule = z.enum([
  'guest-visits',
  'member-visits',
  'receipts',
  'import-undo',
  'card-requests',
  'reading-people',
  'reading-papers',
  'book-loans',
  'print-jobs',
  'quiz-attempts',
  'quiz-people',
  'live-people',
  'inspections',
  'inspection-photos',
  'development',
  'notices',
  'personal-codes',
  'print-runs',
  'service-records',
  'assemblies',
  'staff-doors',
  'data-requests',
  'consents',
]);

export type RetentionRule = z.output<typeof retentionRule>;

/** What of a person staff may delete on request; the rest has to be kept, and says why. */
export const erasables = ['visits', 'reading', 'loans', 'quiz', 'service', 'handbook', 'code'] as const;
export const erasable = z.enum(erasables);
export type Erasable = z.output<typeof erasable>;

export const privacyRoutes = {
  /** Every rule: which tables it keeps small, and how many rows it would remove now. Nothing is removed. */
  'privacy.preview': action({
    input: {},
    output: z.strictObject({
      rules: z.array(
        z.strictObject({ rule: retentionRule, olderThan: instant, rows: z.int(), tables: z.array(z.string()) }),
      ),
    }),
  }),
  /** The daily cleaning, now. */
  'privacy.purge': action({
    input: { requestKey },
    output: z.strictObject({ removed: z.int() }),
    problems: ['erase.clock-doubtful'],
  }),
  /** Open ones first, by deadline; then newest first. */
  'privacy.requests': query({
    input: {},
    output: z.strictObject({
      requests: z.array(
        dataRequest.extend({ memberId, name: z.string(), className: z.string(), isOverdue: z.boolean() }),
      ),
      open: z.int(),
      overdue: z.int(),
    }),
  }),
  /** The answer is shown to the person; a refusal needs its reason (P-07). */
  'privacy.settleRequest': command({
    input: { requestId: dataRequestId, isGranted: z.boolean(), answer: z.string().trim().min(2).max(500) },
    output: z.strictObject({}),
    problems: ['request.unknown', 'request.settled'],
  }),
  /** What a person asked to be deleted. Returns how many rows went. */
  'privacy.erase': action({
    input: { requestKey, requestId: dataRequestId, what: z.array(erasable).min(1) },
    output: z.strictObject({ removed: z.int() }),
    problems: [
      'request.unknown',
      'request.settled',
      'request.not-deletion',
      'erase.inside',
      'erase.file-open',
      'erase.in-office',
    ],
  }),
  /** How many rows of each would go, found out by doing it and taking it back. */
  'privacy.erasable': action({
    input: { requestId: dataRequestId },
    output: z.strictObject({ what: z.array(z.strictObject({ what: erasable, rows: z.int() })) }),
    problems: ['request.unknown'],
  }),
  /** Given or refused on paper. */
  'privacy.recordConsent': command({
    input: { memberId, purpose: consentPurpose, isGiven: z.boolean() },
    output: z.strictObject({}),
    problems: ['member.unknown'],
  }),
  'privacy.consentsOf': query({
    input: { memberId },
    output: z.strictObject({ consents: z.array(consentState) }),
    problems: ['member.unknown'],
  }),
  /** Everything held on one person, every row: at the command line, for files the person takes away. A table for each section with rows. */
  'privacy.export': query({
    input: { memberId },
    output: z.strictObject({ data: ownData, tables: z.array(fileOut) }),
    problems: ['member.unknown'],
  }),
  /** What the daily cleaning removed, newest first: counts, never names. */
  'privacy.receipts': query({
    input: {},
    output: z.strictObject({
      receipts: z.array(
        z.strictObject({
          receiptId: z.int(),
          ranAt: instant,
          rule: retentionRule,
          olderThan: instant,
          removed: z.int(),
        }),
      ),
    }),
  }),
};
