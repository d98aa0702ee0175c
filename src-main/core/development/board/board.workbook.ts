/** The lists a college asks for, each a workbook of one sheet. */
import type { DueRow } from '../../../contract/development-board.ts';
import type { FileOut } from '../../../contract/values.ts';
import type { NoticesService } from '../../notices/notices.service.ts';
import { workbook } from '../../spreadsheet/workbook.ts';
import { dueDayText, dueText } from './board-words.ts';
import { columnsOf, type Roster, type RosterPerson } from './roster-columns.ts';

interface Head {
  /** '' of all branches. */
  readonly branchName: string;
  /** Local day. */
  readonly today: string;
}

const rosterNames: Readonly<Record<Roster, string>> = {
  applicants: '入党申请人名册',
  activists: '入党积极分子花名册',
  candidates: '发展对象花名册',
  probationers: '预备党员花名册',
  all: '发展党员总名册',
};

const aboveOf = ({ branchName, today }: Head, count: string) => [`${branchName || '全部支部'}，${today}，${count}`];
const fileNameOf = (name: string, { branchName, today }: Head) =>
  `${[name, branchName, today].filter((part) => part !== '').join('-')}.xlsx`;

export function rosterWorkbook(roster: Roster, people: readonly RosterPerson[], head: Head): Promise<FileOut> {
  const columns = columnsOf(roster);
  const name = rosterNames[roster];
  return workbook(fileNameOf(name, head), [
    {
      name,
      above: aboveOf(head, `共 ${people.length} 人`),
      widths: columns.map(({ width }) => width),
      headings: columns.map(({ heading }) => heading),
      rows: people.map((person) => columns.map(({ text }) => text(person))),
    },
  ]);
}

export function dueWorkbook(dues: readonly DueRow[], head: Head): Promise<FileOut> {
  const late = dues.filter(({ isOverdue }) => isOverdue).length;
  return workbook(fileNameOf('发展党员待办', head), [
    {
      name: '待办',
      above: aboveOf(head, `共 ${dues.length} 项，其中逾期 ${late} 项`),
      widths: [6, 14, 16, 18, 24, 26, 14, 20, 10, 20],
      headings: ['序号', '学号', '姓名', '班级', '支部', '事项', '起', '截止', '规则', '培养联系人'],
      rows: dues.map((due, place) => [
        String(place + 1),
        due.studentNumber,
        due.name,
        due.className,
        due.branchName,
        dueText(due),
        due.from ?? '',
        dueDayText(due),
        due.rule ?? '',
        due.mentors.join('、'),
      ]),
    },
  ]);
}

type Register = Awaited<ReturnType<NoticesService['register']>>;

const outcomeWords = { 'no-objection': '无异议', objections: '有反映' } as const;

export function registerWorkbook(notices: Register, head: Head): Promise<FileOut> {
  return workbook(fileNameOf('公示登记', head), [
    {
      name: '公示登记',
      above: aboveOf(head, `共 ${notices.length} 次`),
      widths: [6, 34, 24, 8, 30, 14, 18, 12, 16, 30, 12, 30, 30],
      headings: [
        '序号',
        '公示',
        '支部',
        '人数',
        '人员',
        '开始',
        '结束',
        '工作日',
        '状态',
        '受理意见',
        '结果',
        '结果说明',
        '撤下原因',
      ],
      rows: notices.map((one, place) => [
        String(place + 1),
        one.title,
        one.branchName,
        String(one.people),
        one.names.join('、'),
        one.startsOn,
        `${one.lastOn}${one.isProvisional ? '（暂定）' : ''}`,
        String(one.workingDays),
        one.stateText,
        one.contact,
        one.outcome === null ? '' : outcomeWords[one.outcome],
        one.outcomeNote,
        one.withdrawReason ?? '',
      ]),
    },
  ]);
}
