/** 运行状况: one page for whoever looks after the machine. No personal data, neither here nor in the diagnosis file. */
import { z } from 'zod';
import { action, query } from './route.ts';
import { fileOut, instant } from './values.ts';

/** good 正常, watch 留意, bad 需要处理, unknown 尚不清楚 */
export const verdict = z.enum(['good', 'watch', 'bad', 'unknown']);
export type HealthVerdict = z.output<typeof verdict>;

const bytes = z.int().nonnegative();
const restarts = z.strictObject({ lastDay: z.int(), lastAt: instant.nullable(), why: z.string().nullable() });

export const healthRoutes = {
  'health.report': query({
    input: {},
    output: z.strictObject({
      versions: z.strictObject({
        program: z.string(),
        shell: z.string(),
        node: z.string(),
        sqlite: z.string(),
        schema: z.int(),
        system: z.string(),
      }),
      disk: z.strictObject({ verdict, freeBytes: bytes, totalBytes: bytes, hasBallast: z.boolean() }),
      database: z.strictObject({
        verdict,
        bytes,
        logBytes: bytes,
        checkedAt: instant.nullable(),
        /** Sentences of the last full check; empty when all was well. */
        findings: z.array(z.string()),
        damaged: z.array(z.strictObject({ table: z.string(), rows: z.int() })),
      }),
      backup: z.strictObject({
        verdict,
        verifiedAt: instant.nullable(),
        secondAt: instant.nullable(),
        drilledAt: instant.nullable(),
      }),
      key: z.strictObject({
        verdict,
        /** file: readable by whoever reads this user's files. safe-storage: by the system's own keeper. */
        keeper: z.enum(['file', 'safe-storage']),
        backend: z.string(),
        hasRecoveryCode: z.boolean(),
      }),
      printer: z.strictObject({ verdict, name: z.string().nullable(), state: z.string() }),
      clock: z.strictObject({
        verdict,
        timeZone: z.string(),
        isDoubtful: z.boolean(),
        lastJump: z.strictObject({ at: instant, seconds: z.int() }).nullable(),
      }),
      restarts: z.strictObject({ verdict, program: restarts, page: restarts }),
      startedAt: instant,
      logsBytes: bytes,
    }),
  }),
  /** Every check of the start again, on the open database. */
  'health.check': action({ input: {}, output: z.strictObject({ findings: z.array(z.string()) }) }),
  'health.diagnosis': query({ input: {}, output: fileOut }),
  /** The page is alive, and how it fared: `reloaded` after it had died, `failed` where a screen broke down. */
  'health.beat': action({
    input: { said: z.enum(['alive', 'reloaded', 'failed']) },
    output: z.strictObject({}),
  }),
};
