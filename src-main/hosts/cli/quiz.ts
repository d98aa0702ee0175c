/** 题库 at the command line: read in, handed out, checked. */
import { randomUUID } from 'node:crypto';
import { exportFormats, importFormats } from '../../contract/quiz-exchange.ts';
import type { ImportItem } from '../../contract/quiz-exchange.ts';
import { UsageFault } from '../startup/flags.ts';
import type { AskApplication } from './ask.ts';
import { reasonOf } from './item-reasons.ts';
import type { Output } from './output.ts';
import { uploadFile } from './upload.ts';

export interface BankImport {
  readonly ask: AskApplication;
  readonly output: Output;
  readonly fileName: string;
  readonly bytes: Buffer;
  readonly format: string | undefined;
  readonly isDryRun: boolean;
  /** Nothing is added where one item is rejected; otherwise the accepted ones are. */
  readonly isAllOrNothing: boolean;
}

export interface BankReport {
  readonly added: number;
  readonly duplicates: number;
  /** `part`: the file in a package of items. */
  readonly rejected: readonly { readonly line: number; readonly part?: string; readonly reason: string }[];
}

/** @throws UsageFault */
function oneOf<Name extends string>(names: readonly Name[], given: string | undefined): Name {
  const found = names.find((name) => name === given);
  if (found !== undefined) return found;
  throw new UsageFault({
    zh: `--format 可以是：${names.join(' ')}`,
    en: `--format is one of: ${names.join(' ')}`,
  });
}

/** Upload, open, commit: the same steps the screen takes. `exitCode` 1 where all or nothing became nothing. @throws Refused */
export async function importBank(work: BankImport): Promise<{ report: BankReport; exitCode: 0 | 1 }> {
  const { ask, output, fileName, bytes, format, isDryRun, isAllOrNothing } = work;
  const asked = format === undefined || format === 'auto' ? null : oneOf(importFormats, format);
  const uploadId = await uploadFile(ask, 'quiz.uploadBank', fileName, bytes);
  const { importId, counts } = await ask('quiz.openBank', { uploadId, format: asked });
  const rejected = (await rejectedOf(ask, importId)).map((item) => ({
    line: item.line,
    ...(item.part === null ? {} : { part: item.part }),
    reason: reasonOf(item, output.language),
  }));
  const report = { added: counts.added, duplicates: counts.duplicates, rejected };
  const isStopped = isAllOrNothing && rejected.length > 0;
  if (isDryRun || isStopped || counts.added === 0) {
    await ask('quiz.cancelImport', { importId });
    if (isDryRun) output.tell({ zh: '只作预览，未写入。', en: 'Preview only; nothing was written.' });
    else if (isStopped)
      output.tell({ zh: '有题目被拒收，全部未写入。', en: 'Some were rejected; nothing was written.' });
  } else {
    const mode = isAllOrNothing ? 'all-or-nothing' : 'accepted';
    await ask('quiz.commitImport', { importId, mode, requestKey: randomUUID() });
  }
  return isStopped && !isDryRun ? { report: { ...report, added: 0 }, exitCode: 1 } : { report, exitCode: 0 };
}

async function rejectedOf(ask: AskApplication, importId: string): Promise<ImportItem[]> {
  const all: ImportItem[] = [];
  for (;;) {
    const page = { importId, verdict: 'rejected' as const, offset: all.length, limit: 200 };
    const { items, total } = await ask('quiz.importItems', page);
    all.push(...items);
    if (items.length === 0 || all.length >= total) return all;
  }
}

/** @throws UsageFault, Refused */
export async function exportBank(ask: AskApplication, format: string | undefined): Promise<Buffer> {
  const { base64 } = await ask('quiz.exportBank', { format: oneOf(exportFormats, format), topic: null });
  return Buffer.from(base64, 'base64');
}
