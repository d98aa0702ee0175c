import type { ReadingItem } from '../../../../src-main/contract/reading.ts';
import { useDuty } from '../parts/staff-duty.ts';

/** 《示例书》 张测试 · 示例出版社 · 第 3–20 页 */
export function ItemLine({ item }: { item: ReadingItem }) {
  const { words } = useDuty();
  const page = words.reading.page;
  const rest = [item.author, item.publisher, page.pages(item.pageFrom, item.pageTo)].filter((part) => part !== '');
  return (
    <>
      <b>{page.bookTitle(item.title)}</b> <span className="num">{rest.join(' · ')}</span>
    </>
  );
}
