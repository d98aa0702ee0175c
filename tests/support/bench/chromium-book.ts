/** A book as a page for Chromium to print. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fontFiles, page, pitch, type BookRequest, type PlainItem, type PlainRow } from './plain-book.ts';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>');

const rowOf = ({ height, cells }: PlainRow): string =>
  `<div class="row" style="min-height:${height}mm">${cells
    .map(
      ({ share, text, face, size }) =>
        `<div style="width:${share * 100}%;font:${size}pt/${pitch.form} ${face}163">${escaped(text)}</div>`,
    )
    .join('')}</div>`;

function itemOf(item: PlainItem, isText: boolean): string {
  switch (item.kind) {
    case 'words': {
      const line = isText ? pitch.text : pitch.form;
      const indent = isText && !item.isCentred ? 'text-indent:2em;' : '';
      return `<p style="${indent}font:${item.size}pt/${line} ${item.face}163;text-align:${item.isCentred ? 'center' : 'justify'}">${escaped(item.text)}</p>`;
    }
    case 'rows': {
      if (item.head === null) return item.rows.map(rowOf).join('');
      const cells = (name: string, { cells: of, height }: PlainRow) =>
        `<tr style="height:${height}mm">${of.map(({ text, face, size }) => `<${name} style="font:${size}pt/${pitch.form} ${face}163">${escaped(text)}</${name}>`).join('')}</tr>`;
      const widths = item.head.cells.map(({ share }) => `<col style="width:${share * 100}%">`).join('');
      return `<table><colgroup>${widths}</colgroup><thead>${cells('th', item.head)}</thead><tbody>${item.rows.map((row) => cells('td', row)).join('')}</tbody></table>`;
    }
    case 'rules':
      return `<div class="rule" style="height:${item.height}mm"></div>`.repeat(item.count);
    case 'space':
      return `<div style="height:${item.height}mm"></div>`;
    case 'break':
      return '<div style="break-after:page"></div>';
  }
}

export function bookPage({ book, fonts }: BookRequest): string {
  const faces = Object.entries(fontFiles).map(
    ([family, file]) =>
      `@font-face { font-family: ${family}163; src: url("${pathToFileURL(join(fonts, file)).href}"); }`,
  );
  const sections = book.sections.map(
    ({ foot, isText, items }) =>
      `<section>${items.map((item) => itemOf(item, isText)).join('')}<footer>${escaped(foot)}</footer></section>`,
  );
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>${escaped(book.title)}</title><style>
    ${faces.join('\n')}
    @page { size: A4; margin: ${page.top}mm ${page.right}mm ${page.bottom}mm ${page.left}mm;
      @bottom-right { font: 14pt Serif163; content: "— " counter(page) " —"; } }
    body, p { margin: 0; } section + section { break-before: page; }
    .row { display: flex; break-inside: avoid; outline: 0.25pt solid; }
    .row > div { box-sizing: border-box; padding: 1mm 1.5mm; border-right: 0.5pt solid; }
    .rule { border-bottom: 0.5pt solid; box-sizing: border-box; }
    table { width: 100%; table-layout: fixed; border-collapse: collapse; }
    td, th { border: 0.5pt solid; padding: 0.5mm 1.5mm; font-weight: normal; } tr { break-inside: avoid; }
    footer { font: 9pt Serif163; }
  </style>${sections.join('')}`;
}
