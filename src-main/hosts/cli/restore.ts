/** 恢复 and 演练恢复 at the command line: of one file, proved afterwards. */
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { listBackupsIn } from '../../core/application.ts';
import { systemClock } from '../../core/kernel/clock.ts';
import { UsageFault } from '../startup/flags.ts';
import { Refused, type AskApplication } from './ask.ts';
import { passphraseIn } from './backup.ts';
import type { Surroundings } from './surroundings.ts';
import { zonedText } from './zoned-text.ts';

interface Wishes {
  readonly 'passphrase-file'?: string;
}

const refused = (code: 'backup.unknown' | 'backup.place-gone'): Refused => new Refused({ code, facts: {} });

/** Absolute folder of the file, which the application is told of as a place. @throws UsageFault */
export function folderOfBackup(
  file: string,
  { cwd, isFolder }: { readonly cwd: string; readonly isFolder: (folder: string) => boolean },
): string {
  const folder = path.dirname(path.resolve(cwd, file));
  if (isFolder(folder)) return folder;
  throw new UsageFault({ zh: `无法读取文件 ${file}。`, en: `The file ${file} cannot be read.` });
}

async function chosen(file: string, places: readonly { kind: string; isThere: boolean; placeId: string }[]) {
  const place = places.find(({ kind, isThere }) => kind === 'folder' && isThere);
  if (!place) throw refused('backup.place-gone');
  const found = (await listBackupsIn(path.dirname(file), systemClock().timeZone)).find(
    ({ name }) => name === path.basename(file),
  );
  if (!found) throw refused('backup.unknown');
  return { placeId: place.placeId, backupId: found.backupId };
}

function secretIn(wishes: Wishes, around: Surroundings): string {
  const file = wishes['passphrase-file'];
  if (!file) throw new UsageFault({ zh: '缺少 --passphrase-file。', en: '--passphrase-file is missing.' });
  return passphraseIn(file, around);
}

/** Of a station that runs, or of one that stands still or is not set up yet. */
async function begin(ask: AskApplication, file: string, secret: string): Promise<void> {
  const { mode, isSetUp } = await ask('station.status', {});
  const requestKey = randomUUID();
  if (mode === 'open' && isSetUp) {
    const wish = await chosen(file, (await ask('backup.overview', {})).places);
    const { readyId } = await ask('restore.check', { ...wish, secret });
    await ask('restore.begin', { requestKey, readyId });
  } else {
    const wish = await chosen(file, (await ask('maintenance.facts', {})).places);
    const { readyId } = await ask('maintenance.check', { ...wish, secret });
    await ask('maintenance.restore', { requestKey, readyId });
  }
}

/** 1 where today's data had to be put back. The application opens itself anew meanwhile. @throws UsageFault, Refused */
export async function restoreBackup(given: string, wishes: Wishes, around: Surroundings): Promise<0 | 1> {
  const { ask, output, application } = around;
  const file = around.absolute(given);
  await begin(ask, file, secretIn(wishes, around));
  const last = await ask('restore.last', {});
  if (!last) throw refused('backup.unknown');
  const findings = await application.verify();
  const isGood = last.state === 'done' && findings.length === 0;
  output.result({ ok: isGood, ...last, findings }, [
    `${last.state}\t${last.areCountsSame ? '=' : '≠'}\t${last.isHashSame ? '=' : '≠'}\t${last.isAuditHeadSame ? '=' : '≠'}`,
    ...findings,
  ]);
  const at = zonedText(last.backupAt, systemClock().timeZone);
  if (isGood) {
    output.tell({
      zh: `已恢复到 ${at} 的备份，行数、校验值和审计末条均一致。原来的文件在 quarantine/${last.quarantine}。`,
      en: `Restored the backup of ${at}; counts, hash and audit head are the same. The old files are in quarantine/${last.quarantine}.`,
    });
    return 0;
  }
  output.tell({
    zh: '恢复没有完成，原来的数据已放回。',
    en: 'The restore was not completed; the data of before is back.',
  });
  return 1;
}

/** @throws UsageFault, Refused */
export async function drillBackup(given: string, wishes: Wishes, around: Surroundings): Promise<0 | 1> {
  const { ask, output } = around;
  const file = around.absolute(given);
  const wish = await chosen(file, (await ask('backup.overview', {})).places);
  const isOwn = wishes['passphrase-file'] === undefined;
  const secret = isOwn ? {} : { secret: secretIn(wishes, around) };
  const { result } = await ask('restore.drill', { requestKey: randomUUID(), ...wish, ...secret });
  output.result(result, [`${result.isGood ? 'ok' : result.code}\t${result.rows}\t${result.took} ms`]);
  output.tell(
    result.isGood
      ? { zh: `演练成功：${result.rows} 行，一致。`, en: `The drill went well: ${result.rows} rows, all the same.` }
      : {
          zh: '演练未成功：这份备份恢复不了，请换一份。',
          en: 'The drill failed: this backup cannot be restored; take another.',
        },
  );
  return result.isGood ? 0 : 1;
}
