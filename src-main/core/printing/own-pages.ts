/** Pages people print for themselves at the kiosk: so many a day, counted before and after they are drawn. */
import { Refusal } from '../../contract/route.ts';
import type { MemberId } from '../../contract/values.ts';
import type { Clock } from '../kernel/clock.ts';
import { instantOf, localDateOf } from '../kernel/local-time.ts';
import type { PrintQuotaRepository } from './print-quota.repository.ts';
import type { PrintingRepository, StoredJob } from './printing.repository.ts';

interface Parts {
  readonly quota: PrintQuotaRepository;
  readonly jobs: Pick<PrintingRepository, 'ownPages'>;
  readonly clock: Clock;
}

export type OwnPages = ReturnType<typeof ownPages>;

/**
 * Counted from the beginning of the station's day, without an end: pages printed before the clock was set back count
 * still. The jobs themselves are what is counted, so a restart gives none back.
 */
export function ownPages({ quota, jobs, clock }: Parts) {
  async function left(memberId: MemberId): Promise<number> {
    const today = localDateOf(clock.now(), clock.timeZone);
    const since = instantOf(today, '00:00', clock.timeZone);
    return (await quota.ownPagesADay()) - (await jobs.ownPages(memberId, since));
  }
  return {
    left: async (memberId: MemberId): Promise<number> => Math.max(0, await left(memberId)),

    /** Inside the write that recorded the pages of the job; staff may print what they like. @throws Refusal own.quota-used */
    async requireAllowed({ ownMemberId }: StoredJob, pages: number): Promise<void> {
      if (ownMemberId === null) return;
      const rest = await left(ownMemberId);
      if (rest < 0) throw new Refusal('own.quota-used', { left: Math.max(0, rest + pages), pages });
    },
  };
}
