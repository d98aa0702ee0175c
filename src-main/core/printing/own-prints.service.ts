/** What people print for themselves at the kiosk. */
import type { SheetRequest } from '../../contract/printing.ts';
import { Refusal } from '../../contract/route.ts';
import type { MemberId } from '../../contract/values.ts';
import type { OwnPages } from './own-pages.ts';
import type { PrintingService } from './printing.service.ts';

/** In the list of jobs, where the name of a staff member stands otherwise. */
export const byThePerson = '本人';

interface OwnPrint {
  readonly requestKey: string;
  readonly memberId: MemberId;
  readonly request: SheetRequest;
}

export type OwnPrintsService = ReturnType<typeof ownPrintsService>;

export function ownPrintsService(printing: Pick<PrintingService, 'usualPrinter' | 'printFor'>, pages: OwnPages) {
  return {
    /** Pages the person may still print today. */
    pagesLeft: pages.left,

    /**
     * One copy at the station's usual printer. Outside any write.
     * @throws Refusal own.quota-used (left, and pages where they were drawn), printer.none, printer.gone,
     * printer.refused, and of the sheet
     */
    async printOwn({ requestKey, memberId, request }: OwnPrint): Promise<{ pages: number; pagesLeft: number }> {
      const wish = { requestKey, request, ...(await printing.usualPrinter()), copies: 1 };
      const job = await printing.printFor(memberId, wish, byThePerson);
      if (job.state === 'failed' || job.state === 'cancelled') throw new Refusal('printer.refused');
      return { pages: job.pages ?? 0, pagesLeft: await pages.left(memberId) };
    },
  };
}
