/** As papers and workbooks say it. */
import type { ShiftState } from '../../contract/rota.ts';

export const stateWords: Readonly<Record<ShiftState, string>> = {
  planned: '待值',
  due: '进行中',
  present: '已到',
  late: '迟到',
  absent: '缺岗',
  excused: '请假',
};
const weekdays = ['一', '二', '三', '四', '五', '六', '日'] as const;

/** 0: Monday. */
export const weekdayWords = (place: number): string => `周${weekdays[place] ?? ''}`;

export const hoursWords = (minutes: number): string => (minutes / 60).toFixed(1);
