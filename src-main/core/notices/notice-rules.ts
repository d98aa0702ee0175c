/** What a 公示 is on a day, and what it must not be. */
import type { NoticeFields, NoticeRow } from '../../contract/notices.ts';
import { Refusal } from '../../contract/route.ts';
import type { WorkCalendar } from '../work-calendar/work-calendar.service.ts';
import type { StoredNotice } from './notices.repository.ts';

/** Working days. Article 13 of the rules of 2026 asks for them before 发展对象; schools ask for as many at the other points. */
export const leastWorkingDays = 5;

type Days = Pick<StoredNotice, 'startsOn' | 'lastOn' | 'workingDays' | 'isProvisional'>;
type Calendar = Pick<WorkCalendar, 'windowFrom' | 'isWorkDay'>;

/** A calendar that came out since may move the last day of a provisional notice away, never nearer. */
export function lastDayOf(notice: Days, calendar: Calendar): Pick<Days, 'lastOn' | 'isProvisional'> {
  const { startsOn, lastOn, workingDays, isProvisional } = notice;
  if (!isProvisional) return { lastOn, isProvisional };
  const now = calendar.windowFrom(startsOn, workingDays);
  return { lastOn: now.lastOn > lastOn ? now.lastOn : lastOn, isProvisional: now.isProvisional };
}

/** Told by the local day `today`, so that nothing has to happen at midnight. */
export function stateOf(
  { state, startsOn, lastOn }: Pick<StoredNotice, 'state' | 'startsOn' | 'lastOn'>,
  today: string,
): NoticeRow['state'] {
  if (state !== 'published') return state;
  if (today < startsOn) return 'waiting';
  return today <= lastOn ? 'running' : 'over';
}

/** @throws Refusal notice.too-short (least), notice.person-twice (row) */
export function requireSound({ people, workingDays }: NoticeFields): void {
  if (workingDays < leastWorkingDays) throw new Refusal('notice.too-short', { least: leastWorkingDays });
  const twice = people.findIndex((one, place) => people.indexOf(one) !== place);
  if (twice >= 0) throw new Refusal('notice.person-twice', { row: twice + 1 });
}

/** @throws Refusal notice.starts-in-past, notice.starts-on-day-off (firstOn) */
export function requireFirstDay(startsOn: string, today: string, calendar: Calendar): void {
  if (startsOn < today) throw new Refusal('notice.starts-in-past');
  if (calendar.isWorkDay(startsOn)) return;
  throw new Refusal('notice.starts-on-day-off', { firstOn: calendar.windowFrom(startsOn, 1).firstOn });
}
