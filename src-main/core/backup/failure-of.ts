/** What a backup that failed is called, whatever failed in it. */
import type { writingProblems } from '../../contract/backup.ts';
import { Refusal } from '../../contract/route.ts';
import { CopyFault } from '../database/backup-copy.ts';
import { BackupFault } from './container/backup-fault.ts';

type Code = (typeof writingProblems)[number];

const ofCopy: Readonly<Record<CopyFault['code'], Code>> = {
  source: 'backup.source-damaged',
  copy: 'backup.not-true',
  full: 'backup.place-full',
  disk: 'backup.not-true',
};

const ofSystem: Readonly<Record<string, Code>> = {
  ENOSPC: 'backup.place-full',
  EDQUOT: 'backup.place-full',
  EFBIG: 'backup.place-full',
  EACCES: 'backup.place-unwritable',
  EPERM: 'backup.place-unwritable',
  EROFS: 'backup.place-unwritable',
  ENOENT: 'backup.place-gone',
  ENODEV: 'backup.place-gone',
  ENXIO: 'backup.place-gone',
  ENOTDIR: 'backup.place-gone',
  EIO: 'backup.place-gone',
};

/** Bugs pass unchanged. */
export function failureOf(error: unknown): unknown {
  if (error instanceof CopyFault) return new Refusal<Code>(ofCopy[error.code]);
  if (error instanceof BackupFault) return new Refusal<Code>('backup.not-true');
  const system = error instanceof Error && 'code' in error ? String(error.code) : '';
  const code = ofSystem[system];
  return code === undefined || error instanceof Refusal ? error : new Refusal<Code>(code);
}
