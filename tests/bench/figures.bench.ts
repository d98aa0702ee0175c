/** Measures what was promised, prints it, and writes docs/benchmarks.md. Each program runs alone, one after another. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildPrograms, repository, type Programs } from '../support/programs.ts';
import { linkFonts } from '../support/paper/font-folder.ts';
import { provideChromium } from '../support/run/provision.mjs';
import type { BookFigures, BookPeerFigures, BookRunFigures, PrintedRunFigures } from '../support/bench/book-report.ts';
import { cardToScreen } from '../support/bench/card-to-screen.ts';
import type { BackupFigures } from '../support/bench/backup-report.ts';
import type { RestoreFigures } from '../support/bench/restore-report.ts';
import type { AuditFigures } from '../support/bench/audit-report.ts';
import type { DoorFigures } from '../support/bench/door-report.ts';
import type { RotaFigures } from '../support/bench/rota-report.ts';
import { firstScreenBytes } from '../support/bench/first-screen.ts';
import type { BoardFigures, DuesFigures } from '../support/bench/development-report.ts';
import type { QuizFigures } from '../support/bench/quiz-report.ts';
import type { MinutesFigures, PapersFigures, PeerFigures, YearsFigures } from '../support/bench/reading-report.ts';
import {
  reportOf,
  type CheckInFigures,
  type FindFigures,
  type ImportFigures,
  type StartFigures,
} from '../support/bench/report.ts';

const programs = {
  find: 'tests/support/bench/find.process.ts',
  'check-in': 'tests/support/bench/check-in.process.ts',
  'roster-import': 'tests/support/bench/roster-import.process.ts',
  'quiz-import': 'tests/support/bench/quiz-import.process.ts',
  'library-alone': 'tests/support/bench/library-alone.process.ts',
  quiz: 'tests/support/bench/quiz.process.ts',
  fill: 'tests/support/bench/fill.process.ts',
  start: 'tests/support/bench/start.process.ts',
  minutes: 'tests/support/bench/minutes.process.ts',
  papers: 'tests/support/bench/papers.process.ts',
  peers: 'tests/support/bench/peers.process.ts',
  'react-pdf-peer': 'tests/support/bench/react-pdf-peer.process.ts',
  'pdfmake-peer': 'tests/support/bench/pdfmake-peer.process.ts',
  'book-run': 'tests/support/bench/book-run.process.ts',
  'printed-run': 'tests/support/bench/printed-run.process.ts',
  'book-peers': 'tests/support/bench/book-peers.process.ts',
  'our-books': 'tests/support/bench/our-books.process.ts',
  'bare-pdfkit': 'tests/support/bench/bare-pdfkit.process.ts',
  'react-pdf-book': 'tests/support/bench/react-pdf-book.process.ts',
  'pdfmake-book': 'tests/support/bench/pdfmake-book.process.ts',
  'typst-book': 'tests/support/bench/typst-book.process.ts',
  'fill-years': 'tests/support/bench/fill-years.process.ts',
  years: 'tests/support/bench/years.process.ts',
  dues: 'tests/support/bench/dues.process.ts',
  board: 'tests/support/bench/board.process.ts',
  door: 'tests/support/bench/door.process.ts',
  audit: 'tests/support/bench/audit.process.ts',
  backup: 'tests/support/bench/backup.process.ts',
  restore: 'tests/support/bench/restore.process.ts',
  rota: 'tests/support/bench/rota.process.ts',
  // The application starts them by name, from beside the program.
  'read-sheets': 'src-main/core/roster/read-sheets.process.ts',
  'read-bank': 'src-main/core/quiz/exchange/read-bank.process.ts',
  'render-paper': 'src-main/core/paper/render-paper.process.ts',
  'encode-photo': 'src-main/core/photos/encode-photo.process.ts',
  'make-backup': 'src-main/core/backup/make-backup.process.ts',
};
/** As in the build of the application, whose papers are drawn by one file. */
const asBuilt = { name: 'as-built', config: () => ({ ssr: { noExternal: ['pdfkit', 'fontkit', 'qrcode'] } }) };

let built: Programs;
let folder: string;
beforeAll(async () => {
  built = await buildPrograms(programs, [asBuilt]);
  const fonts = join(built.folder, 'fonts');
  mkdirSync(fonts);
  linkFonts(fonts);
  folder = mkdtempSync(join(tmpdir(), 'station-bench-'));
});
afterAll(() => {
  built.remove();
  rmSync(folder, { recursive: true, force: true });
});

function run<Figures>(program: keyof typeof programs, ...args: (string | number)[]): Figures {
  console.log(`… ${program} ${args.join(' ')}`);
  const { status, stdout, stderr } = spawnSync(process.execPath, [built.path(program), ...args.map(String)], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${program} ended with ${status}: ${stderr}`);
  return (stdout.trim() === '' ? {} : JSON.parse(stdout)) as Figures;
}

function startWith(members: number, visits: number) {
  const dataDir = join(folder, `station-${visits}`);
  run('fill', dataDir, members, visits);
  const [first, second] = [0, 1].map(() => run<StartFigures>('start', dataDir, members));
  const quicker = first!.ready < second!.ready ? first! : second!;
  return { dataDir, ready: quicker.ready };
}

async function chromium(): Promise<string> {
  const provided = await provideChromium();
  if (!('value' in provided)) throw new Error('no Chromium to compare with');
  return provided.value;
}

/** typst is no part of the project: it is measured where BENCH_TYPST says in which folder it was installed. */
async function bookFigures(): Promise<BookFigures> {
  const typst = process.env['BENCH_TYPST'] ?? '';
  return {
    run: run<BookRunFigures>('book-run', join(folder, 'books'), 5, 200),
    printed: run<PrintedRunFigures>('printed-run', join(folder, 'printed-run', 'data'), 200),
    peers: run<BookPeerFigures[]>('book-peers', join(folder, 'book-peers'), 3, await chromium(), typst),
  };
}

async function readingFigures() {
  const minutes = run<MinutesFigures>('minutes', join(folder, 'minutes'), 200);
  const papers = run<PapersFigures>('papers', 7);
  const peers = run<PeerFigures[]>('peers', join(folder, 'peers'), 5, await chromium());
  const years = join(folder, 'years');
  run('fill-years', years, 3000, 2000, 32);
  return { minutes, papers, peers, years: run<YearsFigures>('years', years, 30) };
}

it('measures and reports', async () => {
  const finds = [
    run<FindFigures>('find', 300, 60),
    run<FindFigures>('find', 20_000, 30),
    run<FindFigures>('find', 100_000, 12),
  ];
  const checkIn = run<CheckInFigures>('check-in', join(folder, 'check-in'), 1500);
  const rosterImport = run<ImportFigures>('roster-import', join(folder, 'import'));
  const quizImport = run<ImportFigures>('quiz-import', join(folder, 'quiz-import'));
  const small = startWith(20_000, 20_000);
  const large = startWith(20_000, 500_000);
  const day = run<StartFigures>('start', large.dataDir, 20_000, 'work');
  const screen = join(repository, 'out', 'renderer');
  const report = reportOf({
    finds,
    checkIn,
    rosterImport,
    quizImport,
    quiz: run<QuizFigures>('quiz', join(folder, 'quiz'), 20_000, 100_000),
    starts: { small: small.ready, large: large.ready },
    day,
    card: await cardToScreen(join(folder, 'demo')),
    reading: await readingFigures(),
    books: await bookFigures(),
    dues: run<DuesFigures>('dues', 20_000, 5),
    board: run<BoardFigures>('board', join(folder, 'board'), 20_000, 40),
    door: run<DoorFigures>('door', join(folder, 'door'), 20),
    audit: run<AuditFigures>('audit', join(folder, 'audit'), 100_000, 9),
    backup: run<BackupFigures>('backup', large.dataDir, 5),
    restore: run<RestoreFigures>('restore', large.dataDir, 3),
    rota: run<RotaFigures>('rota', join(folder, 'rota'), 40, 20),
    firstScreen: existsSync(join(screen, 'index.html')) ? firstScreenBytes(screen) : null,
  });
  console.log(report);
  writeFileSync(join(repository, 'docs', 'benchmarks.md'), report);
  // Only that something was measured: figures depend on the machine, and are for people to judge.
  expect(finds.every(({ results }) => results.length === 3)).toBe(true);
}, 900_000);
