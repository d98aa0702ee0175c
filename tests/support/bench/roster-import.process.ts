/** 10,000 rows from a file to committed, and the time the spreadsheet library alone needs for that file. Argument: a folder. */
import { join } from 'node:path';
import { read, utils, write } from '@e965/xlsx';
import { ask, fillStation, openStation, operator } from './filled-station.ts';
import { inventedPeople } from './invented-roster.ts';
import { answer, spreadOf, timeOf } from './timing.ts';

const rows = 10_000;
const rounds = 3;
const pieceBytes = 512 * 1024;
const headings = [
  '学号',
  '姓名',
  '性别',
  '民族',
  '籍贯',
  '出生年月',
  '学院',
  '专业',
  '班级',
  '年级',
  '楼栋',
  '寝室',
  '床位',
  '政治面貌',
];

/** Other people each round, so that each is an import of nothing but new rows. */
function workbook(round: number): Buffer {
  const rest = ['女', '汉族', '浙江绍兴', '2005-01', '示例外国语学院', '日语'];
  const dwelling = ['2026级', '示例苑1幢', '101', '1', '共青团员'];
  const people = inventedPeople(rows, 1000 + round).map(({ studentNumber, name, className }) => {
    const number = `${round + 3}${studentNumber.slice(1)}`;
    return [number, name, ...rest, className, ...dwelling];
  });
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([headings, ...people]), '名册');
  return write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer;
}

function libraryAlone(file: Buffer): number {
  const book = read(file, { type: 'buffer', dense: true });
  const [name = ''] = book.SheetNames;
  return utils.sheet_to_json(book.Sheets[name]!, { header: 1 }).length;
}

async function importWhole(file: Buffer): Promise<void> {
  let uploadId: string | undefined;
  for (let offset = 0; offset < file.length; offset += pieceBytes) {
    const base64 = file.subarray(offset, offset + pieceBytes).toString('base64');
    const piece = { ...(uploadId === undefined ? {} : { uploadId }), fileName: 'roster.xlsx', offset, base64 };
    ({ uploadId } = await ask<{ uploadId: string }>(application, 'roster.upload', piece, operator));
  }
  const { importId } = await ask<{ importId: string }>(application, 'roster.open', { uploadId }, operator);
  const { counts } = await ask<{ counts: { added: number } }>(
    application,
    'roster.judge',
    { importId, sheet: 0 },
    operator,
  );
  if (counts.added !== rows) throw new Error(`${counts.added} rows would be added`);
  await ask(application, 'roster.commit', { importId, requestKey: crypto.randomUUID() }, operator);
  for (let state = 'committing'; state !== 'committed';) {
    if (state !== 'committing') throw new Error(`the import is ${state}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
    ({ state } = await ask<{ state: string }>(application, 'roster.progress', { importId }, operator));
  }
}

const dataDir = join(process.argv[2] ?? '', 'data');
await fillStation(dataDir, 300, 0);
const application = await openStation(dataDir);
const ours: number[] = [];
const alone: number[] = [];
for (let round = 0; round < rounds; round++) {
  const file = workbook(round);
  alone.push(await timeOf(() => libraryAlone(file)));
  ours.push(await timeOf(() => importWhole(file)));
}
await application.close();
answer({
  rows,
  ours: spreadOf(ours).p50,
  library: spreadOf(alone).p50,
  ratio: spreadOf(ours).p50 / spreadOf(alone).p50,
});
