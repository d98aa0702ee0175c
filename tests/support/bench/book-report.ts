/** What docs/benchmarks.md says of handbooks on paper. */
import { kilobytes, ms, row, seconds, table, times, verdict } from './report-parts.ts';
import type { Spread } from './timing.ts';

export interface BookRunFigures {
  readonly one: Spread & { readonly quickest: number; readonly pages: number; readonly bytes: number };
  readonly run: {
    readonly books: number;
    readonly pages: number;
    readonly time: number;
    readonly rss: number;
    readonly longestWait: number;
    readonly usualWait: number;
  };
}
/** From the records to the folder of a printer, as the station does it. */
export interface PrintedRunFigures {
  readonly books: number;
  readonly pages: number;
  readonly time: number;
  readonly rss: number;
  readonly longestWait: number;
  readonly usualWait: number;
  /** Of a question the kiosk asked meanwhile. */
  readonly longestAnswer: number;
}
export interface BookPeerFigures {
  readonly name: string;
  /** In a process, or a browser, of its own. */
  readonly time: number;
  /** Each of several more in the same. */
  readonly warm: number;
  readonly processor: number | null;
  readonly pages: number;
  readonly bytes: number;
}
export interface BookFigures {
  readonly run: BookRunFigures;
  readonly printed: PrintedRunFigures;
  readonly peers: readonly BookPeerFigures[];
}

const rate = ({ pages, warm }: BookPeerFigures): number => (pages / warm) * 1000;
const isOther = ({ name }: BookPeerFigures): boolean => ['@react-pdf/renderer', 'pdfmake', 'Chromium'].includes(name);

export function bookRows({ run: { one, run }, printed, peers }: BookFigures): string[] {
  const ours = peers.find(({ name }) => name === 'ours');
  const bare = peers.find(({ name }) => name.startsWith('bare'));
  if (ours === undefined || bare === undefined) throw new Error('figures are missing');
  const best = Math.max(...peers.filter(isOther).map(rate));
  return [
    row(
      `a handbook, ${one.pages} pages`,
      `${seconds(one.p50)}, ${kilobytes(one.bytes)}`,
      '≤ 0.8 s, ≤ 600 kB',
      verdict(one.p50 <= 800 && one.bytes <= 600_000),
    ),
    row(
      `${run.books} handbooks, ${run.pages.toLocaleString('en')} pages`,
      `${seconds(run.time)}, ${run.rss.toFixed(0)} MB in the main process`,
      '≤ 60 s, ≤ 300 MB',
      verdict(run.time <= 60_000 && run.rss <= 300),
    ),
    row('longest wait of the screen in that run', ms(run.longestWait), '≤ 50 ms', verdict(run.longestWait <= 50)),
    row(
      `${printed.books} handbooks printed from their records, ${printed.pages.toLocaleString('en')} pages`,
      `${seconds(printed.time)}, ${printed.rss.toFixed(0)} MB in the main process`,
      '≤ 60 s of 4,800 pages, ≤ 300 MB',
      verdict(printed.time / printed.pages <= 60_000 / 4800 && printed.rss <= 300),
    ),
    row(
      'a question of the kiosk in that run, longest',
      ms(printed.longestAnswer),
      '≤ 50 ms',
      verdict(printed.longestAnswer <= 50),
    ),
    row(
      'pages a second, the best of the others',
      `${rate(ours).toFixed(0)}; ${best.toFixed(0)}`,
      '≥ 3 × the best',
      verdict(rate(ours) >= 3 * best),
    ),
    row(
      'against bare pdfkit with the same glyphs',
      times(ours.warm / bare.warm),
      '≤ 2 ×',
      verdict(ours.warm <= 2 * bare.warm),
    ),
  ];
}

export function bookSection({ run: { one, run }, printed, peers }: BookFigures): string {
  const hasTypst = peers.some(({ name }) => name === 'typst');
  return `## Handbooks on paper

The sample handbook of the tests, from its records to the file looked over, in a new process: median ${seconds(one.p50)}, quickest
${seconds(one.quickest)}. ${run.books} of them in one run, eight to a process, two processes at once, each file written to a disk; the thread that
answers the screen was kept for ${ms(run.longestWait)} at the longest, ${ms(run.usualWait)} in 99 of 100 turns.
Printed by a station, with numbers, jobs and what stood on each leaf written down, to the folder of a printer: ${printed.books} books of
${Math.round(printed.pages / printed.books)} pages in ${seconds(printed.time)}; the loop was kept for ${ms(printed.longestWait)} at the longest, ${ms(printed.usualWait)} in 99 of 100 turns.

The same words in the same boxes by others: first in a new process, or browser, then each of seven more in the same
(${'`'}pages a second${'`'} is of these). The three fonts are the same files; poppler found the words in every file. The others lay out
by themselves, so that pages differ a little; they draw no codes, no ticks and no continued headings. Bare pdfkit is told where each
glyph and each rule stands. ${
    hasTypst
      ? 'typst is @myriaddreamin/typst-ts-node-compiler, installed beside the project.'
      : 'typst was not there: `BENCH_TYPST` names a folder in which @myriaddreamin/typst-ts-node-compiler is installed.'
  }

${table(
  ['', 'First book', 'Each further', 'Processor', 'Pages', 'Pages a second', 'File'],
  peers.map((peer) =>
    row(
      peer.name,
      seconds(peer.time),
      ms(peer.warm),
      peer.processor === null ? '' : ms(peer.processor),
      peer.pages,
      rate(peer).toFixed(0),
      kilobytes(peer.bytes),
    ),
  ),
)}`;
}
