/** What people print for themselves at the kiosk: so much a day, counted before and after it is drawn. */
import type { SheetName } from '../../contract/printing.ts';
import { Refusal } from '../../contract/route.ts';
import type { MemberId } from '../../contract/values.ts';
import type { Clock } from '../kernel/clock.ts';
import { instantOf, localDateOf } from '../kernel/local-time.ts';
import { requestOf } from './print-course.ts';
import type { PrintQuotaRepository } from './print-quota.repository.ts';
import type { PrintingRepository, StoredJob } from './printing.repository.ts';

interface Parts {
  readonly quota: PrintQuotaRepository;
  readonly jobs: Pick<PrintingRepository, 'own'>;
  readonly clock: Clock;
}

/** Of the own data, beside the pages: a right is not used up by pages of the handbook. The second is for a jam. */
const copiesADay = 2;

export type OwnPages = ReturnType<typeof ownPages>;

/**
 * Counted from the beginning of the station's day, without an end: pages printed before the clock was set back count
 * still. The jobs themselves are what is counted, so a restart gives none back.
 */
export function ownPages({ quota, jobs, clock }: Parts) {
  function used(memberId: MemberId) {
    const today = localDateOf(clock.now(), clock.timeZone);
    return jobs.own(memberId, instantOf(today, '00:00', clock.timeZone));
  }
  const left = async (memberId: MemberId): Promise<number> =>
    (await quota.ownPagesADay()) - (await used(memberId)).pages;

  return {
    left: async (memberId: MemberId): Promise<number> => Math.max(0, await left(memberId)),

    /** Before anything is drawn. @throws Refusal own.quota-used (left; of a copy of the own data: copies) */
    async requireSome(memberId: MemberId, sheet: SheetName): Promise<void> {
      if (sheet === 'own-data') {
        if ((await used(memberId)).copies >= copiesADay) throw new Refusal('own.quota-used', { copies: copiesADay });
      } else if ((await left(memberId)) <= 0) throw new Refusal('own.quota-used', { left: 0 });
    },

    /** Inside the write that recorded the pages of the job; staff may print what they like. @throws Refusal own.quota-used */
    async requireAllowed(job: StoredJob, pages: number): Promise<void> {
      const { ownMemberId } = job;
      if (ownMemberId === null) return;
      if (requestOf(job).sheet === 'own-data') {
        if ((await used(ownMemberId)).copies > copiesADay) throw new Refusal('own.quota-used', { copies: copiesADay });
        return;
      }
      const rest = await left(ownMemberId);
      if (rest < 0) throw new Refusal('own.quota-used', { left: Math.max(0, rest + pages), pages });
    },
  };
}
