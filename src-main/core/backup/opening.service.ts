/** Opening backups, for those who bring them back. */
export { BackupFault, type BackupFaultCode } from './container/backup-fault.ts';
export type { Header } from './container/container-format.ts';
export { openContainer } from './container/open-container.ts';
export type { OpeningKeys } from './container/content-key.ts';
export { oneAtATime, type OneAtATime } from './one-at-a-time.ts';
export { readHeader } from './container/read-header.ts';
