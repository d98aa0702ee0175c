/** The real process at its limits. */
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Refusal } from '../../src-main/contract/route.ts';
import type { ChildJobs } from '../../src-main/core/kernel/child-job.ts';
import type { PaperMade } from '../../src-main/core/paper/document.ts';
import { paperService, type PaperService } from '../../src-main/core/paper/paper.service.ts';
import { handbookFor } from '../support/bench/handbook-content.ts';
import { madeAt, minutes, nameOf, paperOf, signIn, signInTable } from '../support/paper/papers.ts';
import { checkWithQpdf, textOf } from '../support/paper/read-pdf.ts';
import { paperProcess } from '../support/printing/paper-process.ts';

describe('the process that draws papers', () => {
  let jobs: ChildJobs & { remove(): void };
  let paper: PaperService;
  beforeAll(async () => {
    jobs = await paperProcess();
    paper = paperService(jobs, { now: () => madeAt });
  });
  afterAll(() => jobs.remove());

  // Bug: fonts that are found in a test only; a reply that does not cross to another process.
  it('draws a paper', async () => {
    const { pdf, pages, missing } = await paper.make(signIn(300));
    expect(pages).toBeGreaterThan(8);
    expect(missing).toEqual([]);
    expect(textOf(pdf)).toContain('20260400');
  });

  // Bug: time grows with the square of the rows.
  it('draws 10,000 rows within its limits', async () => {
    const { pdf, pages } = await paper.make(paperOf([signInTable(10_000)]));
    expect(pages).toBeGreaterThan(300);
    expect(checkWithQpdf(pdf)).toContain('No syntax or stream encoding errors');
  });

  it('draws a cell of 20,000 characters', async () => {
    const value = '心得与体会，'.repeat(3400);
    const facts = paperOf([{ kind: 'facts', rows: [[{ label: '心得', value, labelWeight: 1, valueWeight: 7 }]] }]);
    const { pdf, pages } = await paper.make(facts);
    expect(pages).toBeGreaterThan(8);
    expect(textOf(pdf).split('心得与体会').length - 1).toBe(3400);
  });

  // Bug: a picture that cannot be drawn, and the seven books beside it are lost; or a paper of one is in another's file.
  it('draws many papers, each its own, without the one that cannot be drawn', async () => {
    const picture = { jpeg: new Uint8Array(Buffer.from('这不是图片')), width: 40, height: 30, caption: '' };
    const documents = [handbookFor(0), signIn(3), minutes([picture]), handbookFor(1), handbookFor(2)];
    const texts: string[] = [];
    await paper.makeMany(documents, (outcome, place) => {
      texts[place] = outcome instanceof Refusal ? outcome.code : textOf(outcome.pdf);
    });
    expect(texts[1]).toContain(nameOf(2));
    expect(texts[2]).toBe('paper.not-drawn');
    for (const [place, book] of [0, 3, 4].entries()) expect(texts[book]).toContain(`欧阳示例${place}`);
  });

  // Bug: a paper that never comes to an end keeps a staff member, and a processor, busy for ever.
  it('is ended when it is too slow', async () => {
    const limits = { memoryMb: 512, milliseconds: 30 };
    const request = { document: signIn(10_000), madeAt, fonts: 'bundled' };
    expect(await jobs.run<PaperMade>('render-paper', request, limits)).toEqual({ failure: 'too-slow' });
  });

  it('is ended when it needs too much memory', async () => {
    const huge = paperOf(Array.from({ length: 60 }, () => signInTable(10_000)));
    const outcome = await jobs.run<PaperMade>(
      'render-paper',
      { document: huge, madeAt, fonts: 'bundled' },
      { memoryMb: 80, milliseconds: 50_000 },
    );
    expect(outcome).toEqual({ failure: 'out-of-memory' });
  });

  // Bug: a broken picture ends the station's own process, or stands on the paper as a black box.
  it.each<[string, (jpeg: Buffer) => Uint8Array]>([
    ['cut short', (jpeg) => jpeg.subarray(0, jpeg.length / 2)],
    ['no picture', () => Buffer.from('这不是图片')],
    ['empty', () => new Uint8Array(0)],
  ])('refuses a picture that is %s', async (_name, broken) => {
    const jpeg = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#8899aa' } })
      .jpeg()
      .toBuffer();
    const picture = { jpeg: new Uint8Array(broken(jpeg)), width: 40, height: 30, caption: '' };
    await expect(paper.make(minutes([picture]))).rejects.toMatchObject({ code: 'paper.not-drawn' });
  });
});
