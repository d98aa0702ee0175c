/** Failures of backup, restore, maintenance and updates. */
import type { MachineProblemSentences } from './staff-problem-facts.ts';
import { staffUpdatesEn } from './staff-updates-en.ts';

const refusals: Readonly<Record<string, string>> = staffUpdatesEn.refusals;

export const machineProblemsEn: MachineProblemSentences = {
  'backup.busy': () => 'A backup, check or restore is under way. Try again when it has finished.',
  'backup.place-gone': () =>
    'This place is not there any more; the stick may have been pulled out. Plug it in and refresh.',
  'backup.place-full': () => 'There is no room there and nothing was written. Make room or choose another place.',
  'backup.place-unwritable': () =>
    'This place cannot be written to: check its write protection or rights, or choose another.',
  'backup.source-damaged': () =>
    "Today's data did not pass the check. Nothing was backed up and older backups stay. See Health.",
  'backup.not-true': () =>
    'What was written is not what the data holds. It was thrown away; older backups stay. Try again or elsewhere.',
  'backup.needs-passphrase': () => 'A backup for a new PC needs a passphrase of its own.',
  'backup.unknown': () => 'This backup was not found. Refresh the list.',
  'backup.locked': () =>
    'This PC cannot open that backup: it is of another station or an older key. Use the recovery code or its passphrase.',
  'backup.damaged': () => 'This backup is damaged and was not used. Choose another.',
  'backup.foreign': () => 'This backup holds what is not of this program and was not used. Choose another.',
  'backup.newer': () => 'This backup is of a newer version. Update the program on this PC first.',
  'backup.demo-mismatch': () => 'Backups of a demo station and a real one cannot be exchanged.',
  'backup.wrong-secret': () => 'The recovery code or passphrase is wrong. Check it group by group.',
  'restore.no-room': () => "There is not enough room on the disk. Nothing was restored and today's data is untouched.",
  'restore.not-ready': () => 'The check has expired. Choose the backup and check it again.',
  'maintenance.not-needed': () => 'The station is in order. Come in at the staff door.',
  'update.gone': () => 'This update file is not there any more; plug the stick in and try again.',
  'update.refused': ({ why }) => `This update was not used: it ${refusals[String(why)] ?? 'cannot be checked'}.`,
  'update.no-room': () => 'There is not enough room on the disk and nothing was copied. Make room and try again.',
  'update.unwritable': () =>
    'The data folder cannot be written to and nothing was copied. Check its rights and the disk.',
  'update.busy': () => 'Another update is being copied, or the program is about to end. Try again later.',
  'recovery.none': () => 'The key was never kept by a recovery code here. Restore from a backup.',
};
