/** What went wrong with a backup in another process, as plain data on its way here. */
import { CopyFault } from '../database/backup-copy.ts';
import { BackupFault } from './container/backup-fault.ts';

export type PlainFault =
  | { readonly of: 'copy'; readonly code: CopyFault['code']; readonly detail: string }
  | { readonly of: 'backup'; readonly code: BackupFault['code']; readonly detail: string }
  /** code: of the system, such as ENOSPC; '' of a mistake of the program. */
  | { readonly of: 'other'; readonly code: string; readonly detail: string };

/** Of system errors and of mistakes only the kind: their messages hold paths. */
export function plainFault(error: unknown): PlainFault {
  if (error instanceof CopyFault) return { of: 'copy', code: error.code, detail: 'in the process that wrote it' };
  if (error instanceof BackupFault) return { of: 'backup', code: error.code, detail: 'in the process that wrote it' };
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return { of: 'other', code, detail: error instanceof Error ? error.name : typeof error };
}

export function faultFrom(fault: PlainFault): Error {
  if (fault.of === 'copy') return new CopyFault(fault.code, fault.detail);
  if (fault.of === 'backup') return new BackupFault(fault.code, fault.detail);
  return Object.assign(new Error(fault.detail), fault.code === '' ? {} : { code: fault.code });
}
