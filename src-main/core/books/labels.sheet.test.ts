import { expect, test } from 'vitest';
import { fakeClock } from '../../../tests/support/fake-clock.ts';
import type { CopyRow } from '../../contract/books.ts';
import { copyId } from '../../contract/values.ts';
import { labelSheets } from './labels.sheet.ts';

const copy = (id: number, rest: Partial<CopyRow> = {}): CopyRow => ({
  copyId: copyId.parse(id),
  label: `TS00000${id}`,
  title: '示例集',
  author: '示例作者',
  publisher: '',
  isbn: '',
  state: 'in',
  retireReason: null,
  loan: null,
  ...rest,
});
const sheetOf = (...copies: CopyRow[]) => {
  const byId = new Map(copies.map((one) => [one.copyId, one]));
  const books = {
    copies: (ids: readonly CopyRow['copyId'][]) => Promise.resolve(ids.flatMap((id) => byId.get(id) ?? [])),
  };
  return labelSheets(books, () => '测试站', fakeClock())({ copyIds: copies.map((one) => one.copyId) });
};
const stickersOf = async (...copies: CopyRow[]) => {
  const [block] = (await sheetOf(...copies)).draw().blocks;
  if (block?.kind !== 'stickers') throw new Error(String(block?.kind));
  return block.stickers;
};

test('one sticker a copy; the code is the label and nothing else', async () => {
  expect(await stickersOf(copy(1), copy(2, { author: '' }))).toEqual([
    { code: 'TS000001', label: 'TS000001', lines: ['示例集', '示例作者', '测试站'] },
    { code: 'TS000002', label: 'TS000002', lines: ['示例集', '测试站'] },
  ]);
  expect(await sheetOf(copy(1), copy(2))).toMatchObject({ title: '书标 TS000001–TS000002 2026-11-22', subject: null });
  expect(await sheetOf(copy(1))).toMatchObject({ title: '书标 TS000001 2026-11-22' });
});

// Bug: a copy ticked twice, or one thrown away, gets a sticker.
test('no sticker twice, none for what is off the shelf', async () => {
  expect(await stickersOf(copy(1), copy(1), copy(3, { state: 'retired' }))).toHaveLength(1);
  await expect(sheetOf(copy(3, { state: 'retired' }))).rejects.toThrow('paper.nothing-to-print');
});

// Bug: half of a rare character at the cut.
test('long titles are cut between characters', async () => {
  const [sticker] = await stickersOf(copy(1, { title: '𠮷'.repeat(60) }));
  expect(sticker?.lines[0]).toBe(`${'𠮷'.repeat(31)}…`);
});
