/** How papers and files write what a session is made of; marks by GB/T 15834-2011. */
import type { ReadingItem } from '../../contract/reading.ts';
import { timeOfDayOf } from '../kernel/local-time.ts';

/** Tenths of an hour, never more than were spent: 119 minutes are 1.9. */
export const hoursText = (minutes: number): string => (Math.floor(minutes / 6) / 10).toFixed(1);

/** '' where the whole is read. */
export function pagesText({ pageFrom, pageTo }: Pick<ReadingItem, 'pageFrom' | 'pageTo'>): string {
  if (pageFrom === null && pageTo === null) return '';
  if (pageFrom === null) return `至第 ${pageTo} 页`;
  if (pageTo === null) return `第 ${pageFrom} 页起`;
  return pageFrom === pageTo ? `第 ${pageFrom} 页` : `第 ${pageFrom}～${pageTo} 页`;
}

const openings: Record<string, string> = { '《': '〈', '》': '〉' };

/** In title marks; marks inside become single ones (GB/T 15834-2011, 4.15). Marks around the whole are not doubled. */
export function titleText(title: string): string {
  const bare = /^《[^《》]*》$/u.test(title) ? title.slice(1, -1) : title;
  return `《${bare.replace(/[《》]/gu, (mark) => openings[mark] ?? mark)}》`;
}

/** 《示例集》，示例作者，示例出版社，第 3～20 页 */
export const itemText = (item: ReadingItem): string =>
  [titleText(item.title), item.author, item.publisher, pagesText(item)].filter((part) => part !== '').join('，');

const formats = new Map<string, Intl.DateTimeFormat>();

/** 2026年11月22日（星期日） */
export function dayText(instant: number, zone: string): string {
  const format =
    formats.get(zone) ??
    new Intl.DateTimeFormat('zh-CN', {
      dateStyle: 'full',
      timeZone: zone,
      numberingSystem: 'latn',
      calendar: 'gregory',
    });
  formats.set(zone, format);
  return format.format(instant).replace(/\s*(星期.)$/u, '（$1）');
}

/** 2026年11月22日（星期日）19:00—21:00 */
export const timesText = (startsAt: number, endsAt: number, zone: string): string =>
  `${dayText(startsAt, zone)}${timeOfDayOf(startsAt, zone)}—${timeOfDayOf(endsAt, zone)}`;
