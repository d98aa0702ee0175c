/** What docs/benchmarks.md says of sessions and their papers. */
import { kilobytes, ms, row, seconds, table, verdict } from './report-parts.ts';
import type { Spread } from './timing.ts';

export interface MinutesFigures {
  readonly characters: number;
  readonly wall: Spread;
  /** Of all threads of the process. */
  readonly processor: Spread;
  /** The one thread that answers the screen. */
  readonly main: Spread;
}
interface PaperFigures extends Spread {
  readonly quickest: number;
  readonly pages: number;
  readonly bytes: number;
}
export interface PapersFigures {
  readonly people: { readonly signIn: number; readonly minutes: number };
  readonly photos: number;
  readonly pictureBytes: number;
  readonly signIn: PaperFigures;
  readonly minutes: PaperFigures;
}
export interface PeerFigures {
  readonly name: string;
  readonly time: number;
  /** Without starting the browser; NULL of the others. */
  readonly drawn: number | null;
  readonly pages: number;
  readonly bytes: number;
}
interface Asked extends Spread {
  readonly first: number;
}
export interface YearsFigures {
  readonly sessions: number;
  readonly records: number;
  readonly terms: number;
  readonly inTerm: number;
  readonly term: Asked;
  readonly all: Asked;
  readonly search: Asked;
  readonly figures: Asked;
  readonly people: Asked;
}
export interface ReadingFigures {
  readonly minutes: MinutesFigures;
  readonly papers: PapersFigures;
  readonly peers: readonly PeerFigures[];
  readonly years: YearsFigures;
}

const many = (count: number): string => count.toLocaleString('en');

export function readingRows({ minutes, papers, peers, years }: ReadingFigures): string[] {
  const [ours, ...others] = peers;
  const quickest = Math.min(...others.map(({ time, drawn }) => drawn ?? time));
  const chromium = others.find(({ name }) => name === 'Chromium')?.bytes ?? Number.NaN;
  const time = ours?.time ?? Number.NaN;
  const bytes = ours?.bytes ?? Number.NaN;
  return [
    row(
      `minutes of ${many(minutes.characters)} characters saved`,
      `p95 ${ms(minutes.wall.p95)}, processor ${ms(minutes.processor.p95)}`,
      'p95 ≤ 30 ms',
      verdict(Math.max(minutes.wall.p95, minutes.processor.p95) <= 30),
    ),
    row(`签到表 for ${papers.people.signIn}`, seconds(papers.signIn.p50), '≤ 0.6 s', verdict(papers.signIn.p50 <= 600)),
    row(
      `会议记录, ${papers.minutes.pages} pages, ${papers.people.minutes} people, ${papers.photos} photos`,
      seconds(papers.minutes.p50),
      '≤ 1.5 s',
      verdict(papers.minutes.p50 <= 1500),
    ),
    row(
      'the same 签到表 by others',
      `${seconds(time)}; the quickest of them ${seconds(quickest)}`,
      'faster than each',
      verdict(time < quickest),
    ),
    row(
      'size of that file',
      kilobytes(bytes),
      `smaller than Chromium’s, ${kilobytes(chromium)}`,
      verdict(bytes < chromium),
    ),
    row(
      `a term among ${many(years.sessions)} sessions, opened`,
      `p95 ${ms(years.term.p95)}`,
      'p95 ≤ 150 ms',
      verdict(years.term.p95 <= 150),
    ),
  ];
}

const askedRow = (what: string, { first, p50, p95 }: Asked): string => row(what, ms(first), ms(p50), ms(p95));

function peerRow({ name, time, drawn, pages, bytes }: PeerFigures): string[] {
  const size = kilobytes(bytes);
  const all = row(drawn === null ? name : `${name}, with its start`, seconds(time), pages, size);
  return drawn === null ? [all] : [all, row(`${name}, after its start`, seconds(drawn), pages, size)];
}

export function readingSections({ minutes, papers, peers, years }: ReadingFigures): string {
  const { signIn, minutes: record } = papers;
  return `## Minutes while they are typed

\`reading.saveMinutes\` through \`application.call\`, another text each time, committed to a disk. p50 and p95: until the answer
${ms(minutes.wall.p50)} and ${ms(minutes.wall.p95)}; processor time of the whole process ${ms(minutes.processor.p50)} and ${ms(minutes.processor.p95)}; the thread that answers the screen
was busy for ${ms(minutes.main.p50)} and ${ms(minutes.main.p95)}.

## Papers

From the content of the sheet to the file looked over, each in a new process started for it, as the application does;
medians. 签到表: ${signIn.pages} pages, ${kilobytes(signIn.bytes)}, quickest ${seconds(signIn.quickest)}. 会议记录: ${record.pages} pages with ${papers.photos} photos of
${kilobytes(papers.pictureBytes)} each, quickest ${seconds(record.quickest)}.

The same 签到表 by others, in the same run and in turn, medians: the same rows and columns, Noto Serif SC from the same
file, the heading row and the page number on every page. Poppler found every name and number in every file.
@react-pdf/renderer and pdfmake are started, asked and heard just as our own process is, without development mode, and
are loaded as their packages come: bundled like ours, neither runs. Chromium prints through Playwright, which is loaded
before the clock starts. Ours has two more faces, for the title and the headings.

${table(['', 'Time', 'Pages', 'File'], peers.flatMap(peerRow))}

## Five years of sessions

${many(years.sessions)} sessions in ${years.terms} terms with ${many(years.records)} study records; through \`application.call\`. First is the first time it was asked
of a station just started.

${table(
  ['', 'First', 'p50', 'p95'],
  [
    askedRow('a term opened: the terms and its sessions', years.term),
    askedRow('all sessions, in pages of 100', years.all),
    askedRow('sessions whose title, people or books hold a text', years.search),
    askedRow(`figures of a term (${years.inTerm} sessions)`, years.figures),
    askedRow('people of a term', years.people),
  ],
)}`;
}
