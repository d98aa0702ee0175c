/** The 签到表 by @react-pdf/renderer, at its best: no development mode, no hyphenation looked up, few elements. */
import { answerOnce, look, pageOf, plainSheet, points } from './peers.ts';

// Before React is loaded: it chooses by this.
process.env['NODE_ENV'] = 'production';
const loaded = Promise.all([import('react'), import('@react-pdf/renderer')]);

const rule = '0.5pt solid black';
const padding = points(look.padding);
const row = { flexDirection: 'row', borderLeft: rule, borderBottom: rule } as const;
const styles = {
  page: { fontFamily: 'Serif', fontSize: look.fontSize, padding: points(look.margin) },
  title: { fontSize: look.titleSize, textAlign: 'center', marginBottom: 12 },
  facts: { borderTop: rule, marginBottom: points(3) },
  fact: { ...row, minHeight: points(8) },
  head: { ...row, borderTop: rule, minHeight: points(look.rowHeight) },
  row: { ...row, minHeight: points(look.rowHeight) },
  cell: { padding, borderRight: rule },
  foot: { position: 'absolute', bottom: points(10), left: points(look.margin), right: points(look.margin) },
} as const;

answerOnce(async ({ document, font }) => {
  const [{ createElement }, { Document, Font, Page, Text, View, renderToBuffer }] = await loaded;
  const { title, facts, columns, rows, foot } = plainSheet(document);
  Font.register({ family: 'Serif', src: font });
  Font.registerHyphenationCallback((word) => Array.from(word));
  const cellStyles = columns.map(({ share }) => ({ ...styles.cell, width: points(look.width * share) }));
  const cells = (texts: readonly string[]) =>
    texts.map((text, place) => {
      const given = { key: place, style: cellStyles[place] ?? styles.cell };
      return text === '' ? createElement(View, given) : createElement(Text, given, text);
    });
  const factCells = (pairs: (typeof facts)[number]) =>
    pairs.flatMap(({ label, value }, place) => [
      createElement(
        Text,
        { key: `label-${place}`, style: { ...styles.cell, width: points(look.width * 0.15) } },
        label,
      ),
      createElement(
        Text,
        {
          key: `value-${place}`,
          style: { ...styles.cell, width: points(look.width * (pairs.length > 1 ? 0.35 : 0.85)) },
        },
        value,
      ),
    ]);
  const page = createElement(
    Page,
    { size: 'A4', style: styles.page },
    createElement(Text, { style: styles.title }, title),
    createElement(
      View,
      { style: styles.facts },
      facts.map((pairs, place) => createElement(View, { key: place, style: styles.fact }, factCells(pairs))),
    ),
    createElement(View, { fixed: true, style: styles.head }, cells(columns.map(({ heading }) => heading))),
    rows.map((texts, place) => createElement(View, { key: place, wrap: false, style: styles.row }, cells(texts))),
    createElement(Text, {
      fixed: true,
      style: styles.foot,
      render: ({ pageNumber, totalPages }) => `${foot}  ${pageOf(pageNumber, totalPages)}`,
    }),
  );
  return renderToBuffer(createElement(Document, { title: document.title, author: document.author }, page));
});
