/** 5,000 questions from a workbook to a verdict each, and the time the spreadsheet library alone needs for that file. */
import { read, utils, write } from '@e965/xlsx';
import { readBank } from '../../../src-main/core/quiz/exchange/read-bank.ts';
import { bankLimits } from '../../../src-main/core/quiz/exchange/read-item.ts';
import { answer, spreadOf, timeOf } from './timing.ts';

const questions = 5000;
const rounds = 7;
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

function libraryAlone(file: Buffer): number {
  const book = read(file, { type: 'buffer', dense: true });
  const [name = ''] = book.SheetNames;
  return utils.sheet_to_json(book.Sheets[name]!, { header: 1 }).length;
}

async function readWhole(file: Buffer): Promise<void> {
  const reply = await readBank({ bytes: file, fileName: 'bank.xlsx', format: null, limits: bankLimits, articles: [] });
  const sound = 'items' in reply ? reply.items.filter(({ content }) => content !== null).length : 0;
  if (sound !== questions) throw new Error(`${sound} questions were read`);
}

const ours: number[] = [];
const alone: number[] = [];
// The first round warms both up alike.
for (let round = 0; round <= rounds; round++) {
  const file = workbook(round);
  const [library, whole] = [await timeOf(() => libraryAlone(file)), await timeOf(() => readWhole(file))];
  if (round === 0) continue;
  alone.push(library);
  ours.push(whole);
}
answer({
  rows: questions,
  ours: spreadOf(ours).p50,
  library: spreadOf(alone).p50,
  ratio: spreadOf(ours).p50 / spreadOf(alone).p50,
});
