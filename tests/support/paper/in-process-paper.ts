/** Draws papers within the test's own process, with the bundled fonts alone: quick, and alike on every machine. */
import type { ChildJobs, ChildResult, JobEntry } from '../../../src-main/core/kernel/child-job.ts';
import { render, renderMany, type BatchRequest, type RenderRequest } from '../../../src-main/core/paper/render.ts';
import { bundledFonts } from './font-folder.ts';

/** Other entries go to `others`, and crash without. A paper that cannot be drawn crashes as its process would. */
export function inProcessPaper(others?: ChildJobs): ChildJobs {
  return {
    async run<Result>(entry: JobEntry, request: unknown, limits: Parameters<ChildJobs['run']>[2]) {
      if (entry !== 'render-paper')
        return (await others?.run<Result>(entry, request, limits)) ?? { failure: 'crashed' };
      // As it crosses to a process: nothing but plain data.
      const sent = structuredClone(request) as RenderRequest | BatchRequest;
      try {
        const files = await bundledFonts();
        const made =
          'documents' in sent
            ? await renderMany({ ...sent, fonts: 'bundled' }, files)
            : await render({ ...sent, fonts: 'bundled' }, files);
        return { result: made as Result };
      } catch {
        return { failure: 'crashed' } satisfies ChildResult<Result>;
      }
    },
  };
}
