/** A campaign as a workbook: 成绩, 未参加与未合格, 楼栋楼层, 题目分析. */
import type { CampaignPerson, CampaignReport } from '../../../contract/quiz-campaigns.ts';
import type { FileOut } from '../../../contract/values.ts';
import { localDateOf } from '../../kernel/local-time.ts';
import { workbook } from '../../spreadsheet/workbook.ts';
import { letterOf } from '../bank/question-rules.ts';
import { topicNames, typeNames } from '../exchange/bank-words.ts';
import { audienceText, buildingText, floorText, momentText, share } from './campaign-words.ts';

/** Characters no file system takes. */
const fileText = (title: string): string => title.replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ').trim();

const whoHeadings = ['学号', '姓名', '年级', '班级', '楼栋', '宿舍'];
const whoWidths = [14, 16, 10, 18, 14, 10];
const who = (person: CampaignPerson): string[] => [
  person.studentNumber,
  person.name,
  person.grade,
  person.className,
  person.building,
  person.dormRoom,
];

const turnout = ({ invited, took, passed }: { invited: number; took: number; passed: number }): string[] => [
  String(invited),
  String(took),
  share(took, invited),
  String(passed),
  share(passed, took),
];

export function campaignWorkbook(
  report: CampaignReport,
  people: readonly CampaignPerson[],
  zone: string,
): Promise<FileOut> {
  const { campaign, madeAt } = report;
  const above = [
    campaign.title,
    `${momentText(campaign.opensAt, zone)} 至 ${momentText(campaign.closesAt, zone)}，合格线 ${campaign.passMark}/${campaign.totalMarks}，对象：${audienceText(campaign)}；导出于 ${momentText(madeAt, zone)}`,
  ];
  const took = people.filter((person) => person.best !== null);
  const mostOptions = Math.max(2, ...report.questions.map(({ options }) => options.length));
  return workbook(`${fileText(campaign.title)}-${localDateOf(madeAt, zone)}.xlsx`, [
    {
      name: '成绩',
      widths: [...whoWidths, 8, 10, 8, 18, 18],
      above,
      headings: [...whoHeadings, '次数', '最高分', '合格', '交卷时间', '合格证编号'],
      rows: took.map((person) => [
        ...who(person),
        String(person.attempts),
        String(person.best ?? ''),
        person.isPassed ? '是' : '否',
        person.endedAt === null ? '' : momentText(person.endedAt, zone),
        person.certificate ?? '',
      ]),
    },
    {
      name: '未参加与未合格',
      widths: [...whoWidths, 10, 8, 10],
      above,
      headings: [...whoHeadings, '情况', '次数', '最高分'],
      rows: people
        .filter((person) => !person.isPassed)
        .map((person) => [
          ...who(person),
          person.best === null ? '未参加' : '未合格',
          String(person.attempts),
          person.best === null ? '' : String(person.best),
        ]),
    },
    {
      name: '楼栋楼层',
      widths: [18, 14, 10, 10, 10, 10, 10],
      above: [...above, '参加率＝参加÷应参加；合格率＝合格÷参加'],
      headings: ['楼栋', '楼层', '应参加', '参加', '参加率', '合格', '合格率'],
      rows: [
        ...report.buildings.flatMap(({ building, floors, ...whole }) => [
          [buildingText(building), '全楼', ...turnout(whole)],
          ...floors.map(({ floor, ...counts }) => [buildingText(building), floorText(floor), ...turnout(counts)]),
        ]),
        ['合计', '', ...turnout(report.people)],
      ],
    },
    {
      name: '题目分析',
      widths: [8, 8, 12, 48, 10, 10, 10, 10, 12, ...Array.from({ length: mostOptions }, () => 30)],
      above: [...above, '按答对率从低到高，至多 100 题；每个选项后为选择人次'],
      headings: [
        '序号',
        '题型',
        '主题',
        '题干',
        '作答',
        '答对',
        '答对率',
        '未答',
        '正确答案',
        ...Array.from({ length: mostOptions }, (_, place) => `选项${letterOf(place)}`),
      ],
      rows: report.questions.map((question, place) => [
        String(place + 1),
        typeNames[question.type],
        topicNames[question.topic],
        question.stem,
        String(question.shown),
        String(question.right),
        share(question.right, question.shown),
        String(question.unanswered),
        question.options.flatMap(({ isAnswer }, at) => (isAnswer ? letterOf(at) : [])).join(''),
        ...question.options.map(({ text, chosen }) => `${text}（${chosen}，${share(chosen, question.shown)}）`),
      ]),
    },
  ]);
}
