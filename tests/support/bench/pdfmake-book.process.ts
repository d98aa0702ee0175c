/** A book by pdfmake, with rows kept whole and heading rows repeated by the library. */
import { join } from 'node:path';
import pdfmake from 'pdfmake';
import { answerBooks, points } from './peers.ts';
import { fontFiles, page, pitch, type BookRequest, type PlainItem, type PlainRow } from './plain-book.ts';

const layout = { hLineWidth: () => 0.5, vLineWidth: () => 0.5, paddingTop: () => 3, paddingBottom: () => 3 };
const under = { ...layout, vLineWidth: () => 0, hLineWidth: (line: number) => (line === 0 ? 0 : 0.5) };
/** What the library adds on both sides of a cell. */
const around = 9;

const cellsOf = ({ cells }: PlainRow) =>
  cells.map(({ text, face, size }) => ({ text, font: face, fontSize: size, lineHeight: pitch.form / 1.437 }));

/** Neighbouring rows of the same cells are one table. */
function tablesOf({ head, rows }: Extract<PlainItem, { kind: 'rows' }>) {
  const tables: { shares: readonly number[]; rows: PlainRow[] }[] = [];
  for (const row of rows) {
    const shares = row.cells.map(({ share }) => share);
    const open = tables.at(-1);
    if (open?.shares.join() === shares.join()) open.rows.push(row);
    else tables.push({ shares, rows: [row] });
  }
  return tables.map(({ shares, rows: own }) => {
    const body = head === null ? own : [head, ...own];
    return {
      table: {
        headerRows: head === null ? 0 : 1,
        dontBreakRows: true,
        widths: shares.map((share) => points(page.width * share) - around),
        heights: body.map(({ height }) => points(height) - 6),
        body: body.map(cellsOf),
      },
      layout,
    };
  });
}

function contentOf(item: PlainItem, isText: boolean): object[] {
  switch (item.kind) {
    case 'words':
      return [
        {
          text: item.text === '' ? ' ' : item.text,
          font: item.face,
          fontSize: item.size,
          lineHeight: (isText ? pitch.text : pitch.form) / 1.437,
          alignment: item.isCentred ? 'center' : 'left',
          leadingIndent: isText && !item.isCentred ? 32 : 0,
        },
      ];
    case 'rows':
      return tablesOf(item);
    case 'rules': {
      const body = Array.from({ length: item.count }, () => ['']);
      return [{ table: { widths: ['*'], heights: points(item.height) - 6, body }, layout: under }];
    }
    case 'space':
      return [{ text: ' ', fontSize: 1, margin: [0, 0, 0, points(item.height)] }];
    case 'break':
      return [{ text: '', pageBreak: 'after' }];
  }
}

function prepare(fonts: string): void {
  pdfmake.setFonts(
    Object.fromEntries(Object.entries(fontFiles).map(([family, file]) => [family, { normal: join(fonts, file) }])),
  );
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => true);
}

answerBooks<BookRequest>(async ({ book, fonts }, nth) => {
  if (nth === 0) prepare(fonts);
  return pdfmake
    .createPdf({
      pageSize: 'A4',
      pageMargins: [page.left, page.top, page.right, page.bottom].map(points),
      defaultStyle: { font: 'Serif', fontSize: 12 },
      info: { title: book.title },
      footer: (number: number) => ({ text: `— ${number} —`, fontSize: 9, margin: [points(page.left), 20] }),
      content: book.sections.map(({ foot, isText, items }, place) => ({
        stack: [...items.flatMap((item) => contentOf(item, isText)), { text: foot, fontSize: 9 }],
        ...(place === 0 ? {} : { pageBreak: 'before' }),
      })),
    })
    .getBuffer();
});
