/** A book by @react-pdf/renderer, at its best: no development mode, no hyphenation looked up, few elements. */
import { join } from 'node:path';
import { answerBooks, points } from './peers.ts';
import { fontFiles, page, pitch, type BookRequest, type PlainItem, type PlainRow } from './plain-book.ts';

// Before React is loaded: it chooses by this.
process.env['NODE_ENV'] = 'production';
const loaded = Promise.all([import('react'), import('@react-pdf/renderer')]);

const rule = '0.5pt solid black';
const margins = {
  paddingTop: points(page.top),
  paddingRight: points(page.right),
  paddingBottom: points(page.bottom),
  paddingLeft: points(page.left),
};
const foot = {
  position: 'absolute',
  bottom: points(20),
  left: points(page.left),
  right: points(page.right),
  fontSize: 9,
} as const;

answerBooks<BookRequest>(async ({ book, fonts }, place) => {
  const [{ createElement }, { Document, Font, Page, Text, View, renderToBuffer }] = await loaded;
  if (place === 0) {
    for (const [family, file] of Object.entries(fontFiles)) Font.register({ family, src: join(fonts, file) });
    Font.registerHyphenationCallback((word) => Array.from(word));
  }

  const rowOf = ({ height, cells }: PlainRow, key: number | string, isHead = false) =>
    createElement(
      View,
      {
        key,
        wrap: false,
        fixed: isHead,
        style: {
          flexDirection: 'row',
          borderLeft: rule,
          borderBottom: rule,
          borderTop: isHead || key === 0 ? rule : 0,
          minHeight: points(height),
        },
      },
      cells.map(({ share, text, face, size }, place) =>
        createElement(
          Text,
          {
            key: place,
            style: {
              width: points(page.width * share),
              padding: points(1),
              borderRight: rule,
              fontFamily: face,
              fontSize: size,
              lineHeight: pitch.form,
            },
          },
          text,
        ),
      ),
    );
  const itemOf = (item: PlainItem, key: number, isText: boolean) => {
    switch (item.kind) {
      case 'words':
        return createElement(
          Text,
          {
            key,
            style: {
              fontFamily: item.face,
              fontSize: item.size,
              lineHeight: isText ? pitch.text : pitch.form,
              textAlign: item.isCentred ? 'center' : 'left',
              textIndent: isText && !item.isCentred ? 32 : 0,
            },
          },
          item.text,
        );
      case 'rows':
        return createElement(View, { key }, [
          ...(item.head === null ? [] : [rowOf(item.head, 'head', true)]),
          ...item.rows.map((row, place) => rowOf(row, place)),
        ]);
      case 'rules':
        return createElement(
          View,
          { key },
          Array.from({ length: item.count }, (_, place) =>
            createElement(View, { key: place, style: { height: points(item.height), borderBottom: rule } }),
          ),
        );
      case 'space':
        return createElement(View, { key, style: { height: points(item.height) } });
      case 'break':
        return createElement(View, { key, break: true });
    }
  };
  const pages = book.sections.map(({ foot: said, isText, items }, place) =>
    createElement(
      Page,
      { key: place, size: 'A4', style: { ...margins, fontFamily: 'Serif' } },
      items.map((item, at) => itemOf(item, at, isText)),
      createElement(Text, { fixed: true, style: foot, render: ({ pageNumber }) => `${said}  — ${pageNumber} —` }),
    ),
  );
  return renderToBuffer(createElement(Document, { title: book.title }, pages));
});
