/** In the place of the drawing process: a file that passes for a PDF of one page. */
import { setTimeout as pause } from 'node:timers/promises';
import type { ChildJobs, ChildResult } from '../../../src-main/core/kernel/child-job.ts';
import type { PaperMade } from '../../../src-main/core/paper/document.ts';
import type { BatchRequest } from '../../../src-main/core/paper/render.ts';
import type { Printers } from '../../../src-main/core/printing/printers.ts';

/** @param bytes about how large @param before awaited while it is "drawn" */
export function paperOf(before: () => Promise<void> = () => Promise.resolve(), bytes = 1_000): ChildJobs {
  return {
    async run<Result>(_entry: string, request: unknown): Promise<ChildResult<Result>> {
      await before();
      const body = `1 0 obj\n<< /Type /Page >>\nendobj\n%${'x'.repeat(bytes)}\n`;
      const made: PaperMade = { pdf: Buffer.from(`%PDF-1.7\n${body}%%EOF\n`), pages: 1, missing: [] };
      const many = (request as Partial<BatchRequest>).documents;
      return { result: (many === undefined ? made : many.map(() => made)) as Result };
    },
  };
}

/** Times of files go in steps of a few milliseconds: papers that are told apart by them come one by one. */
export const slowly = (printers: Printers): Printers => ({
  ...printers,
  async submit(job) {
    await pause(10);
    return printers.submit(job);
  },
});
