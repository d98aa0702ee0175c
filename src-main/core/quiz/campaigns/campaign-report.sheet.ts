/** 测验情况报告: figures without a name, for the record and the notice board. */
import type { CampaignReport } from '../../../contract/quiz-campaigns.ts';
import type { Block, Column, Fact, PaperDocument } from '../../paper/document.ts';
import { letterOf } from '../bank/question-rules.ts';
import { topicNames, typeNames } from '../exchange/bank-words.ts';
import {
  audienceText,
  bandNames,
  buildingText,
  figure,
  floorText,
  minutesText,
  momentText,
  share,
} from './campaign-words.ts';

/** Structurally the Mark of the printing slice. */
export interface PaperMark {
  readonly number: string | null;
  readonly isReprint: boolean;
}
export interface Issuer {
  readonly stationName: string;
  readonly zone: string;
}

/** On paper; the screen and the workbook have more. */
const mostQuestions = 10;

const wide = (label: string, value: string): readonly Fact[] => [{ label, value, labelWeight: 3, valueWeight: 17 }];
const pair = (one: readonly [string, string], other: readonly [string, string]): readonly Fact[] => [
  { label: one[0], value: one[1], labelWeight: 3, valueWeight: 7 },
  { label: other[0], value: other[1], labelWeight: 3, valueWeight: 7 },
];

export const reportTitle = ({ title }: { title: string }): string => `测验情况报告 《${title}》`;

export function campaignReportPaper(report: CampaignReport, mark: PaperMark, issuer: Issuer): PaperDocument {
  const { campaign } = report;
  return {
    title: reportTitle(campaign),
    author: issuer.stationName,
    orientation: 'portrait',
    style: 'form',
    foot: {
      left: issuer.stationName,
      right: [mark.number === null ? '' : `编号 ${mark.number}`, mark.isReprint ? '重印' : '']
        .filter((part) => part !== '')
        .join('  '),
    },
    watermark: campaign.state === 'draft' ? '草稿' : null,
    blocks: [
      { kind: 'title', text: '安全知识测验情况报告', under: campaign.title },
      { kind: 'facts', rows: factsOf(report, issuer.zone) },
      ...part('一、各楼栋参加与合格情况', buildingBars(report)),
      ...part('二、各楼层情况', report.buildings.length === 0 ? [] : [floorTable(report)]),
      ...part('三、成绩分布', report.people.took === 0 ? [] : [bandBars(report)]),
      ...part('四、各主题答对率', report.topics.length === 0 ? [] : [topicBars(report)]),
      ...part(`五、答对率最低的题目（至多 ${mostQuestions} 题）`, hardest(report)),
      { kind: 'signatures', labels: ['安督部'], hasDate: true },
    ],
  };
}

/** A part with nothing in it says so. */
const part = (heading: string, blocks: readonly Block[]): Block[] => [
  { kind: 'heading', level: 1, text: heading },
  ...(blocks.length === 0 ? [{ kind: 'text', text: '暂无数据。', indent: true } as const] : blocks),
];

function factsOf({ campaign, people, madeAt, meanScore, medianScore, meanSeconds }: CampaignReport, zone: string) {
  const { state, opensAt, closesAt, withdrawReason } = campaign;
  return [
    wide('对象', audienceText(campaign)),
    wide('时间', `${momentText(opensAt, zone)} 至 ${momentText(closesAt, zone)}`),
    pair(
      ['试卷', `${campaign.questions} 题，满分 ${campaign.totalMarks} 分，合格线 ${campaign.passMark} 分`],
      [
        '作答',
        `限时 ${campaign.minutes} 分钟，${campaign.attempts === null ? '次数不限' : `${campaign.attempts} 次`}取最高分`,
      ],
    ),
    pair(
      ['应参加', `${people.invited} 人`],
      ['已参加', `${people.took} 人（${share(people.took, people.invited)}），共 ${people.attempts} 次`],
    ),
    pair(
      ['合格', `${people.passed} 人（占参加 ${share(people.passed, people.took)}）`],
      ['未参加', `${people.invited - people.took} 人`],
    ),
    pair(['平均分', `${figure(meanScore)}，中位数 ${figure(medianScore)}`], ['平均用时', minutesText(meanSeconds)]),
    wide(
      '统计',
      `截至 ${momentText(madeAt, zone)}，每人取最高分${madeAt < closesAt && state === 'published' ? '；测验尚未截止' : ''}`,
    ),
    ...(withdrawReason === null ? [] : [wide('撤回', withdrawReason)]),
  ];
}

function buildingBars({ buildings }: CampaignReport): Block[] {
  if (buildings.length === 0) return [];
  return [
    {
      kind: 'bars',
      full: Math.max(...buildings.map(({ invited }) => invited)),
      legend: [
        { fill: 'solid', text: '合格' },
        { fill: 'hatched', text: '参加未合格' },
        { fill: 'empty', text: '未参加' },
      ],
      bars: buildings.map(({ building, invited, took, passed }) => ({
        label: buildingText(building),
        parts: [
          { value: passed, fill: 'solid' },
          { value: took - passed, fill: 'hatched' },
          { value: invited - took, fill: 'empty' },
        ],
        note: `${took}/${invited} 人，${share(took, invited)}`,
      })),
    },
  ];
}

const right = (heading: string): Column => ({ heading, weight: 10, align: 'right' });

const floorTable = ({ buildings, people }: CampaignReport): Block => ({
  kind: 'table',
  columns: [
    { heading: '楼栋', weight: 20, align: 'left' },
    { heading: '楼层', weight: 14, align: 'left' },
    right('应参加'),
    right('参加'),
    right('参加率'),
    right('合格'),
    right('合格率'),
  ],
  rows: [
    ...buildings.flatMap(({ building, floors, ...whole }) => [
      [buildingText(building), '全楼', ...turnout(whole)],
      // One floor alone says nothing the building does not. A page may begin with any of them.
      ...(floors.length < 2
        ? []
        : floors.map(({ floor, ...counts }) => [buildingText(building), floorText(floor), ...turnout(counts)])),
    ]),
    ['合计', '', ...turnout(people)],
  ],
  emptyRows: 0,
  rowHeight: 6,
  fontSize: 9.5,
});

const turnout = ({ invited, took, passed }: { invited: number; took: number; passed: number }): string[] => [
  String(invited),
  String(took),
  share(took, invited),
  String(passed),
  share(passed, took),
];

const bandBars = ({ bands, campaign, people }: CampaignReport): Block => ({
  kind: 'bars',
  full: Math.max(1, ...bands),
  bars: bandNames(campaign.totalMarks)
    .map((name, band) => ({ name, count: bands[band] ?? 0 }))
    .toReversed()
    .map(({ name, count }) => ({
      label: `${name} 分`,
      parts: [{ value: count, fill: 'hatched' as const }],
      note: `${count} 人，${share(count, people.took)}`,
    })),
});

const topicBars = ({ topics }: CampaignReport): Block => ({
  kind: 'bars',
  full: 1,
  bars: topics.map(({ topic, shown, right: correct }) => ({
    label: topicNames[topic],
    parts: [
      { value: correct / shown, fill: 'hatched' },
      { value: 1 - correct / shown, fill: 'empty' },
    ],
    note: `${share(correct, shown)}（${correct}/${shown}）`,
  })),
});

function hardest({ questions }: CampaignReport): Block[] {
  return questions.slice(0, mostQuestions).flatMap((question, place): Block[] => {
    const { stem, type, topic, shown, right: correct, unanswered, options } = question;
    return [
      {
        kind: 'text',
        indent: false,
        align: 'left',
        text: `${place + 1}．［${typeNames[type]}・${topicNames[topic]}］${stem}`,
        staysWithNext: true,
      },
      {
        kind: 'text',
        size: 'small',
        indent: false,
        text: `作答 ${shown} 次，答对 ${correct} 次（${share(correct, shown)}），未答 ${unanswered} 次。`,
        staysWithNext: true,
      },
      {
        kind: 'table',
        columns: optionColumns,
        rows: options.map(({ text, isAnswer, chosen }, at) => [
          letterOf(at),
          isAnswer ? '✓' : '',
          text,
          String(chosen),
          share(chosen, shown),
        ]),
        emptyRows: 0,
        rowHeight: 6,
        fontSize: 9.5,
      },
    ];
  });
}

const optionColumns: readonly Column[] = [
  { heading: '选项', weight: 7, align: 'center' },
  { heading: '答案', weight: 7, align: 'center' },
  { heading: '内容', weight: 66, align: 'left' },
  { heading: '选择', weight: 10, align: 'right' },
  { heading: '占比', weight: 10, align: 'right' },
];
