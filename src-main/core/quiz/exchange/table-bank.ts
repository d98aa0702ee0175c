/** Question tables: workbooks and text tables, with headings, without, or in Blackboard's lines. */
import { harmless } from '../../spreadsheet/harmless.ts';
import type { Cell, Grid, GridRow } from '../../spreadsheet/reading/grid.ts';
import { typeOfWord } from './bank-words.ts';
import { BankFault, draftAt } from './read-item.ts';
import type { BankLimits, Draft } from './read-item.ts';
import { layoutOf, plainLayoutOf, textOf } from './table-columns.ts';
import type { ColumnField, Layout } from './table-columns.ts';
import { requireRoom } from './text-lines.ts';
import { optionsIn } from './text-signs.ts';

/** Of several sheets the one whose headings say most; without any headings the first that is plain. @throws BankFault */
export function readTables(grids: readonly Grid[], limits: BankLimits): Draft[] {
  const found = grids
    .map((grid) => ({ grid, layout: layoutOf(grid) }))
    .toSorted((one, other) => (other.layout?.columns.length ?? 0) - (one.layout?.columns.length ?? 0));
  const [best] = found;
  if (best?.layout) return draftsOf(best.grid, best.layout, limits);
  for (const { grid } of found) {
    const layout = plainLayoutOf(grid);
    if (layout !== null) return draftsOf(grid, layout, limits);
  }
  refuseTooLarge(best?.grid, limits);
  throw new BankFault(grids.every(({ rows }) => rows.length === 0) ? 'file.empty' : 'file.not-a-bank');
}

function refuseTooLarge(grid: Grid | undefined, { questions, columns }: BankLimits): void {
  if (!grid?.tooLarge) return;
  const { row, column } = grid.tooLarge;
  if (column > columns) throw new BankFault('file.too-many-cells', { row, column });
  throw new BankFault('file.too-many-questions', { limit: questions });
}

function draftsOf(grid: Grid, { columns, dataFrom }: Layout, limits: BankLimits): Draft[] {
  refuseTooLarge(grid, limits);
  const drafts: Draft[] = [];
  const optionColumns = columns.filter(({ field }) => field === 'option');
  for (const row of grid.rows.slice(dataFrom)) {
    const cell = (field: ColumnField): Cell | undefined => {
      const column = columns.find((one) => one.field === field);
      return column && row.cells[column.at];
    };
    const text = (field: ColumnField) => original(textOf(cell(field)));
    const stem = [text('stem'), text('substem')].filter((part) => part !== '').join('\n');
    const answer = text('answer');
    // A line between the questions, such as a note or a heading of its own.
    if (stem === '' && answer === '') continue;
    requireRoom(drafts, limits);
    const draft: Draft = { ...draftAt(row.row), stem };
    drafts.push(draft);
    setType(draft, text('type'));
    for (const { at, place } of optionColumns) {
      const option = original(textOf(row.cells[at]));
      if (option === '') continue;
      while (draft.options.length <= place) draft.options.push('');
      draft.options[place] = option;
    }
    if (draft.options.length === 0) draft.options = optionsInCell(text('options'));
    if (answer !== '') draft.answer = { by: 'text', text: answer };
    draft.explanation = text('explanation');
    draft.difficulty = text('difficulty');
    draft.topic = [text('chapter'), text('label'), text('topic')].filter((part) => part !== '').join('/');
    draft.source = text('source');
    draft.article = text('article');
    const error = errorIn(row, columns);
    if (error !== undefined) draft.faults.push({ code: 'syntax', facts: { line: row.row, detail: error } });
  }
  return drafts;
}

function errorIn(row: GridRow, columns: Layout['columns']): string | undefined {
  const cells = columns.map(({ at }) => row.cells[at]);
  const broken = cells.find((cell) => typeof cell === 'object' && cell?.t === 'error');
  return broken === undefined ? undefined : textOf(broken);
}

/** The quote our workbooks put before what a program would take for a formula is taken off again. */
function original(text: string): string {
  return text.startsWith("'") && harmless(text.slice(1)) === text ? text.slice(1) : text;
}

function setType(draft: Draft, word: string): void {
  if (word === '') return;
  const type = typeOfWord(word);
  if (type === 'unsupported') draft.faults.push({ code: 'type-not-supported', facts: { type: word.slice(0, 40) } });
  else if (type === null) draft.faults.push({ code: 'type-unknown', facts: { type: word.slice(0, 40) } });
  else draft.type = type;
}

/** All options in one cell: lettered, or one a line, or parted by `|` or `;`. */
function optionsInCell(cell: string): string[] {
  if (cell === '') return [];
  const lines = cell.split('\n').filter((line) => line.trim() !== '');
  const lettered = lines.flatMap((line) => optionsIn(line.trim()));
  if (lettered.length > 0 && lettered.every(({ place }, at) => place === at)) return lettered.map(({ text }) => text);
  if (lines.length > 1) return lines;
  const separator = ['|', '｜', ';', '；'].find((sign) => cell.includes(sign)) ?? '\n';
  return cell.split(separator).map((option) => optionsIn(option.trim())[0]?.text ?? option.trim());
}

const blackboardKinds = /^(MC|MA|TF|FIB|ESS|MAT|ORD|NUM|SR|OP|FIB_PLUS|JUMBLED_SENTENCE|QUIZ_BOWL|FIL)\t/u;

/** Every line begins with one of the keywords and a tab. */
export const isBlackboard = (lines: readonly string[]): boolean => {
  const filled = lines.filter((line) => line.trim() !== '');
  return filled.length > 0 && filled.every((line) => blackboardKinds.test(line));
};

/** `MC⇥stem⇥option⇥correct|incorrect…`, no headings. */
export function readBlackboard(lines: readonly string[], limits: BankLimits): Draft[] {
  const drafts: Draft[] = [];
  for (const [at, line] of lines.entries()) {
    if (line.trim() === '') continue;
    requireRoom(drafts, limits);
    const [kind = '', stem = '', ...rest] = line.split('\t').map((cell) => cell.trim());
    const draft: Draft = { ...draftAt(at + 1), stem };
    drafts.push(draft);
    const isRight = (text: string | undefined) => /^correct$/iu.test(text ?? '');
    if (kind === 'MC' || kind === 'MA') {
      draft.type = kind === 'MC' ? 'single' : 'multiple';
      const pairs = Array.from({ length: Math.ceil(rest.length / 2) }, (_, place) =>
        rest.slice(place * 2, place * 2 + 2),
      );
      draft.options = pairs.map(([option = '']) => option);
      const odd = pairs.find(([, mark]) => !/^(in)?correct$/iu.test(mark ?? ''));
      if (odd !== undefined)
        draft.faults.push({ code: 'syntax', facts: { line: at + 1, detail: (odd[1] ?? '').slice(0, 40) } });
      draft.answer = { by: 'positions', positions: pairs.flatMap(([, mark], place) => (isRight(mark) ? [place] : [])) };
    } else if (kind === 'TF') {
      draft.type = 'judge';
      draft.answer = { by: 'text', text: rest[0] ?? '' };
    } else if (kind === 'FIB') {
      draft.type = 'blank';
      draft.answer = { by: 'blanks', blanks: [rest.filter((way) => way !== '')] };
    } else draft.faults.push({ code: 'type-not-supported', facts: { type: kind } });
  }
  return drafts;
}
