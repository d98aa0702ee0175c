/** HTML → plain text: tags are dropped, nothing is ever rendered or fetched. */
import { Parser } from 'htmlparser2';

export interface PlainText {
  readonly text: string;
  /** Tags other than paragraphs and line breaks were there. */
  readonly hadMarkup: boolean;
  readonly pictures: number;
}

const blocks = new Set(
  'p div br li ul ol tr table h1 h2 h3 h4 h5 h6 blockquote pre section article hr dd dt dl'.split(' '),
);
const silent = new Set(['script', 'style', 'template', 'noscript', 'iframe', 'object', 'head', 'title', 'svg']);
const pictures = new Set('img picture video audio canvas embed object svg iframe image'.split(' '));

/** Blanks collapse as on a page; a line break stays one line break, paragraphs are no further apart. */
export const tidyLines = (text: string): string =>
  text
    .replace(/[ \t\f\u00a0]+/gu, ' ')
    .replace(/ ?\n[ \n]*/gu, '\n')
    .trim();

export function plainTextOf(html: string): PlainText {
  let text = '';
  let hadMarkup = false;
  let count = 0;
  let hidden = 0;
  const parser = new Parser(
    {
      onopentagname(name) {
        if (pictures.has(name)) count += 1;
        if (name !== 'p' && name !== 'br') hadMarkup = true;
        if (silent.has(name)) hidden += 1;
        if (blocks.has(name)) text += '\n';
      },
      ontext(piece) {
        if (hidden === 0) text += piece.replace(/[\r\n\t]+/gu, ' ');
      },
      onclosetag(name) {
        if (silent.has(name)) hidden -= 1;
        if (blocks.has(name) && name !== 'br') text += '\n';
      },
      oncomment() {
        hadMarkup = true;
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.end(html);
  return { text: tidyLines(text), hadMarkup, pictures: count };
}
