import type { printingRoutes } from '../../contract/printing.ts';
import type { HandlersFor } from '../../contract/route.ts';
import type { Caller } from '../kernel/caller.ts';
import type { PrintingService } from './printing.service.ts';

/** @param nameOf who is signed in at this connection; the staff slice knows. */
export function printingHandlers(
  printing: PrintingService,
  nameOf: (caller: Caller) => string,
): HandlersFor<typeof printingRoutes, Caller> {
  return {
    'printing.preview': ({ request }) => printing.preview(request),
    'printing.save': ({ requestKey, request }, caller) => printing.save(requestKey, request, nameOf(caller)),
    'printing.print': (wish, caller) => printing.print(wish, nameOf(caller)),
    'printing.reprint': ({ requestKey, jobId, printer, copies }, caller) =>
      printing.reprint(requestKey, jobId, printer, copies, nameOf(caller)),
    'printing.cancel': ({ jobId }) => printing.cancel(jobId),
    'printing.printers': () => printing.printers(),
    'printing.jobs': ({ offset, limit }) => printing.list(offset, limit),
  };
}
