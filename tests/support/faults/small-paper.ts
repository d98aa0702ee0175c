/** In the place of the drawing process: a file that passes for a PDF of one page. */
import type { ChildJobs, ChildResult } from '../../../src-main/core/kernel/child-job.ts';
import type { PaperMade } from '../../../src-main/core/paper/document.ts';
import type { BatchRequest } from '../../../src-main/core/paper/render.ts';

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
