import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Answer } from '../../contract/registry.ts';
import type { RosterRow, RowVerdict } from '../../contract/roster.ts';
import { Refused, type AskApplication } from './ask.ts';
import type { Output } from './output.ts';
import { rejectionOf, type Rejection } from './row-reasons.ts';
import { uploadFile } from './upload.ts';

export interface RosterImport {
  readonly ask: AskApplication;
  readonly output: Output;
  readonly fileName: string;
  readonly bytes: Buffer;
  readonly isDryRun: boolean;
  readonly takesNames: boolean;
  readonly sheet: string | undefined;
}

export interface ImportReport {
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly rejected: readonly Rejection[];
  readonly ignoredColumns: readonly string[];
}

const pollMs = 100;

/** Upload, open, judge, decide, commit: the same steps the screen takes. @throws Refused */
export async function importRoster(work: RosterImport): Promise<ImportReport> {
  const { ask, output } = work;
  const uploadId = await uploadFile(ask, 'roster.upload', work.fileName, work.bytes);
  const { importId, sheets } = await ask('roster.open', { uploadId });
  const judged = await ask('roster.judge', { importId, sheet: chooseSheet(sheets, work) });
  if (work.takesNames && judged.undecided > 0) await ask('roster.decide', { importId, verdict: 'updated', take: true });

  const headings = new Map(judged.columns.map((column) => [column.field, column.heading]));
  const updates = await rowsOf(ask, importId, 'updated');
  const left = updates.filter((row) => !row.isTaken);
  const refused = await rowsOf(ask, importId, 'rejected');
  const rejected = [...refused, ...left]
    .sort((one, other) => one.row - other.row)
    .map((row) => rejectionOf(row, headings, output.language));
  const report = {
    added: judged.counts.added,
    updated: updates.length - left.length,
    unchanged: judged.counts.unchanged,
    rejected,
    ignoredColumns: judged.ignoredColumns.map((column) => column.heading),
  };
  tellIgnored(judged.ignoredColumns, output);

  if (work.isDryRun) {
    await ask('roster.cancel', { importId });
    output.tell({ zh: '只作预览，未写入。', en: 'Preview only; nothing was written.' });
  } else if (report.added + report.updated > 0) await commit(ask, importId);
  else await ask('roster.cancel', { importId });
  return report;
}

function chooseSheet(sheets: Answer<'roster.open'>['sheets'], { sheet, output }: RosterImport): number {
  if (sheet !== undefined) {
    const named = sheets.findIndex(({ name }) => name === sheet);
    if (named < 0)
      throw new Refused({ code: 'sheet.unknown', facts: { sheets: sheets.map(({ name }) => name).join('、') } });
    return named;
  }
  const likely = sheets.flatMap(({ looksLikeRoster }, index) => (looksLikeRoster ? [index] : []));
  const [only] = likely;
  if (only !== undefined && likely.length === 1) return only;
  if (sheets.length === 1) return 0;
  output.tell({
    zh: '有多个工作表，请用 --sheet 指明一个。',
    en: 'There are several sheets; name one with --sheet.',
  });
  throw new Refused({ code: 'sheet.not-clear', facts: { sheets: sheets.map(({ name }) => name).join('、') } });
}

async function rowsOf(ask: AskApplication, importId: string, verdict: RowVerdict): Promise<RosterRow[]> {
  const all: RosterRow[] = [];
  for (;;) {
    const { rows, total } = await ask('roster.rows', { importId, verdict, offset: all.length, limit: 200 });
    all.push(...rows);
    if (rows.length === 0 || all.length >= total) return all;
  }
}

async function commit(ask: AskApplication, importId: string): Promise<void> {
  await ask('roster.commit', { importId, requestKey: randomUUID() });
  for (;;) {
    const { state } = await ask('roster.progress', { importId });
    if (state === 'committed') return;
    if (state === 'failed' || state === 'cancelled') throw new Refused({ code: `import.${state}`, facts: {} });
    await wait(pollMs);
  }
}

const ignoredBecause = {
  'never-stored': { zh: '本机从不保存这类信息', en: 'this kind of data is never stored' },
  unknown: { zh: '不认识的列', en: 'unknown column' },
  repeated: { zh: '重复的列', en: 'repeated column' },
};

function tellIgnored(columns: Answer<'roster.judge'>['ignoredColumns'], output: Output): void {
  for (const { heading, reason } of columns) {
    const { zh, en } = ignoredBecause[reason];
    output.tell({ zh: `未读取“${heading}”：${zh}。`, en: `“${heading}” was not read: ${en}.` });
  }
}
