import { z } from 'zod';
import { query } from './route.ts';
import { instant } from './values.ts';

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
]);

export type RetentionRule = z.output<typeof retentionRule>;

export const privacyRoutes = {
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
