/** Which 公示 people had: what the rules have to know of it. */
import type { MemberId } from '../../contract/values.ts';
import type { NoticeFact } from '../development/ledger/standings.service.ts';
import type { WorkCalendar } from '../work-calendar/work-calendar.service.ts';
import { lastDayOf } from './notice-rules.ts';
import type { NoticesRepository } from './notices.repository.ts';

export function noticeDatesService(repository: Pick<NoticesRepository, 'putUpFor'>, calendar: WorkCalendar) {
  return {
    /** Put up and not taken down, earliest first; those without one are left out. */
    async noticesOf(ids: readonly MemberId[]): Promise<Map<MemberId, NoticeFact[]>> {
      const found = new Map<MemberId, NoticeFact[]>();
      for (const { memberId, kind, startsOn, ...days } of await repository.putUpFor(ids)) {
        const { lastOn } = lastDayOf({ startsOn, ...days }, calendar);
        const own = found.get(memberId);
        if (own) own.push({ kind, startsOn, lastOn });
        else found.set(memberId, [{ kind, startsOn, lastOn }]);
      }
      return found;
    },
  };
}
