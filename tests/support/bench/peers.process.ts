/**
 * One 签到表 by our engine and by others, each time in a new process, in turn. Every file is looked at by poppler.
 * Arguments: a folder, rounds, Chromium's path.
 */
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ChildJobs, JobEntry } from '../../../src-main/core/kernel/child-job.ts';
import { paperService } from '../../../src-main/core/paper/paper.service.ts';
import { systemClock } from '../../../src-main/core/kernel/clock.ts';
import { childJobs, nodeJobs } from '../../../src-main/hosts/startup/child-jobs.ts';
import { fontsOf, pagesOf } from '../paper/read-pdf.ts';
import { byChromium } from './chromium-peer.ts';
import { signInFor } from './paper-content.ts';
import type { PeerReply } from './peers.ts';
import { answer, spreadOf } from './timing.ts';

const [, program = '', folder = '', rounds = '0', chromiumPath = ''] = process.argv;
const { document, texts } = signInFor(300);
const jobs: ChildJobs = childJobs(dirname(program), nodeJobs);
const papers = paperService(jobs, systemClock('Asia/Shanghai'));
const request = { document, font: join(dirname(program), 'fonts', 'NotoSerifSC_400Regular.ttf') };

interface Drawn {
  readonly pdf: Uint8Array;
  readonly time: number;
  /** Without starting a browser. */
  readonly drawn?: number;
}

async function timed(make: () => Promise<Uint8Array>): Promise<Drawn> {
  const began = performance.now();
  const pdf = await make();
  return { pdf, time: performance.now() - began };
}

/** Entries of this bench beside those of the application. */
const by = (entry: string) => async (): Promise<Uint8Array> => {
  const limits = { memoryMb: 2048, milliseconds: 120_000 };
  const outcome = await jobs.run<PeerReply>(entry as JobEntry, request, limits);
  if ('failure' in outcome) throw new Error(`${entry}: ${outcome.failure}`);
  return outcome.result.pdf;
};

const peers: readonly { name: string; draw(): Promise<Drawn> }[] = [
  { name: 'ours', draw: () => timed(async () => (await papers.make(document)).pdf) },
  { name: '@react-pdf/renderer', draw: () => timed(by('react-pdf-peer')) },
  { name: 'pdfmake', draw: () => timed(by('pdfmake-peer')) },
  { name: 'Chromium', draw: () => byChromium(request, folder, chromiumPath) },
];

/** Everybody on it, the heading row and a number on every page, set in the one font. Returns the pages. */
function look(name: string, pdf: Uint8Array): number {
  const pages = pagesOf(pdf);
  const text = pages.join('');
  const lost = texts.filter((one) => !text.includes(one));
  if (lost.length > 0) throw new Error(`${name}: ${lost.length} names or numbers are not on paper`);
  if (!pages.every((page) => page.includes('序号') && page.includes('签名')))
    throw new Error(`${name}: no heading row`);
  if (!pages.every((page, place) => page.includes(`第${place + 1}页共${pages.length}页`)))
    throw new Error(`${name}: no page numbers`);
  if (!fontsOf(pdf).some((font) => font.isEmbedded && font.name.includes('NotoSerifSC')))
    throw new Error(`${name}: another font`);
  return pages.length;
}

mkdirSync(folder, { recursive: true });
const seen = peers.map(({ name }) => ({ name, times: [] as number[], drawn: [] as number[], pages: 0, bytes: 0 }));
for (let round = 0; round < Number(rounds); round++) {
  for (let place = 0; place < peers.length; place++) {
    const at = (round + place) % peers.length;
    const [peer, figures] = [peers[at]!, seen[at]!];
    const { pdf, time, drawn } = await peer.draw();
    figures.times.push(time);
    if (drawn !== undefined) figures.drawn.push(drawn);
    if (round > 0) continue;
    figures.pages = look(peer.name, pdf);
    figures.bytes = pdf.length;
  }
}
answer(
  seen.map(({ name, times, drawn, pages, bytes }) => ({
    name,
    time: spreadOf(times).p50,
    drawn: drawn.length > 0 ? spreadOf(drawn).p50 : null,
    pages,
    bytes,
  })),
);
