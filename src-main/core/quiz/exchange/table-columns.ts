/** Which column of a question table is what: by its heading, or by where it stands when there is none. */
import type { Cell, Grid, GridRow } from '../../spreadsheet/reading/grid.ts';
import { lettersIn } from './answer-text.ts';
import { foldWord, truthOf, typeOfWord } from './bank-words.ts';

export type ColumnField =
  | 'type'
  | 'stem'
  | 'substem'
  | 'option'
  | 'options'
  | 'answer'
  | 'explanation'
  | 'difficulty'
  | 'topic'
  | 'chapter'
  | 'label'
  | 'source'
  | 'article';

export interface Column {
  /** From 0. */
  readonly at: number;
  readonly field: ColumnField;
  /** Of an option: its place from 0. */
  readonly place: number;
}

export interface Layout {
  readonly columns: readonly Column[];
  /** Index into the grid's rows of the first item. */
  readonly dataFrom: number;
}

const words: Readonly<Record<Exclude<ColumnField, 'option'>, string>> = {
  type: '题型 题目类型 试题类型 类型 问题类型 type questiontype',
  stem: '题干 大题题干 题目 题目内容 试题 试题内容 试题题干 题目题干 问题 题目描述 题目名称 question stem questiontext',
  substem: '小题题干',
  options: '选项 备选项 备选答案 选项内容 options choices',
  answer: '正确答案 答案 标准答案 参考答案 正确选项 试题答案 题目答案 answer correctanswer correct key',
  explanation: '解析 答案解析 试题解析 题目解析 答案详解 详解 解释 说明 explanation analysis feedback',
  difficulty: '难度 难易度 难度等级 难易程度 试题难度 difficulty level',
  topic: '分类 类别 主题 题目分类 试题分类 所属分类 知识点 所属知识点 topic category',
  chapter: '目录 章节 所属章节 题库目录 chapter',
  label: '标签 tag tags',
  source: '来源 出处 题目来源 试题来源 source',
  article: '法条 条款 法律条款 法规条文 法律条文 article',
};
const fieldOfWord = new Map(
  (Object.entries(words) as [Exclude<ColumnField, 'option'>, string][]).flatMap(([field, list]) =>
    list.split(' ').map((word) => [word, field] as const),
  ),
);

/** `选项A`, `A选项`, `A`, `选项1`, `备选答案B`, `Option C`; not `选项数`. */
function optionPlace(word: string): number | null {
  const [, letter, digits] =
    /^(?:选项|备选项|备选答案|答案|option|choice)?([a-z]|(\d{1,2}))(?:选项|项)?$/u.exec(word) ?? [];
  if (letter === undefined) return null;
  if (digits === undefined) return letter.charCodeAt(0) - 97;
  return word === digits ? null : Number(digits) - 1;
}

export const textOf = (cell: Cell | undefined): string => {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'string') return cell.trim();
  if (cell.t === 'number' || cell.t === 'error') return cell.shown;
  return cell.t === 'date' ? cell.day : cell.value ? 'TRUE' : 'FALSE';
};

function columnsOf(row: GridRow): Column[] {
  const columns: Column[] = [];
  for (const [at, cell] of row.cells.entries()) {
    // `正确答案（必填）` is read without its brackets.
    const word = foldWord(
      textOf(cell)
        .normalize('NFKC')
        .replace(/[([{【].*?[)\]}】]/gu, ''),
    );
    const place = optionPlace(word);
    const field = fieldOfWord.get(word) ?? (place === null ? null : 'option');
    const isTaken = columns.some((one) => one.field === field && one.place === (place ?? 0));
    if (field !== null && !isTaken) columns.push({ at, field, place: field === 'option' ? (place ?? 0) : 0 });
  }
  return columns;
}

const lastHeadingRow = 10;

/** The row with the most known headings among the first ten, if stem and answer are there. */
export function layoutOf(grid: Grid): Layout | null {
  let best: Layout | null = null;
  for (const [index, row] of grid.rows.slice(0, lastHeadingRow).entries()) {
    const columns = columnsOf(row);
    const has = (field: ColumnField) => columns.some((column) => column.field === field);
    if (!has('stem') || !has('answer')) continue;
    if (best === null || columns.length > best.columns.length) best = { columns, dataFrom: index + 1 };
  }
  return best;
}

const isAnswer = (text: string): boolean => text !== '' && (lettersIn(text) !== null || truthOf(text) !== null);

/** Without headings: type words (or none), the stem, options, a column of nothing but answers, perhaps an explanation. */
export function plainLayoutOf(grid: Grid): Layout | null {
  const rows = grid.rows.slice(0, 50);
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const texts = Array.from({ length: width }, (_, at) => rows.map(({ cells }) => textOf(cells[at])));
  const all = (at: number, test: (text: string) => boolean) => texts[at]?.every(test) ?? false;
  const stem = all(0, (text) => typeOfWord(text) !== null) ? 1 : 0;
  const answer = texts.findIndex((column, at) => at > stem && column.every(isAnswer));
  // Shorter than its options a column of questions never is: a list of anything else is not taken for one.
  if (answer < 0 || !all(stem, (text) => text.length >= 4 && !isAnswer(text))) return null;
  const options = Array.from({ length: answer - stem - 1 }, (_, place) => ({
    at: stem + 1 + place,
    field: 'option' as const,
    place,
  }));
  const rest = width > answer + 1 ? [{ at: answer + 1, field: 'explanation' as const, place: 0 }] : [];
  return {
    columns: [
      ...(stem === 1 ? [{ at: 0, field: 'type' as const, place: 0 }] : []),
      { at: stem, field: 'stem', place: 0 },
      ...options,
      { at: answer, field: 'answer', place: 0 },
      ...rest,
    ],
    dataFrom: 0,
  };
}
