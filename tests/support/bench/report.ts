/** docs/benchmarks.md from the figures. */
import { cpus, totalmem } from 'node:os';
import { bookRows, bookSection, type BookFigures } from './book-report.ts';
import type { CardFigures } from './card-to-screen.ts';
import {
  type BoardFigures,
  boardRows,
  boardSection,
  developmentRows,
  developmentSection,
  type DuesFigures,
} from './development-report.ts';
import { backupRows, backupSection, type BackupFigures } from './backup-report.ts';
import { restoreRows, restoreSection, type RestoreFigures } from './restore-report.ts';
import { auditRows, auditSection, type AuditFigures } from './audit-report.ts';
import { doorRows, doorSection, type DoorFigures } from './door-report.ts';
import { rotaRows, rotaSection, type RotaFigures } from './rota-report.ts';
import { ms, row, table, times, verdict } from './report-parts.ts';
import { quizRows, quizSection, type QuizFigures } from './quiz-report.ts';
import { readingRows, readingSections, type ReadingFigures } from './reading-report.ts';
import type { Spread } from './timing.ts';

export interface FindFigures {
  readonly count: number;
  readonly results: readonly {
    readonly name: string;
    readonly all: Spread;
    readonly asked: number;
    readonly wrong: number;
    readonly kinds: Readonly<Record<string, Spread & { readonly wrong: number }>>;
  }[];
}
export interface CheckInFigures {
  readonly ours: Spread;
  readonly bare: Spread;
  readonly ratio: number;
  /** With a session open in the room. */
  readonly attending: Spread;
  readonly attendingLate: Spread;
  /** Against the statements by hand, then against plain check-ins. */
  readonly attendingRatio: number;
  readonly asCheckIn: number;
  readonly lateAsCheckIn: number;
}
export interface ImportFigures {
  readonly rows: number;
  readonly ours: number;
  readonly library: number;
  readonly ratio: number;
}
export interface StartFigures {
  readonly ready: number;
  readonly rss: number;
  readonly find: Spread;
  readonly figures: Spread;
}
export interface Figures {
  readonly finds: readonly FindFigures[];
  readonly checkIn: CheckInFigures;
  readonly rosterImport: ImportFigures;
  readonly quizImport: ImportFigures;
  readonly quiz: QuizFigures;
  readonly starts: { readonly small: number; readonly large: number };
  readonly day: StartFigures;
  readonly card: CardFigures;
  readonly firstScreen: { readonly bytes: number; readonly files: number } | null;
  readonly reading: ReadingFigures;
  readonly books: BookFigures;
  readonly dues: DuesFigures;
  readonly board: BoardFigures;
  readonly door: DoorFigures;
  readonly audit: AuditFigures;
  readonly backup: BackupFigures;
  readonly restore: RestoreFigures;
  readonly rota: RotaFigures;
}

function summary({
  finds,
  checkIn,
  rosterImport,
  quizImport,
  quiz,
  starts,
  day,
  card,
  firstScreen,
  reading,
  books,
  dues,
  board,
  door,
  audit,
  backup,
  restore,
  rota,
}: Figures): string {
  const find = (count: number, limit: number): string => {
    const results = finds.find((one) => one.count === count)?.results ?? [];
    const [ours, ...others] = results;
    const p95 = ours?.all.p95 ?? Number.NaN;
    const isFastest = others.every((other) => p95 < other.all.p95);
    const target = `p95 ≤ ${limit} ms, faster than both`;
    return row(
      `find, ${count.toLocaleString('en')} people`,
      `p95 ${ms(p95)}`,
      target,
      verdict(p95 <= limit && isFastest),
    );
  };
  const kilobytes = firstScreen ? firstScreen.bytes / 1000 : Number.NaN;
  return table(
    ['What', 'Measured', 'Target', ''],
    [
      find(20_000, 5),
      find(100_000, 15),
      row(
        'a check-in, committed',
        times(checkIn.ratio),
        '≤ 1.6 × the same statements by hand',
        verdict(checkIn.ratio <= 1.6),
      ),
      row(
        'a check-in to an open session',
        `${times(checkIn.asCheckIn)} a plain one`,
        '≤ 1.1 × a plain one',
        verdict(checkIn.asCheckIn <= 1.1),
      ),
      row('card read to visible 签到成功', `p95 ${ms(card.p95)}`, 'p95 ≤ 120 ms', verdict(card.p95 <= 120)),
      row(
        `import of ${rosterImport.rows.toLocaleString('en')} rows`,
        times(rosterImport.ratio),
        '≤ 2.5 × the library alone',
        verdict(rosterImport.ratio <= 2.5),
      ),
      row(
        `import of ${quizImport.rows.toLocaleString('en')} questions`,
        times(quizImport.ratio),
        '≤ 2.5 × the library alone',
        verdict(quizImport.ratio <= 2.5),
      ),
      row(
        'start to ready, 20,000 people, 500,000 visits',
        ms(starts.large),
        `reported; 20,000 visits: ${ms(starts.small)}`,
        times(starts.large / starts.small),
      ),
      row(
        'memory of the main process after a day’s work',
        `${day.rss.toFixed(0)} MB`,
        '≤ 250 MB',
        verdict(day.rss <= 250),
      ),
      firstScreen
        ? row('first screen, gzip', `${kilobytes.toFixed(0)} kB`, '≤ 200 kB', verdict(kilobytes <= 200))
        : row('first screen, gzip', 'not built', '≤ 200 kB', 'not measured'),
      ...quizRows(quiz),
      ...readingRows(reading),
      ...bookRows(books),
      ...developmentRows(dues),
      ...boardRows(board),
      ...doorRows(door),
      ...auditRows(audit),
      ...backupRows(backup),
      ...restoreRows(restore),
      ...rotaRows(rota),
    ],
  );
}

function findTable({ count, results }: FindFigures): string {
  const kinds = Object.keys(results[0]?.kinds ?? {});
  const cell = (one: (Spread & { wrong: number }) | undefined) =>
    one ? `${ms(one.p50)} / ${ms(one.p95)} / ${one.wrong}` : '';
  return [
    `### ${count.toLocaleString('en')} people, ${results[0]?.asked ?? 0} questions`,
    '',
    table(
      ['', 'all', ...kinds],
      results.map(({ name, all, wrong, kinds: by }) =>
        row(name, cell({ ...all, wrong }), ...kinds.map((kind) => cell(by[kind]))),
      ),
    ),
  ].join('\n');
}

export function reportOf(figures: Figures): string {
  const { checkIn, rosterImport, quizImport, day, card } = figures;
  const [processor] = cpus();
  return `# Benchmarks

Written by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}: Node ${process.version}, ${process.platform}, ${cpus().length} × ${processor?.model.trim() ?? ''}, ${Math.round(totalmem() / 1e9)} GB.
Read the ratios: both sides ran in turn on the same machine. Times are of this machine, and of what else it did.

${summary(figures)}

## Finding people

p50 / p95 / wrong first results. Invented people, surnames as frequent as in China, every one with number, name, all
pinyin spellings and all initials as columns for all three. Eight results wanted. Each question is asked five times
(once where an answer takes more than 100 ms) and its quickest answer counts, for all three alike. Right is a first
result that the question fits as typed: number by its beginning or last digits, name whole, pinyin whole in any
reading, initials whole; mixed are questions such as 张sl, zhangsl, zshili. Initials such as zhl may also be read as
zh + l; whoever answers that is counted as wrong. MiniSearch searches by prefixes, all words wanted, with a tokenizer
that makes each Chinese character a word; Fuse.js at a threshold of 0.3.

${figures.finds.map(findTable).join('\n\n')}

## Check-in

\`check-in.swipe\` through \`application.call\` (checked input and output, once per key, one transaction) against the same
nine statements, prepared, on bare node-sqlite3 with the same pragmas; turn by turn, on two copies of one database, on
a disk. Medians ${ms(checkIn.ours.p50)} and ${ms(checkIn.bare.p50)}; p95 ${ms(checkIn.ours.p95)} and ${ms(checkIn.bare.p95)}.

With a session open in the room, whose attendance follows from the visit: median ${ms(checkIn.attending.p50)}, p95 ${ms(checkIn.attending.p95)},
${times(checkIn.attendingRatio)} the statements by hand, ${times(checkIn.asCheckIn)} a plain check-in. Whoever comes late is looked for among
earlier visits, which a plain check-in need not do: ${times(checkIn.lateAsCheckIn)}. All four took turns, each on its copy of the database.

## Card to screen

${card.count} cards read one after another by a reader that types, in Chromium at 1920 × 1080 over the loopback host: from the
key that ends the read to the first frame with 签到成功. p50 ${ms(card.p50)}, p95 ${ms(card.p95)}. The visit is on disk by then.

## Import

Uploaded in pieces, opened in the child process, judged and committed: ${ms(rosterImport.ours)}. @e965/xlsx alone, file
to rows: ${ms(rosterImport.library)}. Median of three new files. Questions the same way: ${ms(quizImport.ours)}; the library
alone, in a new process as ours: ${ms(quizImport.library)}. Median of five.

## Start and a day's work

With 500,000 visits: 400 check-ins, each with a search (p50 ${ms(day.find.p50)}, p95 ${ms(day.find.p95)} through
\`application.call\`) and the public figures (p50 ${ms(day.figures.p50)}, p95 ${ms(day.figures.p95)}), then all start-up checks again.

${quizSection(figures.quiz)}

${readingSections(figures.reading)}

${bookSection(figures.books)}

${developmentSection(figures.dues)}

${boardSection(figures.board)}

${doorSection(figures.door)}

${auditSection(figures.audit)}

${backupSection(figures.backup)}

${restoreSection(figures.restore)}

${rotaSection(figures.rota)}
`;
}
