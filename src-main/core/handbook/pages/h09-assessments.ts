/** H9 半年考察: one a half year; the branch decides and seals. */
import { conclusions, dimensions, type Assessment } from '../../../contract/mentoring.ts';
import type { Block, FormRow, SignPlace } from '../../paper/document.ts';
import { chineseNumber } from '../../kernel/chinese-number.ts';
import {
  boxes,
  dayOrBlank,
  dayWords,
  formLeaves,
  joined,
  label,
  lateWords,
  row,
  title,
  value,
  type PageLeaves,
  type PageMaker,
} from './page-parts.ts';

const dimensionWords: Readonly<Record<(typeof dimensions)[number], string>> = {
  awareness: '政治觉悟',
  character: '道德品质',
  conduct: '现实表现',
  masses: '群众意见',
  dormitory: '公寓表现',
};
const conclusionWords: Readonly<Record<(typeof conclusions)[number], string>> = {
  good: '合格',
  fair: '基本合格',
  poor: '不合格',
};

export const assessmentsPage: PageMaker = {
  title: '半年考察',
  records: ({ assessments }) => assessments.length,
  leaves: ({ assessments, person, file }) =>
    assessments.length === 0
      ? [leafOf(undefined, 0, person.name, file.branchName)]
      : assessments.map((one, place) => leafOf(one, place + 1, person.name, file.branchName)),
};

/** @param ordinal 1 for the first; 0 of a blank form */
function leafOf(one: Assessment | undefined, ordinal: number, name: string, branch: string): PageLeaves {
  const written = (said: string, height: number, text: string, sign?: SignPlace): FormRow => ({
    height,
    grows: one === undefined,
    cells: [
      label(said, 22),
      {
        kind: 'writing',
        heading: '',
        text,
        indent: true,
        isSmall: true,
        weight: 134,
        ...(sign === undefined ? {} : { sign }),
      },
    ],
  });
  const period =
    one === undefined ? '　　　年　　月　　日至　　　年　　月　　日' : `${dayWords(one.from)} 至 ${dayWords(one.to)}`;
  const late = lateWords(one?.lateDays ?? null);
  const person = row(
    9,
    label('姓　　名', 22),
    value(name, 30),
    label('考察时间', 22),
    value(joined('　', period, late), 82),
  );
  const opinions = [
    written('本人小结', 22, one?.selfSummary ?? ''),
    ...dimensions.map((dimension) => written(dimensionWords[dimension], 13, one?.opinions[dimension] ?? '')),
    written('培养联系\n人意见', 26, one?.mentorOpinion ?? '', { labels: ['培养联系人签名'], hasDate: true }),
  ];
  const decision = [
    row(
      9,
      label('考察结论', 22),
      value(boxes(conclusions.map((each) => [conclusionWords[each], one?.conclusion === each])), 62),
      label('决定日期', 22),
      value(dayOrBlank(one?.decidedOn ?? ''), 50),
    ),
    written('党支部\n意　见', 58, one?.branchOpinion ?? '', { labels: ['支部书记签名'], hasDate: true, seal: branch }),
  ];
  // What the branch seals is not torn apart; a form for writing by hand fills its page.
  const forms: Block[] =
    one === undefined
      ? [{ kind: 'form', rows: [person, ...opinions, ...decision] }]
      : [
          { kind: 'form', rows: [person, ...opinions] },
          { kind: 'form', isKept: true, rows: decision },
        ];
  return formLeaves('半年考察表', [
    title(`入党积极分子半年考察表（第${ordinal === 0 ? '　　' : chineseNumber(ordinal)}次）`),
    ...forms,
  ]);
}
