/** 分享会 of a period as a workbook: 场次, 个人出席, 年级班级, 书目. */
import type { ReadingItem, SessionState } from '../../../contract/reading.ts';
import type { PersonRow, ReadingFigures } from '../../../contract/reading-figures.ts';
import type { FileOut } from '../../../contract/values.ts';
import { localDateOf, timeOfDayOf } from '../../kernel/local-time.ts';
import { workbook } from '../../spreadsheet/workbook.ts';
import { hoursText, itemText } from '../reading-words.ts';
import type { StoredSession } from '../sessions/sessions.repository.ts';

export interface WorkbookSession extends StoredSession {
  readonly roomName: string;
  readonly items: readonly ReadingItem[];
  readonly signedUp: number;
}

export interface WorkbookContent {
  readonly period: { readonly from: string; readonly to: string };
  readonly sessions: readonly WorkbookSession[];
  readonly people: readonly PersonRow[];
  readonly figures: ReadingFigures;
}

const stateWords: Record<SessionState, string> = {
  planned: '未开始',
  open: '签到中',
  ended: '已结束',
  closed: '已归档',
  cancelled: '已取消',
};

export function readingWorkbook(content: WorkbookContent, zone: string): Promise<FileOut> {
  const { period, sessions, people, figures } = content;
  const span = `${period.from} 至 ${period.to}`;
  const ofClosed = `${span}，按已归档的场次统计`;
  return workbook(`读书分享会-${period.from}-${period.to}.xlsx`, [
    {
      name: '场次',
      widths: [14, 8, 8, 30, 18, 18, 14, 14, 48, 8, 8, 8, 10, 24],
      above: [span],
      headings: [
        '日期',
        '开始',
        '结束',
        '主题',
        '系列',
        '地点',
        '主持',
        '领读',
        '阅读书目',
        '席位',
        '报名',
        '出席',
        '状态',
        '取消原因',
      ],
      rows: sessions.map((one) => [
        localDateOf(one.startsAt, zone),
        timeOfDayOf(one.startsAt, zone),
        timeOfDayOf(one.endsAt, zone),
        one.title,
        one.series ?? '',
        one.roomName,
        one.hostName ?? '',
        one.leadName ?? '',
        one.items.map(itemText).join('\n'),
        one.seats === null ? '不限' : String(one.seats),
        String(one.signedUp),
        one.attended === null ? '' : String(one.attended),
        stateWords[one.state],
        one.cancelReason ?? '',
      ]),
    },
    {
      name: '个人出席',
      widths: [14, 16, 12, 18, 8, 10, 10, 8, 8],
      above: [ofClosed],
      headings: ['学号', '姓名', '年级', '班级', '场次', '分钟', '学时', '迟到', '早退'],
      rows: people.map((one) => [
        one.studentNumber,
        one.name,
        one.grade,
        one.className,
        String(one.sessions),
        String(one.minutes),
        hoursText(one.minutes),
        String(one.late),
        String(one.leftEarly),
      ]),
    },
    {
      name: '年级班级',
      widths: [10, 20, 10, 10, 10, 10],
      above: [ofClosed],
      headings: ['类别', '名称', '人数', '人次', '分钟', '学时'],
      rows: [
        ...figures.grades.map(({ grade, ...hours }) => groupRow('年级', grade, hours)),
        ...figures.classes.map(({ className, ...hours }) => groupRow('班级', className, hours)),
      ],
    },
    {
      name: '书目',
      widths: [40, 24, 10, 10],
      above: [ofClosed],
      headings: ['书名（篇名）', '作者', '场次', '人次'],
      rows: figures.books.map((one) => [one.title, one.author, String(one.sessions), String(one.attendances)]),
    },
  ]);
}

const groupRow = (kind: string, name: string, hours: { people: number; attendances: number; minutes: number }) => [
  kind,
  name || '未登记',
  String(hours.people),
  String(hours.attendances),
  String(hours.minutes),
  hoursText(hours.minutes),
];
