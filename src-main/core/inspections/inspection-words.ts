/** Words of papers and workbooks. */
import type { CheckPoint, Finding } from '../../contract/inspections.ts';
import { timeOfDayOf, localDateOf } from '../kernel/local-time.ts';

export const pointWords: Readonly<Record<CheckPoint, string>> = {
  appliances: '违规电器',
  wiring: '私拉电线（飞线）',
  charging: '床上充电与电池',
  flames: '吸烟与明火',
  passage: '通道堵塞',
  equipment: '消防设施',
  locks: '门锁与财物',
  hygiene: '卫生',
};

/** For narrow columns. */
export const shortPointWords: Readonly<Record<CheckPoint, string>> = {
  ...pointWords,
  wiring: '私拉电线',
  charging: '床上充电',
  flames: '吸烟明火',
  locks: '门锁财物',
};

export const verdictWords: Readonly<Record<Finding['verdict'], string>> = {
  fine: '合格',
  problem: '有问题',
  'not-seen': '未查',
};

export const momentText = (instant: number, zone: string): string =>
  `${localDateOf(instant, zone)} ${timeOfDayOf(instant, zone)}`;

/** Rooms as people count them: 2 before 10. */
const naturally = new Intl.Collator('zh-CN', { numeric: true });

export const byRoom = (
  one: { readonly building: string; readonly dormRoom: string },
  other: { readonly building: string; readonly dormRoom: string },
): number => naturally.compare(one.building, other.building) || naturally.compare(one.dormRoom, other.dormRoom);

export const byName = (one: string, other: string): number => naturally.compare(one, other);
