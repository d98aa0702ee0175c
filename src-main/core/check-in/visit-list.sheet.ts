import type { VisitRow } from '../../contract/check-in.ts';
import type { FileOut, Identification, Purpose, VisitState } from '../../contract/values.ts';
import { localDateOf, timeOfDayOf } from '../kernel/local-time.ts';
import { workbook } from '../spreadsheet/workbook.ts';

const purposeWords: Record<Purpose, string> = {
  study: '学习',
  reading: '读书分享',
  talk: '谈话',
  duty: '值班',
  activity: '活动',
  lending: '借还',
  other: '其他',
};
const stateWords: Record<VisitState, string> = {
  open: '在场',
  closed: '已签退',
  auto_closed: '到时关闭',
  voided: '已作废',
};
const identifiedWords: Record<Identification, string> = {
  card: '刷卡',
  number: '学号',
  name: '姓名',
  staff: '值班员',
  guest: '访客',
};

export function visitsWorkbook(rows: readonly VisitRow[], today: string, zone: string): Promise<FileOut> {
  const time = (instant: number | null) =>
    instant === null ? '' : `${localDateOf(instant, zone)} ${timeOfDayOf(instant, zone)}`;
  return workbook(`来访记录-${today}.xlsx`, [
    {
      name: '来访记录',
      widths: [14, 16, 16, 18, 10, 18, 18, 10, 10, 24],
      headings: ['学号', '姓名', '班级', '房间', '事由', '签到', '签退', '方式', '状态', '作废原因'],
      rows: rows.map((row) => [
        row.studentNumber ?? '',
        row.name,
        row.className,
        row.roomName,
        purposeWords[row.purpose],
        time(row.checkedInAt),
        time(row.checkedOutAt),
        identifiedWords[row.identifiedBy],
        stateWords[row.state],
        row.voidReason ?? '',
      ]),
    },
  ]);
}
