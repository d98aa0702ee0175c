/**
 * One handbook by our engine and by others, each time in a new process, in turn. Every file is looked at by poppler.
 * Arguments: a folder, rounds, Chromium's path, the folder typst was installed in or ''.
 */
import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readFontFiles } from '../../../src-main/core/paper/font-files.ts';
import { paperService } from '../../../src-main/core/paper/paper.service.ts';
import { systemClock } from '../../../src-main/core/kernel/clock.ts';
import type { JobEntry } from '../../../src-main/core/kernel/child-job.ts';
import { childJobs, nodeJobs } from '../../../src-main/hosts/startup/child-jobs.ts';
import { fontsOf, pagesOf, squeezed } from '../paper/read-pdf.ts';
import { bookFor } from './book-content.ts';
import { bookPage } from './chromium-book.ts';
import { printed } from './chromium-peer.ts';
import { strokesOf } from './drawn-glyphs.ts';
import type { BookPeerFigures } from './book-report.ts';
import type { BookReply, Warm } from './peers.ts';
import { plainBook } from './plain-book.ts';
import { answer, spreadOf } from './timing.ts';

const [, program = '', folder = '', rounds = '0', chromiumPath = '', typst = ''] = process.argv;
const document = bookFor(0);
const fonts = join(dirname(program), 'fonts');
const jobs = childJobs(dirname(program), nodeJobs);
const papers = paperService(jobs, systemClock('Asia/Shanghai'));
const request = { book: plainBook(document), fonts };
/** After the first, in one process. */
const warmBooks = 7;
const strokes = strokesOf(document, await readFontFiles(fonts));

interface Drawn {
  readonly pdf: Uint8Array;
  readonly time: number;
  /** Of the same process, one book after another; the first not counted. */
  readonly warm?: Warm;
}

/** Entries of this bench beside those of the application. */
async function by(entry: string, asked: object, more: number): Promise<Drawn> {
  const limits = { memoryMb: 2048, milliseconds: 300_000 };
  const began = performance.now();
  const outcome = await jobs.run<BookReply>(entry as JobEntry, { ...asked, more }, limits);
  if ('failure' in outcome) throw new Error(`${entry}: ${outcome.failure}`);
  return { ...outcome.result, time: performance.now() - began };
}

async function byOurs(more: number): Promise<Drawn> {
  if (more > 0)
    return by('our-books', { documents: Array.from({ length: more + 1 }, (_, place) => bookFor(place)) }, more);
  const began = performance.now();
  const { pdf } = await papers.make(document);
  return { pdf, time: performance.now() - began };
}

const peers: readonly { name: string; draw(more: number): Promise<Drawn> }[] = [
  { name: 'ours', draw: byOurs },
  {
    name: 'bare pdfkit, the same glyphs',
    draw: (more) => by('bare-pdfkit', { strokes, title: document.title, fonts }, more),
  },
  { name: '@react-pdf/renderer', draw: (more) => by('react-pdf-book', request, more) },
  { name: 'pdfmake', draw: (more) => by('pdfmake-book', request, more) },
  { name: 'Chromium', draw: (more) => printed(bookPage(request), folder, chromiumPath, more) },
  ...(typst !== '' && existsSync(typst)
    ? [{ name: 'typst', draw: (more: number) => by('typst-book', { ...request, module: typst }, more) }]
    : []),
];

const texts = request.book.sections
  .flatMap(({ items }) => items)
  .flatMap((item): readonly { readonly text: string }[] =>
    item.kind === 'rows' ? item.rows.flatMap(({ cells }) => cells) : item.kind === 'words' ? [item] : [],
  )
  .flatMap(({ text }) =>
    Array.from(squeezed(text).matchAll(/[\p{Script=Han}\d]{4,}/gu), ([found]) => found.slice(0, 6)),
  );

/** All of its words, set in the three fonts. Returns the pages. */
function look(name: string, pdf: Uint8Array): number {
  const pages = pagesOf(pdf);
  const text = pages.join('');
  const lost = texts.filter((one) => !text.includes(one));
  // Words that end a line or a page stand apart in the file.
  if (lost.length > texts.length * 0.1)
    throw new Error(`${name}: ${lost.length} of ${texts.length} words are not on paper`);
  const used = fontsOf(pdf).filter((font) => font.isEmbedded && /Noto(Serif|Sans)SC/.test(font.name));
  if (used.length < 3) throw new Error(`${name}: other fonts`);
  return pages.length;
}

mkdirSync(folder, { recursive: true });
const seen = peers.map(({ name }) => ({ name, times: [] as number[], pages: 0, bytes: 0 }));
for (let round = 0; round < Number(rounds); round++) {
  for (let place = 0; place < peers.length; place++) {
    const at = (round + place) % peers.length;
    const [peer, figures] = [peers[at]!, seen[at]!];
    const { pdf, time } = await peer.draw(0);
    figures.times.push(time);
    if (round > 0) continue;
    figures.pages = look(peer.name, pdf);
    figures.bytes = pdf.length;
  }
}
const figures: BookPeerFigures[] = [];
for (const [at, { name, times, pages, bytes }] of seen.entries()) {
  const { warm } = await peers[at]!.draw(warmBooks);
  if (warm === undefined) throw new Error(`${name} was not warm`);
  figures.push({
    name,
    time: spreadOf(times).p50,
    warm: spreadOf(warm.times).p50,
    processor: warm.processor,
    pages,
    bytes,
  });
}
answer(figures);
