/** What a restore has come to, so that whoever starts next finishes it or takes it back. Signed as state.json is. */
import { z } from 'zod';
import { auditActor } from '../../contract/audit.ts';
import { StartUpFault } from '../kernel/start-up-fault.ts';
import { readSigned, writeSigned } from '../database/signed-note.ts';

/**
 * staged: everything lies ready, nothing was touched. moving-out: today's files go to quarantine. moving-in: the
 * backup's take their place. checking: they are looked at as at every start. Where one of these fails: undoing-out, the
 * backup's go to quarantine; undoing-in, today's come back.
 */
const underWay = ['staged', 'moving-out', 'moving-in', 'checking', 'undoing-out', 'undoing-in'] as const;
export type UnderWay = (typeof underWay)[number];

const head = z.strictObject({ seq: z.int(), hash: z.string() });
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** What the database must be when it has been moved in. */
const expectation = z.strictObject({
  sha256,
  /** By table. */
  counts: z.record(z.string(), z.strictObject({ rows: z.int(), maxId: z.int() })),
  auditHead: head.nullable(),
});
export type Expectation = z.output<typeof expectation>;

const comparison = z.strictObject({
  areCountsSame: z.boolean(),
  isHashSame: z.boolean(),
  isAuditHeadSame: z.boolean(),
});
export type Comparison = z.output<typeof comparison>;

/** Who began it; `since`: when that account was made, so that nobody else of its number is taken for it. */
const beginner = z.strictObject({ actor: auditActor, since: z.int().nullable() });
export type Beginner = z.output<typeof beginner>;

const journal = z.strictObject({
  version: z.literal(1),
  state: z.enum([...underWay, 'done', 'undone']),
  /** Folder in `restore/` that holds what is to be moved in. */
  readyId: z.string().regex(/^ready-[0-9a-f]{16}$/),
  /** Folder in `quarantine/` that takes today's files. */
  quarantine: z.string().regex(/^\d{8}-\d{6}-[0-9a-f]{8}$/),
  at: z.int(),
  backupId: z.string(),
  backupAt: z.int(),
  /** NULL: nobody known. */
  by: beginner.nullable().default(null),
  expected: expectation,
  /** Where today's trail had come to; NULL where that could not be read. */
  headBefore: head.nullable(),
  comparison: comparison.nullable(),
  /** Why it was taken back. */
  code: z.string().nullable(),
  /** The restored trail says that it was restored. */
  isEntered: z.boolean(),
});
export type Journal = z.output<typeof journal>;
type RunningJournal = Journal & { readonly state: UnderWay };

const fileName = 'restore/journal.json';

export const isUnderWay = (found: Journal): found is RunningJournal =>
  found.state !== 'done' && found.state !== 'undone';

/** Undefined when there never was one. @throws StartUpFault data.tampered */
export async function readJournal(dataDir: string): Promise<Journal | undefined> {
  const found = await readSigned(dataDir, fileName);
  if (found === undefined) return undefined;
  const { data } = journal.safeParse(found);
  if (!data) throw new StartUpFault('data.tampered', `${fileName} is not of this program`);
  return data;
}

/** Lasts when it resolves. */
export const writeJournal = (dataDir: string, content: Journal): Promise<void> =>
  writeSigned(dataDir, fileName, content);
