import type { printingRoutes } from '../../contract/printing.ts';
import type { HandlersFor } from '../../contract/route.ts';
import type { Caller } from '../kernel/caller.ts';
import type { PrintQuotaRepository } from './print-quota.repository.ts';
import type { PrintingService } from './printing.service.ts';

/** @param nameOf who is signed in at this connection; the staff slice knows. */
export function printingHandlers(
  printing: PrintingService,
  quota: PrintQuotaRepository,
  nameOf: (caller: Caller) => string,
): HandlersFor<typeof printingRoutes, Caller> {
  return {
    'printing.preview': ({ request }) => printing.preview(request),
    'printing.save': ({ requestKey, request }, caller) => printing.save(requestKey, request, nameOf(caller)),
    'printing.print': (wish, caller) => printing.print(wish, nameOf(caller)),
    'printing.reprint': ({ jobId, ...wish }, caller) => printing.reprint(jobId, wish, nameOf(caller)),
    'printing.cancel': ({ jobId }) => printing.cancel(jobId),
    'printing.retry': ({ jobId }) => printing.retry(jobId),
    'printing.printers': () => printing.printers(),
    'printing.jobs': ({ offset, limit }) => printing.list(offset, limit),
    'printing.quota': async () => ({ ownPagesADay: await quota.ownPagesADay() }),
    async 'printing.saveQuota'({ ownPagesADay }) {
      await quota.save(ownPagesADay);
      return {};
    },
  };
}
