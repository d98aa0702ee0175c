/** The one copy a person prints at the kiosk. */
import { Refusal } from '../../../contract/route.ts';
import type { AttemptId } from '../../../contract/values.ts';
import type { PrintingService } from '../../printing/printing.service.ts';
import type { AttemptsService } from './attempts.service.ts';
import type { CertificatesService } from './certificates.service.ts';

interface Parts {
  readonly attempts: Pick<AttemptsService, 'held'>;
  readonly certificates: Pick<CertificatesService, 'of' | 'printed'>;
  readonly printing: Pick<PrintingService, 'usualPrinter' | 'print'>;
}

interface Printed {
  readonly number: string;
  readonly printer: string;
}

/** In the list of jobs, where the name of a staff member stands otherwise. */
const byThePerson = '本人';

export type CertificatePrintService = ReturnType<typeof certificatePrintService>;

export function certificatePrintService({ attempts, certificates, printing }: Parts) {
  /** By number: two taps print one copy, and a tap sent again hears what the first one did. */
  const known = new Map<string, { readonly requestKey: string; readonly answer: Promise<Printed> }>();

  async function printOnce(requestKey: string, number: string): Promise<Printed> {
    const usual = await printing.usualPrinter();
    const { printer } = usual;
    const request = { sheet: 'certificate', certificate: number } as const;
    try {
      const { job } = await printing.print({ requestKey, request, ...usual, copies: 1 }, byThePerson);
      if (job.state === 'failed' || job.state === 'cancelled') throw new Refusal('printer.refused');
    } catch (error) {
      // It was there a moment ago.
      if (error instanceof Refusal && error.code === 'printer.unknown') throw new Refusal('printer.gone');
      throw error;
    }
    await certificates.printed(number);
    return { number, printer };
  }

  return {
    /**
     * Outside any write. What was not printed may be tried again.
     * @throws Refusal attempt.unknown, certificate.none, certificate.printed, printer.none, printer.gone,
     * printer.refused, paper.too-slow, paper.not-drawn
     */
    async print(requestKey: string, attemptId: AttemptId, attemptKey: string): Promise<Printed> {
      const { campaignId, memberId } = await attempts.held(attemptId, attemptKey);
      const certificate = await certificates.of(campaignId, memberId);
      if (!certificate) throw new Refusal('certificate.none');
      const { number } = certificate;
      const before = known.get(number);
      if (before?.requestKey === requestKey) return before.answer;
      if (before || certificate.printedAt !== null) throw new Refusal('certificate.printed');
      const answer = printOnce(requestKey, number);
      known.set(number, { requestKey, answer });
      try {
        return await answer;
      } catch (error) {
        known.delete(number);
        throw error;
      }
    },
  };
}
