/** Papers drawn in a process of their own, looked at before anyone sees them. */
import { Refusal } from '../../contract/route.ts';
import type { ChildJobs } from '../kernel/child-job.ts';
import type { Clock } from '../kernel/clock.ts';
import { isWholePdf } from './check-pdf.ts';
import type { PaperDocument, PaperMade } from './document.ts';
import type { RenderRequest } from './render.ts';

const limits = { memoryMb: 512, milliseconds: 15_000 };

export interface PaperService {
  /** @throws Refusal paper.too-slow, or paper.not-drawn where the process failed or the file is not whole */
  make(document: PaperDocument): Promise<PaperMade>;
}

export function paperService(childJobs: ChildJobs, clock: Pick<Clock, 'now'>): PaperService {
  return {
    async make(document) {
      const request: RenderRequest = { document, madeAt: clock.now(), fonts: 'system' };
      const outcome = await childJobs.run<PaperMade>('render-paper', request, limits);
      if ('failure' in outcome) {
        throw new Refusal(outcome.failure === 'too-slow' ? 'paper.too-slow' : 'paper.not-drawn');
      }
      if (!isWholePdf(outcome.result.pdf, outcome.result.pages)) throw new Refusal('paper.not-drawn');
      return outcome.result;
    },
  };
}
