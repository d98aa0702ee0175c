/** How papers and files write what a session is made of. */
import type { ReadingItem } from '../../contract/reading.ts';

/** Tenths of an hour, never more than were spent: 119 minutes are 1.9. */
export const hoursText = (minutes: number): string => (Math.floor(minutes / 6) / 10).toFixed(1);

/** '' where the whole is read. */
export function pagesText({ pageFrom, pageTo }: Pick<ReadingItem, 'pageFrom' | 'pageTo'>): string {
  if (pageFrom === null && pageTo === null) return '';
  if (pageFrom === null) return `至第 ${pageTo} 页`;
  if (pageTo === null) return `第 ${pageFrom} 页起`;
  return pageFrom === pageTo ? `第 ${pageFrom} 页` : `第 ${pageFrom}–${pageTo} 页`;
}

const openings: Record<string, string> = { '《': '〈', '》': '〉' };

/** In title marks; marks inside become single ones (GB/T 15834-2011, 4.15). Marks around the whole are not doubled. */
export function titleText(title: string): string {
  const bare = /^《[^《》]*》$/u.test(title) ? title.slice(1, -1) : title;
  return `《${bare.replace(/[《》]/gu, (mark) => openings[mark] ?? mark)}》`;
}

/** 《示例集》，示例作者，示例出版社，第 3–20 页 */
export const itemText = (item: ReadingItem): string =>
  [titleText(item.title), item.author, item.publisher, pagesText(item)].filter((part) => part !== '').join('，');
