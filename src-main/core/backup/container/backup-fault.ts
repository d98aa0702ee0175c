import type { BackupRow } from '../../../contract/backup.ts';

/** Why a file is no backup that can be used, or is none for whoever asks. */
export type BackupFaultCode = Exclude<BackupRow['fault'], null> | 'locked';

/**
 * unreadable: the disk does not give it. foreign: no backup of this program. newer: of a later version of it.
 * unfinished: shorter than it was to be. damaged: not as it was written. locked: no key given opens it.
 */
export class BackupFault extends Error {
  override readonly name = 'BackupFault';
  readonly code: BackupFaultCode;
  constructor(code: BackupFaultCode, detail: string, options?: ErrorOptions) {
    super(`${code}: ${detail}`, options);
    this.code = code;
  }
}
