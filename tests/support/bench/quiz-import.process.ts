/** 5,000 questions from a file to committed, and the time the spreadsheet library alone needs for it. Argument: a folder. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { utils, write } from '@e965/xlsx';
import { ask, fillStation, openStation, operator } from './filled-station.ts';
import { answer, spreadOf, timeOf } from './timing.ts';

const questions = 5000;
const rounds = 5;
const pieceBytes = 512 * 1024;
const headings = ['题型', '题干', '选项A', '选项B', '选项C', '选项D', '正确答案', '答案解析', '难度', '分类', '来源'];

/** No two questions are alike, and no two files. */
function workbook(round: number): Buffer {
  const rows = Array.from({ length: questions }, (_, at) => {
    const number = `${round}-${at}`;
    const options = ['切断电源再处理', '先收拾贵重物品', '乘坐电梯下楼', '打开门窗观察'].map(
      (option) => `${option}${number}`,
    );
    return [
      '单选题',
      `示例题 ${number}：宿舍里的电器冒烟时，首先应当`,
      ...options,
      'A',
      '先断电，再报告；火势变大时立即离开。',
      '易',
      '用电',
      '示例',
    ];
  });
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([headings, ...rows]), '题库');
  return write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer;
}

async function importWhole(file: Buffer): Promise<void> {
  let uploadId: string | undefined;
  for (let offset = 0; offset < file.length; offset += pieceBytes) {
    const base64 = file.subarray(offset, offset + pieceBytes).toString('base64');
    const piece = { ...(uploadId === undefined ? {} : { uploadId }), fileName: 'bank.xlsx', offset, base64 };
    ({ uploadId } = await ask<{ uploadId: string }>(application, 'quiz.uploadBank', piece, operator));
  }
  const opened = { uploadId, format: null };
  const { importId } = await ask<{ importId: string }>(application, 'quiz.openBank', opened, operator);
  const commit = { importId, mode: 'all-or-nothing', requestKey: crypto.randomUUID() };
  const { added } = await ask<{ added: number }>(application, 'quiz.commitImport', commit, operator);
  if (added !== questions) throw new Error(`${added} questions were added`);
}

/** Milliseconds of a process that does nothing else: ours has to start one, too. */
function libraryTime(file: Buffer): Promise<number> {
  const name = join(folder, 'bank.xlsx');
  writeFileSync(name, file);
  return timeOf(() => {
    const { status } = spawnSync(process.execPath, [join(dirname(process.argv[1] ?? ''), 'library-alone.js'), name]);
    if (status !== 0) throw new Error('the library read nothing');
  });
}

const [, , folder = ''] = process.argv;
mkdirSync(folder, { recursive: true });
const dataDir = join(folder, 'data');
await fillStation(dataDir, 300, 0);
const application = await openStation(dataDir);
const ours: number[] = [];
const alone: number[] = [];
for (let round = 0; round < rounds; round++) {
  const file = workbook(round);
  alone.push(await libraryTime(file));
  ours.push(await timeOf(() => importWhole(file)));
}
await application.close();
answer({
  rows: questions,
  ours: spreadOf(ours).p50,
  library: spreadOf(alone).p50,
  ratio: spreadOf(ours).p50 / spreadOf(alone).p50,
});
