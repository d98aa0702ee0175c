/** Papers from their content to a checked file, each drawn by a new process, as the application does it. */
import { dirname } from 'node:path';
import { childJobs, nodeJobs } from '../../../src-main/hosts/startup/child-jobs.ts';
import { systemClock } from '../../../src-main/core/kernel/clock.ts';
import type { PaperDocument } from '../../../src-main/core/paper/document.ts';
import { paperService } from '../../../src-main/core/paper/paper.service.ts';
import { minutesFor, picturesFor, signInFor } from './paper-content.ts';
import { answer, spreadOf } from './timing.ts';

const rounds = Number(process.argv[2]);
const people = { signIn: 300, minutes: 80 };
const photos = 8;

const jobs = childJobs(dirname(process.argv[1] ?? ''), nodeJobs);
const papers = paperService(jobs, systemClock('Asia/Shanghai'));

async function measured(content: () => PaperDocument) {
  const times: number[] = [];
  let pages = 0;
  let bytes = 0;
  for (let round = 0; round < rounds; round++) {
    const began = performance.now();
    const paper = await papers.make(content());
    times.push(performance.now() - began);
    if (paper.missing.length > 0) throw new Error('characters are missing');
    ({ pages } = paper);
    bytes = paper.pdf.length;
  }
  return { ...spreadOf(times), quickest: Math.min(...times), pages, bytes };
}

const pictures = await picturesFor(photos, jobs);
const signIn = await measured(() => signInFor(people.signIn).document);
const minutes = await measured(() => minutesFor(people.minutes, pictures));
if (Math.abs(minutes.pages - 6) > 1) throw new Error(`the minutes have ${minutes.pages} pages`);
const pictureBytes = pictures.reduce((sum, picture) => sum + picture.jpeg.length, 0) / photos;
answer({ people, photos, pictureBytes, signIn, minutes });
