/**
 * A backup as one file: magic, length of the header, header, then chunks of one MiB under AES-256-GCM. The header is plain
 * and names nobody; each chunk is bound to it, to its own place, and to whether it is the last.
 */
import { z } from 'zod';
import { backupId, backupKind } from '../../../contract/backup.ts';
import { instant } from '../../../contract/values.ts';
import { recoveryWrap, wrappedKey } from '../../secrets/key-wraps.service.ts';

/** The last two digits are the version of the form. */
export const magic = Buffer.from('S163BK01', 'latin1');
export const magicOfAll = magic.subarray(0, 6);

export const chunkBytes = 1024 * 1024;
export const tagBytes = 16;
export const lengthBytes = 4;
export const mostHeaderBytes = 64 * 1024;
/** Of a whole backup, so that a file of somebody else's making does not fill the disk. */
export const mostBytes = 8 * 1024 ** 3;

/** What a backup holds, in this order; nothing else is ever taken out of one. */
export const entryNames = ['manifest.json', 'recovery.json', 'kiosk.json', 'station.key', 'station.sqlite'] as const;
export type EntryName = (typeof entryNames)[number];
/** Without these it is none. */
export const neededEntries: readonly EntryName[] = ['manifest.json', 'station.key', 'station.sqlite'];
/** All but the database. */
export const mostSmallEntryBytes = 64 * 1024;

const hex = (signs: number) => z.string().regex(new RegExp(`^[0-9a-f]{${signs}}$`));
const base64 = (bytes: number) =>
  z
    .string()
    .max(64)
    .refine((text) => Buffer.from(text, 'base64').length === bytes);
const count = z.int().nonnegative();

/** How the content key can be had. */
const wrap = z.discriminatedUnion('kind', [
  /** The content key under a key made of the master key. */
  z.strictObject({
    kind: z.literal('station-key'),
    keyId: hex(8),
    iv: base64(12),
    wrapped: base64(32),
    tag: base64(16),
  }),
  /** The master key under the 恢复码, as it lay beside the database. */
  z.strictObject({ kind: z.literal('recovery'), wrap: recoveryWrap }),
  /** The content key under a passphrase of its own. */
  z.strictObject({ kind: z.literal('passphrase'), wrap: wrappedKey }),
]);
export type Wrap = z.output<typeof wrap>;

export const manifest = z.strictObject({
  version: z.literal(1),
  id: backupId,
  createdAt: instant,
  kind: backupKind,
  programVersion: z.string().max(40),
  schemaVersion: count,
  isDemo: z.boolean(),
  /** Of the master key that sealed the cells inside. */
  keyId: hex(8),
  databaseBytes: count,
  /** Of the database file. */
  sha256: hex(64),
  counts: z.record(z.string().max(64), z.strictObject({ rows: count, maxId: count })),
  /** Last entry of the audit trail; NULL: none yet. */
  auditHead: z.strictObject({ seq: count, hash: z.string().max(64) }).nullable(),
});
export type Manifest = z.output<typeof manifest>;

export const header = z.strictObject({
  ...manifest.shape,
  nonce: base64(8),
  /** Of everything inside, before it is locked. */
  bodyBytes: count,
  wraps: z.array(wrap).min(1).max(4),
});
export type Header = z.output<typeof header>;

export const manifestOf = ({ nonce, bodyBytes, wraps, ...rest }: Header): Manifest => rest;

/** At least one, so that an empty end is authenticated too. */
export const chunksOf = (bodyBytes: number): number => Math.max(1, Math.ceil(bodyBytes / chunkBytes));

export const fileBytesOf = (headerBytes: number, bodyBytes: number): number =>
  magic.length + lengthBytes + headerBytes + bodyBytes + chunksOf(bodyBytes) * tagBytes;
