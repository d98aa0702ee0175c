/** The 签到表 by pdfmake, at its best: the font by its path, the heading row repeated by the library. */
import pdfmake from 'pdfmake';
import { answerOnce, look, pageOf, plainSheet, points, type PlainSheet } from './peers.ts';

const line = { hLineWidth: () => 0.5, vLineWidth: () => 0.5 };
const padding = points(look.padding);

function factsTable(facts: PlainSheet['facts']) {
  const body = facts.map((row) =>
    row.flatMap(({ label, value }) => (row.length > 1 ? [label, value] : [label, { text: value, colSpan: 3 }, '', ''])),
  );
  const [label, value] = [points(look.width * 0.15) - 9, points(look.width * 0.35) - 9];
  return { table: { widths: [label, value, label, value], heights: 14, body }, layout: line };
}

answerOnce(async ({ document, font }) => {
  const { title, facts, columns, rows, foot } = plainSheet(document);
  pdfmake.setFonts({ Serif: { normal: font } });
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => true);
  const layout = { ...line, paddingTop: () => padding, paddingBottom: () => padding };
  return pdfmake
    .createPdf({
      pageSize: 'A4',
      pageMargins: points(look.margin),
      defaultStyle: { font: 'Serif', fontSize: look.fontSize },
      info: { title: document.title, author: document.author },
      footer: (page: number, of: number) => ({
        columns: [foot, { text: pageOf(page, of), alignment: 'right' }],
        margin: [points(look.margin), 10],
      }),
      content: [
        { text: title, fontSize: look.titleSize, alignment: 'center', margin: [0, 0, 0, 12] },
        factsTable(facts),
        { text: ' ', fontSize: 6 },
        {
          table: {
            headerRows: 1,
            dontBreakRows: true,
            widths: columns.map(({ share }) => points(look.width * share) - 9),
            heights: points(look.rowHeight) - 2 * padding,
            body: [columns.map(({ heading }) => heading), ...rows],
          },
          layout,
        },
      ],
    })
    .getBuffer();
});
