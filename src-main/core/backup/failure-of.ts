/** What a backup that failed is called, whatever failed in it. */
import { type WritingProblem, writingProblems } from '../../contract/backup.ts';
import { Refusal } from '../../contract/route.ts';
import { CopyFault } from '../database/backup-copy.ts';
import { BackupFault } from './container/backup-fault.ts';

const ofCopy: Readonly<Record<CopyFault['code'], WritingProblem>> = {
  source: 'backup.source-damaged',
  copy: 'backup.not-true',
  full: 'backup.place-full',
  disk: 'backup.not-true',
};

const ofSystem: Readonly<Record<string, WritingProblem>> = {
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
  if (error instanceof CopyFault) return new Refusal<WritingProblem>(ofCopy[error.code]);
  if (error instanceof BackupFault) return new Refusal<WritingProblem>('backup.not-true');
  const system = error instanceof Error && 'code' in error ? String(error.code) : '';
  const code = ofSystem[system];
  return code === undefined || error instanceof Refusal ? error : new Refusal<WritingProblem>(code);
}

const isWritingProblem = (code: unknown): code is WritingProblem => writingProblems.some((known) => known === code);

/** For those who only tell of it: a mistake of the program left nothing true either. */
export function writingProblemOf(error: unknown): WritingProblem {
  const failure = failureOf(error);
  return failure instanceof Refusal && isWritingProblem(failure.code) ? failure.code : 'backup.not-true';
}
