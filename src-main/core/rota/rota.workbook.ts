/** The hours of a term as a workbook: a line a person, then a line a shift. */
import { chineseNumber } from '../kernel/chinese-number.ts';
import type { Answer } from '../../contract/registry.ts';
import type { Term } from '../../contract/terms.ts';
import type { FileOut, RoomId } from '../../contract/values.ts';
import { timeOfDayOf } from '../kernel/local-time.ts';
import { workbook } from '../spreadsheet/workbook.ts';
import { hoursWords, stateWords } from './rota-words.ts';
import type { shiftViews } from './shift-views.ts';

interface Content {
  readonly term: Term;
  readonly roomNames: ReadonlyMap<RoomId, string>;
  readonly people: Answer<'rota.hours'>['people'];
  readonly shifts: ReturnType<typeof shiftViews>;
}

export function rotaWorkbook({ term, roomNames, people, shifts }: Content, zone: string): Promise<FileOut> {
  const title = `第${chineseNumber(term.number)}届 值班记录（${term.from} 至 ${term.to ?? '今'}）`;
  const time = (instant: number | null): string => (instant === null ? '' : timeOfDayOf(instant, zone));
  return workbook(`值班记录-第${chineseNumber(term.number)}届.xlsx`, [
    {
      name: '值班时长',
      above: [title, '一小时按 60 分钟计；迟到、早退只计实际在岗的时间。'],
      widths: [16, 20, 10, 10, 10, 10, 10, 12, 12],
      headings: ['姓名', '班级', '班次', '已到', '迟到', '缺岗', '请假', '分钟', '小时'],
      rows: people.map(({ name, className, minutes, ...times }) => [
        name,
        className,
        String(times.shifts),
        String(times.present),
        String(times.late),
        String(times.absent),
        String(times.excused),
        String(minutes),
        hoursWords(minutes),
      ]),
    },
    {
      name: '班次',
      above: [title],
      widths: [14, 16, 22, 16, 10, 10, 10, 12, 12, 30],
      headings: ['日期', '时段', '房间', '姓名', '结果', '到岗', '离岗', '迟到分钟', '计入分钟', '更正原因'],
      rows: shifts.map((shift) => [
        shift.day,
        `${shift.startsAt}–${shift.endsAt}`,
        roomNames.get(shift.roomId) ?? '',
        shift.who.name,
        stateWords[shift.state],
        time(shift.arrivedAt),
        time(shift.leftAt),
        shift.lateMinutes > 0 ? String(shift.lateMinutes) : '',
        String(shift.minutes),
        shift.correction,
      ]),
    },
  ]);
}
