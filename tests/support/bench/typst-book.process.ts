/** A book by typst as a native library (@myriaddreamin/typst-ts-node-compiler), which is no part of this project. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { answerBooks } from './peers.ts';
import type { BookRequest, PlainItem, PlainRow } from './plain-book.ts';
import { page } from './plain-book.ts';

interface TypstRequest extends BookRequest {
  /** The folder it was installed in: `npm install` beside the project. */
  readonly module: string;
}

interface Typst {
  readonly NodeCompiler: {
    create(options: object): { pdf(options: { mainFileContent: string }): Uint8Array };
  };
}

const families = { Serif: 'Noto Serif SC', Bold: 'Noto Serif SC', Sans: 'Noto Sans SC' } as const;
const weights = { Serif: 400, Bold: 700, Sans: 500 } as const;
const quoted = (text: string): string => JSON.stringify(text);
const said = (text: string, face: keyof typeof families, size: number): string =>
  `#text(font: ${quoted(families[face])}, weight: ${weights[face]}, size: ${size}pt, ${quoted(text)})`;

const rowOf = ({ height, cells }: PlainRow): string => {
  const widths = cells.map(({ share }) => `${share * 100}%`).join(', ');
  const of = cells.map(({ text, face, size }) => `[${said(text, face, size)}]`).join(', ');
  return `#block(breakable: false, spacing: 0pt)[#grid(columns: (${widths},), rows: (auto,), stroke: 0.5pt, inset: 1mm, grid.cell(colspan: ${cells.length}, stroke: none, inset: 0pt, v(0mm)), ${of})#v(calc.max(0, ${height} - 8) * 1mm)]`;
};

function itemOf(item: PlainItem): string {
  switch (item.kind) {
    case 'words': {
      const line = said(item.text, item.face, item.size);
      return item.isCentred ? `#align(center)[${line}]` : `${line}\n`;
    }
    case 'rows': {
      if (item.head === null) return item.rows.map(rowOf).join('\n');
      const cells = ({ cells: of }: PlainRow) =>
        of.map(({ text, face, size }) => `[${said(text, face, size)}]`).join(', ');
      const widths = item.head.cells.map(({ share }) => `${share * 100}%`).join(', ');
      const head = `table.header(${cells(item.head)})`;
      const rows = item.rows.map(({ height }) => `${height}mm`).join(', ');
      const isFlat = item.rows.every((row) => row.cells.every(({ text }) => text.length < 8));
      const heights = isFlat ? `rows: (auto, ${rows}),` : '';
      return `#table(columns: (${widths},), ${heights} stroke: 0.5pt, inset: 1mm, ${[head, ...item.rows.map(cells)].join(', ')})`;
    }
    case 'rules':
      return `#for _ in range(${item.count}) { v(${item.height}mm, weak: false); line(length: 100%, stroke: 0.5pt) }`;
    case 'space':
      return `#v(${item.height}mm)`;
    case 'break':
      return '#pagebreak(weak: true)';
  }
}

function source({ book }: BookRequest): string {
  const margins = `top: ${page.top}mm, right: ${page.right}mm, bottom: ${page.bottom}mm, left: ${page.left}mm`;
  const sections = book.sections.map(({ foot, items }) => `${items.map(itemOf).join('\n')}\n${said(foot, 'Serif', 9)}`);
  return `#set document(title: ${quoted(book.title)})
#set page(paper: "a4", margin: (${margins}), numbering: "— 1 —")
#set text(font: "Noto Serif SC", lang: "zh", size: 12pt)
#set par(justify: true)
${sections.join('\n#pagebreak()\n')}`;
}

let compiler: ReturnType<Typst['NodeCompiler']['create']> | undefined;

answerBooks<TypstRequest>(async (request, place) => {
  if (compiler === undefined) {
    const { NodeCompiler } = createRequire(join(request.module, 'package.json'))(
      '@myriaddreamin/typst-ts-node-compiler',
    ) as Typst;
    compiler = NodeCompiler.create({ workspace: request.fonts, fontArgs: [{ fontPaths: [request.fonts] }] });
  }
  // Each is another book: it remembers what it laid out before.
  const mainFileContent = source(request).replaceAll('示例', `示例${place}`);
  return compiler.pdf({ mainFileContent });
});
