/** The workbooks handed out, opened by the office program that most readers of them have. */
import { read, utils } from '@e965/xlsx';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { closedSession, minutesSaying } from '../support/ended-session.ts';
import { book, libraryOf } from '../support/library.ts';
import { openedInOffice, whyNoOffice, type OfficeCell } from '../support/office.ts';
import { openStoryStation, operator } from '../support/story-station.ts';

const reason = whyNoOffice();
if (reason !== '') process.stderr.write(`\nSKIP workbooks: ${reason}\n\n`);

let station: Awaited<ReturnType<typeof openStoryStation>>;
beforeEach(async () => {
  station = await openStoryStation();
});
afterEach(() => station.stop());

/** Each would be worked out by a program that takes it for a formula. */
const formulas = ['=1+1', '+1+1', '-1+1', '@SUM(1)', '=HYPERLINK("http://127.0.0.1/","x")'] as const;
const card = '0163000101';

/** As another reader has it, rows of the same length. */
function sheetsOf(name: string, content: Buffer): [string, string[][]][] {
  const { Sheets: sheets } = read(content);
  return Object.entries(sheets).map(([sheet, cells]) => [
    `${name}-${sheet}`,
    utils.sheet_to_json<string[]>(cells, { header: 1, defval: '' }),
  ]);
}

describe.skipIf(reason !== '')('in LibreOffice', () => {
  // Bug: a sheet that only our own library can read, 2 in the place of "=1+1", or a number that lost its zeros.
  test('the sessions of a term, the copies and the loans are what was handed out, every cell a text', async () => {
    const member = await station.add('20260101', '张𠮷·测试', card);
    const [title, series, host, author, bookTitle] = formulas;
    await closedSession(station, [member], minutesSaying('示例小结。'), {
      title,
      series,
      host: { memberId: null, name: host },
      items: [{ kind: 'book', title: bookTitle, author, publisher: '“示例”,出版社', pageFrom: 1, pageTo: 2 }],
    });
    const library = libraryOf(() => station, card);
    const { labels } = await library.add(book(title, { author: host, publisher: series, isbn: '0306406152' }), 2);
    await library.lend(labels[0]!);

    const term = { from: '2026-08-25', to: '2027-02-14' };
    const files: Record<string, Buffer> = {};
    for (const [name, file] of [
      ['reading', await station.must('reading.export', term, operator)],
      ['copies', await station.must('books.export', { what: 'copies' }, operator)],
      ['loans', await station.must('books.export', { what: 'loans' }, operator)],
    ] as const) {
      files[name] = Buffer.from(file.base64, 'base64');
    }
    const opened = await openedInOffice(files);
    const expected = Object.entries(files).flatMap(([name, content]) => sheetsOf(name, content));
    expect([...opened.keys()].toSorted()).toEqual(expected.map(([name]) => name).toSorted());
    const words: string[] = [];
    for (const [name, rows] of expected) {
      const cells = opened.get(name) ?? [];
      expect(cells.map((row) => row.map(({ text }) => text))).toEqual(rows.map((row) => filled(row, cells)));
      const all = cells.flat();
      expect(all.filter(({ text, isText }) => !isText && text !== '')).toEqual([]);
      words.push(...all.map(({ text }) => text));
    }
    for (const formula of [title, series, host, author]) expect(words).toContain(`'${formula}`);
    expect(words.join('\n')).toContain(bookTitle);
    expect(words).toContain('张𠮷·测试');
    expect(words).toContain('0306406152');
  });
});

/** A line above the headings is as wide as the table to a program, and one cell to another. */
const filled = (row: readonly string[], cells: readonly OfficeCell[][]): string[] =>
  Array.from({ length: cells[0]?.length ?? 0 }, (_, at) => row[at] ?? '');
