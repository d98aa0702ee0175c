/** 个人信息 at the command line: all that is held on one person, to be handed over; the cleaning, looked at or done. */
import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { UsageFault } from '../startup/flags.ts';
import { memberNumbered } from './ask.ts';
import { writeOutFile } from './out-file.ts';
import type { Surroundings } from './surroundings.ts';

interface ExportWishes {
  readonly number?: string;
  readonly out?: string;
}

/** Files of two people never lie in one folder. @throws UsageFault */
function emptyFolder(folder: string): string {
  if (readdirSync(folder).length === 0) return folder;
  throw new UsageFault({
    zh: '--out 文件夹不是空的：请换一个空文件夹。',
    en: '--out is not empty; give an empty folder.',
  });
}

/** Everything, as JSON, as tables and on paper. @throws UsageFault, Refused */
export async function exportPerson(
  { number, out }: ExportWishes,
  { ask, output, outFolder }: Surroundings,
): Promise<0> {
  if (!number) throw new UsageFault({ zh: '缺少 --number 学号。', en: '--number is missing.' });
  const folder = emptyFolder(outFolder(out));
  const memberId = await memberNumbered(ask, number.trim());
  const { data, tables } = await ask('privacy.export', { memberId });
  const paper = await ask('printing.save', { requestKey: randomUUID(), request: { sheet: 'own-data', memberId } });
  const files: (readonly [string, Uint8Array])[] = [
    ['own-data.json', Buffer.from(`${JSON.stringify(data, null, 2)}\n`, 'utf8')],
    ...tables.map(({ fileName, base64 }) => [fileName, Buffer.from(base64, 'base64')] as const),
    ['own-data.pdf', Buffer.from(paper.file.base64, 'base64')],
  ];
  for (const [name, bytes] of files) writeOutFile(path.join(folder, name), bytes);
  const rows = data.sections.reduce((sum, { total }) => sum + total, 0);
  output.result({ folder, files: files.map(([name]) => name), rows }, [folder, ...files.map(([name]) => name)]);
  return 0;
}

/** @throws Refused */
export async function purge(isDryRun: boolean, { ask, output }: Surroundings): Promise<0> {
  if (isDryRun) {
    const { rules } = await ask('privacy.preview', {});
    const told = rules.map(({ olderThan, ...rule }) => ({ ...rule, olderThan: new Date(olderThan).toISOString() }));
    output.result(
      { rules: told, rows: rules.reduce((sum, { rows }) => sum + rows, 0) },
      told.map(({ rule, rows, olderThan, tables }) => [rule, rows, olderThan, tables.join(' ')].join('\t')),
    );
    return 0;
  }
  const { removed } = await ask('privacy.purge', { requestKey: randomUUID() });
  output.result({ removed }, [String(removed)]);
  output.tell({ zh: `已删除 ${removed} 条。`, en: `${removed} rows removed.` });
  return 0;
}
