/** Words of 公示 on paper and in lists; screens have their own. */
import type { NoticeFields, NoticeRow } from '../../contract/notices.ts';

type Kind = NoticeFields['kind'];

/** After 拟. */
const whatFor: Readonly<Record<Kind, string>> = {
  activist: '确定为入党积极分子',
  candidate: '列为发展对象',
  admission: '接收为中共预备党员',
  conversion: '转为中共正式党员',
};

export const aimOf = (kind: Kind): string => whatFor[kind];
export const titleOf = (kind: Kind): string => `关于拟${whatFor[kind]}人员的公示`;

export const stateWords: Readonly<Record<NoticeRow['state'], string>> = {
  draft: '草稿',
  waiting: '未开始',
  running: '公示中',
  over: '已到期，待办结',
  settled: '已办结',
  withdrawn: '已撤下',
};

/** 2026年11月22日: official papers write the year in full and no zero before month or day. */
export function dayText(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${year}年${Number(month)}月${Number(day)}日`;
}

/** 2026.11, as forms write months; '' stays ''. */
export const monthText = (date: string | null): string => (date ?? '').slice(0, 7).replace('-', '.');
