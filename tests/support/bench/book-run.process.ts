/**
 * Handbooks one at a time and 200 in one run, as the application makes them, each kept on a disk.
 * Arguments: a folder, rounds, how many in the run.
 */
import { mkdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { systemClock } from '../../../src-main/core/kernel/clock.ts';
import { paperService } from '../../../src-main/core/paper/paper.service.ts';
import { childJobs, nodeJobs } from '../../../src-main/hosts/startup/child-jobs.ts';
import { bookFor } from './book-content.ts';
import { rssAfter } from './memory.ts';
import { answer, spreadOf } from './timing.ts';

const [, program = '', folder = '', rounds = '0', count = '0'] = process.argv;
const papers = paperService(childJobs(dirname(program), nodeJobs), systemClock('Asia/Shanghai'));
mkdirSync(folder, { recursive: true });

const times: number[] = [];
let [bookPages, bytes] = [0, 0];
for (let round = 0; round < Number(rounds); round++) {
  const began = performance.now();
  const { pdf, pages, missing } = await papers.make(bookFor(round));
  times.push(performance.now() - began);
  if (missing.length > 0) throw new Error('characters are missing');
  [bookPages, bytes] = [pages, pdf.length];
}

function* books() {
  for (let place = 0; place < Number(count); place++) yield bookFor(place);
}
// A turn of the loop that takes longer keeps the screen waiting.
const delay = monitorEventLoopDelay({ resolution: 5 });
let [pages, most] = [0, 0];
const began = performance.now();
delay.enable();
await papers.makeMany(books(), async (outcome, place) => {
  if (!('pdf' in outcome)) throw new Error(`book ${place} is not drawn`);
  pages += outcome.pages;
  await writeFile(join(folder, `${place}.pdf`), outcome.pdf);
  most = Math.max(most, rssAfter());
});
delay.disable();
const run = performance.now() - began;
answer({
  one: { ...spreadOf(times), quickest: Math.min(...times), pages: bookPages, bytes },
  run: {
    books: Number(count),
    pages,
    time: run,
    rss: most,
    longestWait: delay.max / 1e6,
    usualWait: delay.percentile(99) / 1e6,
  },
});
