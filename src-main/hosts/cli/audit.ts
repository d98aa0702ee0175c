/** 审计 at the command line: whether the trail is as it was written. Reads the folder alone, so that nothing can hide. */
import { verifyTrailOf } from '../../core/application.ts';
import type { Output } from './output.ts';

type Why = NonNullable<Awaited<ReturnType<typeof verifyTrailOf>>['why']>;

const reasons: Readonly<Record<Why, { readonly zh: string; readonly en: string }>> = {
  changed: { zh: '与写入时不同', en: 'is not as it was written' },
  missing: { zh: '缺失', en: 'is missing' },
  'cut-off': { zh: '起被截去', en: 'and what follows was cut off' },
  'key-lost': {
    zh: '起无法核对：密钥文件 station.key 丢失或已更换',
    en: 'cannot be checked: station.key is lost or another',
  },
};

export async function verifyAudit(dataDir: string, output: Output): Promise<0 | 1> {
  const { entries, brokenAt, why } = await verifyTrailOf(dataDir);
  output.result({ entries, brokenAt }, [`${entries}\t${brokenAt ?? '-'}`]);
  if (brokenAt === null || why === null) {
    output.tell({ zh: `审计记录完好，共 ${entries} 条。`, en: `The audit trail is whole: ${entries} entries.` });
    return 0;
  }
  const { zh, en } = reasons[why];
  output.tell({ zh: `审计记录第 ${brokenAt} 条${zh}。`, en: `Entry ${brokenAt} of the audit trail ${en}.` });
  return 1;
}
