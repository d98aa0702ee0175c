import type { printingRoutes, SheetRequest } from '../../contract/printing.ts';
import type { HandlersFor } from '../../contract/route.ts';
import type { PrintJobId } from '../../contract/values.ts';
import type { Caller } from '../kernel/caller.ts';
import type { ReachService } from '../staff/reach.service.ts';
import type { PrintQuotaRepository } from './print-quota.repository.ts';
import type { PrintingService } from './printing.service.ts';

/** Which papers whom; the staff slice knows. */
export type PrintingReach = Pick<ReachService, 'papers' | 'requirePaper'>;

interface WhoAsks {
  readonly nameOf: (caller: Caller) => string;
  readonly reach: PrintingReach;
}

export function printingHandlers(
  printing: PrintingService,
  quota: PrintQuotaRepository,
  { nameOf, reach }: WhoAsks,
): HandlersFor<typeof printingRoutes, Caller> {
  const of =
    <Input extends { request: SheetRequest }, Answer>(work: (input: Input, by: string) => Promise<Answer>) =>
    async (input: Input, caller: Caller): Promise<Answer> => {
      await reach.requirePaper(caller, input.request);
      return work(input, nameOf(caller));
    };

  const again =
    <Input extends { jobId: PrintJobId }, Answer>(work: (input: Input, by: string) => Promise<Answer>) =>
    async (input: Input, caller: Caller): Promise<Answer> => {
      const request = await printing.requestOf(input.jobId);
      if (request !== undefined) await reach.requirePaper(caller, request);
      return work(input, nameOf(caller));
    };

  return {
    'printing.preview': of(({ request }) => printing.preview(request)),
    'printing.save': of(({ requestKey, request }, by) => printing.save(requestKey, request, by)),
    'printing.print': of((wish, by) => printing.print(wish, by)),
    'printing.reprint': again(({ jobId, ...wish }, by) => printing.reprint(jobId, wish, by)),
    'printing.cancel': again(({ jobId }) => printing.cancel(jobId)),
    'printing.retry': again(({ jobId }) => printing.retry(jobId)),
    'printing.printers': () => printing.printers(),
    'printing.jobs': async ({ offset, limit }, caller) => printing.list(offset, limit, await reach.papers(caller)),
    'printing.quota': async () => ({ ownPagesADay: await quota.ownPagesADay() }),
    async 'printing.saveQuota'({ ownPagesADay }) {
      await quota.save(ownPagesADay);
      return {};
    },
  };
}
