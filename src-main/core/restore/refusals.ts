/** What is wrong with a backup, in the words of the routes. */
import { Refusal } from '../../contract/route.ts';
import { BackupFault, type BackupFaultCode } from '../backup/opening.service.ts';
import { startUpFaultOf, type Finding } from '../database/inspection.ts';
import { StartUpFault, type StartUpFaultCode } from '../kernel/start-up-fault.ts';

const ofFiles: Readonly<Record<BackupFaultCode, string>> = {
  unreadable: 'backup.damaged',
  damaged: 'backup.damaged',
  unfinished: 'backup.damaged',
  foreign: 'backup.foreign',
  newer: 'backup.newer',
  'demo-mismatch': 'backup.demo-mismatch',
  locked: 'backup.locked',
};

const ofDatabases: Partial<Record<StartUpFaultCode, string>> = {
  'data.newer': 'backup.newer',
  'data.tampered': 'backup.foreign',
  'data.demo-mismatch': 'backup.demo-mismatch',
  'disk.low': 'restore.no-room',
};

export const refusalOfFinding = ({ code }: Finding): Refusal => new Refusal(ofDatabases[code] ?? 'backup.damaged');

/** @param locked what it is called that no key opened it */
export function refusalOf(error: unknown, locked: 'backup.locked' | 'backup.wrong-secret'): unknown {
  if (error instanceof BackupFault) return new Refusal(error.code === 'locked' ? locked : ofFiles[error.code]);
  const fault = startUpFaultOf(error);
  return fault instanceof StartUpFault ? refusalOfFinding(fault) : error;
}
