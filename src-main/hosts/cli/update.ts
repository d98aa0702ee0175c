/** 更新 at the command line: what newer version lies on a stick, and taking it over. It never installs by itself. */
import path from 'node:path';
import type { UpdateRefusal } from '../../contract/updates.ts';
import { UpdateFault, type FoundUpdate } from '../../core/updates/update-files.ts';
import type { Sentence } from '../startup/sentence.ts';
import { findUpdates } from '../startup/update/find-updates.ts';
import { takeUpdate } from '../startup/update/take-update.ts';
import type { OurProgram } from '../startup/update/update-file.ts';
import type { Output } from './output.ts';

const refusals: Readonly<Record<UpdateRefusal, Sentence>> = {
  'not-a-file': { zh: '不是普通文件', en: 'is no ordinary file' },
  'not-an-update': { zh: '不是本程序的更新文件', en: 'is no update of this program' },
  'wrong-signature': {
    zh: '签名不对：不是发布者签发的，请勿使用，并换一份',
    en: 'has a wrong signature: it does not come from the publisher; do not use it',
  },
  'other-platform': { zh: '是给别的系统用的', en: 'is for another system' },
  'not-newer': { zh: '不比现在的版本新', en: 'is no newer than this version' },
  incomplete: { zh: '不完整，请重新拷贝', en: 'is not whole; copy it again' },
  changed: { zh: '内容与签名不符，请重新拷贝', en: 'is not what was signed; copy it again' },
  unreadable: {
    zh: '读不出来：U 盘可能已拔出或损坏，请插好或换一个',
    en: 'cannot be read; plug the stick in again or use another',
  },
  'taken-already': { zh: '已经取过，见 updates 文件夹', en: 'was taken before; see the folder updates' },
};

const said = ({ file, facts, refusal }: FoundUpdate, language: 'zh' | 'en'): string =>
  [path.basename(file), facts?.version ?? '-', refusal === null ? 'ok' : refusals[refusal][language]].join('\t');

/** @returns 0 when there is one that can be taken */
export async function checkUpdates(folders: readonly string[], ours: OurProgram, output: Output): Promise<0 | 1> {
  const found = await findUpdates(folders, ours);
  output.result(
    {
      version: ours.version,
      updates: found.map(({ file, facts, refusal }) => ({ file, version: facts?.version ?? null, refusal })),
    },
    found.map((one) => said(one, output.language)),
  );
  if (found.some(({ refusal }) => refusal === null)) {
    output.tell({
      zh: '可以更新。下一步：update take（先核对再拷到本机，不会自动安装）。',
      en: 'There is an update. Next: update take (checks it and copies it here; installs nothing by itself).',
    });
    return 0;
  }
  output.tell({
    zh: `没有可用的更新。现在的版本是 ${ours.version}。`,
    en: `There is no update. This is version ${ours.version}.`,
  });
  return 1;
}

/** The newest one, checked byte by byte, into the station's folder. */
export async function takeNewest(
  folders: readonly string[],
  dataDir: string,
  ours: OurProgram,
  output: Output,
): Promise<0 | 1> {
  const [newest] = await findUpdates(folders, ours);
  if (newest === undefined || newest.refusal !== null) return checkUpdates(folders, ours, output);
  try {
    const { version, installer } = await takeUpdate(newest.file, path.join(dataDir, 'updates'), ours);
    output.result({ version, installer }, [installer]);
    output.tell({
      zh: `已核对签名与内容（${version} 版）。请先做一次备份（backup create），关闭终端程序，再以管理员身份运行：${installer}`,
      en: `Signature and content are right (version ${version}). Make a backup first (backup create), close the kiosk, then run as an administrator: ${installer}`,
    });
    return 0;
  } catch (error) {
    if (!(error instanceof UpdateFault)) throw error;
    const { zh, en } = refusals[error.code];
    output.tell({ zh: `${path.basename(newest.file)}：${zh}。`, en: `${path.basename(newest.file)} ${en}.` });
    return 1;
  }
}
