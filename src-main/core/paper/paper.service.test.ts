import { describe, expect, it } from 'vitest';
import type { ChildJobs, ChildResult } from '../kernel/child-job.ts';
import type { PaperDocument, PaperMade } from './document.ts';
import { paperService } from './paper.service.ts';

const document: PaperDocument = {
  title: '测试',
  author: '示例',
  orientation: 'portrait',
  style: 'form',
  foot: { left: '', right: '' },
  watermark: null,
  blocks: [],
};

const page = '1 0 obj\n<< /Type /Page\n>>\nendobj\n';
const pages = '2 0 obj\n<<\n/Type /Pages\n>>\nendobj\n';
const stream = '3 0 obj\n<< /Length 17 >>\nstream\n9 0 obj\n/Type /Pa\nendstream\nendobj\n';
const pdf = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const whole = `%PDF-1.7\n${page}${pages}${stream}trailer\n%%EOF\n`;

function answering(outcome: ChildResult<PaperMade>) {
  const asked: unknown[] = [];
  const jobs: ChildJobs = {
    run: <Result>(...given: unknown[]) => {
      asked.push(given);
      return Promise.resolve(outcome as ChildResult<Result>);
    },
  };
  return { asked, paper: paperService(jobs, { now: () => 1_800_000_000_000 }) };
}

describe('papers', () => {
  it('are handed over whole', async () => {
    const { paper, asked } = answering({ result: { pdf: pdf(whole), pages: 1, missing: [] } });
    expect((await paper.make(document)).pages).toBe(1);
    expect(asked).toEqual([
      [
        'render-paper',
        { document, madeAt: 1_800_000_000_000, fonts: 'system' },
        { memoryMb: 512, milliseconds: 15_000 },
      ],
    ]);
  });

  // Bug: a paper that hangs or falls ill is an unexpected fault with a trace id instead of a sentence.
  it.each([
    ['too-slow', 'paper.too-slow'],
    ['crashed', 'paper.not-drawn'],
    ['out-of-memory', 'paper.not-drawn'],
  ] as const)('are refused: %s', async (failure, code) => {
    await expect(answering({ failure }).paper.make(document)).rejects.toMatchObject({ code });
  });

  // Bug: half a file is shown, stored and sent to the printer.
  it.each([
    ['no PDF', `<html>${whole}`, 1],
    ['cut short', whole.slice(0, -8), 1],
    ['fewer pages than drawn', whole, 2],
    ['no page', '%PDF-1.7\n%%EOF', 0],
  ])('are refused: %s', async (_name, text, drawn) => {
    const { paper } = answering({ result: { pdf: pdf(text), pages: drawn, missing: [] } });
    await expect(paper.make(document)).rejects.toMatchObject({ code: 'paper.not-drawn' });
  });
});
