/** 备份 at the command line: into a folder of one's choosing, and what lies in one. */
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { type ListedBackup, listBackupsIn } from '../../core/application.ts';
import { systemClock } from '../../core/kernel/clock.ts';
import { UsageFault } from '../startup/flags.ts';
import { Refused } from './ask.ts';
import type { Output } from './output.ts';
import { zonedText } from './zoned-text.ts';
import type { Surroundings } from './surroundings.ts';

interface CreateWishes {
  readonly 'passphrase-file'?: string;
  readonly move?: boolean;
}

/** First line of the file. @throws UsageFault */
export function passphraseIn(file: string, { readBytes }: Pick<Surroundings, 'readBytes'>): string {
  const [first = ''] = readBytes(file)
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/, 1);
  return first;
}

/** The folder was named when the application was opened. @throws UsageFault, Refused */
export async function createBackup(wishes: CreateWishes, around: Surroundings): Promise<0> {
  const { ask, output } = around;
  const file = wishes['passphrase-file'];
  const passphrase = file === undefined ? undefined : passphraseIn(file, around);
  const { places, hasRecoveryCode } = await ask('backup.overview', {});
  const place = places.find(({ kind, isThere }) => kind === 'folder' && isThere);
  if (!place) throw new Refused({ code: 'backup.place-gone', facts: {} });
  const { backup } = await ask('backup.create', {
    requestKey: randomUUID(),
    placeId: place.placeId,
    purpose: wishes.move ? 'move' : 'backup',
    ...(passphrase === undefined ? {} : { passphrase }),
  });
  output.result(backup, [`${backup.backupId}\t${backup.bytes}`]);
  output.tell({
    zh: `已备份并读回核对（${backup.bytes} 字节）。`,
    en: `Backed up and read back (${backup.bytes} bytes).`,
  });
  if (passphrase === undefined && !hasRecoveryCode) {
    output.tell({
      zh: '还没有恢复码，也没有给口令：这份备份离开本机就打不开。请在设置里打印恢复码，或加 --passphrase-file。',
      en: 'There is neither a recovery code nor a passphrase: away from this machine nothing opens this backup. Print a recovery code in the settings, or add --passphrase-file.',
    });
  }
  return 0;
}

/** Absolute, and there. @throws UsageFault */
export function backupFolder(
  given: string | undefined,
  flag: '--to' | '--from',
  { cwd, isFolder }: { readonly cwd: string; readonly isFolder: (folder: string) => boolean },
): string {
  if (!given) throw new UsageFault({ zh: `缺少 ${flag} 文件夹。`, en: `${flag} is missing.` });
  const folder = path.resolve(cwd, given);
  if (isFolder(folder)) return folder;
  throw new UsageFault({ zh: `${flag} ${given}：文件夹不存在。`, en: `${flag} ${given}: there is no such folder.` });
}

const lineOf = ({ name, createdAt, bytes, kind, fault }: ListedBackup, timeZone: string): string =>
  [name, zonedText(createdAt, timeZone), kind ?? '-', bytes, fault ?? 'ok'].join('\t');

/** Needs no station, and none that stands still. */
export async function listBackups(folder: string, output: Output): Promise<0> {
  const { timeZone } = systemClock();
  const backups = await listBackupsIn(folder, timeZone);
  output.result(
    { backups },
    backups.map((one) => lineOf(one, timeZone)),
  );
  return 0;
}
