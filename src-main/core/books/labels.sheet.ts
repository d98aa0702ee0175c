/** 书标: stickers to cut out, one a copy, with a code that the desk's scanner reads. */
import type { CopyId } from '../../contract/values.ts';
import { Refusal } from '../../contract/route.ts';
import type { Clock } from '../kernel/clock.ts';
import { localDateOf } from '../kernel/local-time.ts';
import type { PaperDocument } from '../paper/document.ts';
import type { BooksService } from './books.service.ts';

const perRow = 3;
/** Millimetres: eight rows a page, large enough for a cheap scanner. */
const stickerHeight = 30;
/** What fits beside the code on a few lines. */
const longestTitle = 32;

const shortened = (text: string, longest: number): string => {
  const signs = Array.from(text);
  return signs.length <= longest ? text : `${signs.slice(0, longest - 1).join('')}…`;
};

/** Never numbered: a label names itself. Copies off the shelf for good get none. @throws Refusal book.unknown, paper.nothing-to-print */
export function labelSheets(books: Pick<BooksService, 'copies'>, stationName: () => string, clock: Clock) {
  return async ({ copyIds }: { readonly copyIds: readonly CopyId[] }) => {
    const copies = (await books.copies([...new Set(copyIds)])).filter((copy) => copy.state !== 'retired');
    const [first] = copies;
    if (!first) throw new Refusal('paper.nothing-to-print');
    const today = localDateOf(clock.now(), clock.timeZone);
    const last = copies.at(-1) ?? first;
    const range = last === first ? first.label : `${first.label}–${last.label}`;
    const title = `书标 ${range} ${today}`;
    const draw = (): PaperDocument => ({
      title,
      author: stationName(),
      orientation: 'portrait',
      style: 'form',
      foot: { left: `${stationName()} 书标`, right: `共 ${copies.length} 张` },
      watermark: null,
      blocks: [
        {
          kind: 'stickers',
          perRow,
          height: stickerHeight,
          stickers: copies.map((copy) => ({
            code: copy.label,
            label: copy.label,
            lines: [shortened(copy.title, longestTitle), shortened(copy.author, 16), stationName()].filter(
              (line) => line !== '',
            ),
          })),
        },
      ],
    });
    return { title, subject: null, draw };
  };
}
