/** H15 清单: the 25 steps, when each was done, and which papers are there. */
import type { Block } from '../../paper/document.ts';
import type { BookRecords } from '../book-records.ts';
import { formLeaves, title, type PageMaker } from './page-parts.ts';

const stageWords = [
  '申请入党',
  '入党积极分子的确定和培养教育',
  '发展对象的确定和考察',
  '预备党员的接收',
  '预备党员的教育、考察和转正',
];
const columns = [
  { heading: '步骤', weight: 11, align: 'center' },
  { heading: '程序', weight: 35, align: 'left' },
  { heading: '完成日期', weight: 21, align: 'center' },
  { heading: '决定（经办）', weight: 30, align: 'left' },
  { heading: '材料', weight: 59, align: 'left' },
] as const;

export const checklistPage: PageMaker = {
  title: '清单',
  records: ({ steps }) => steps.filter((step) => standing(step).length > 0).length,
  leaves: (book) => [
    formLeaves('发展党员工作程序清单', [
      title('发展党员工作程序清单', '☑在册　☐未见　※不入本册，另行归档'),
      ...stageWords.flatMap((said, index) => stageBlocks(book, index + 1, `${'一二三四五'[index] ?? ''}、${said}`)),
    ]),
  ],
};

type Step = BookRecords['steps'][number];

const standing = ({ records }: Step) => records.filter(({ voidedAt }) => voidedAt === null);

function stageBlocks({ steps, papers }: BookRecords, stage: number, heading: string): Block[] {
  const ofStage = steps.filter((step) => step.stage === stage);
  if (ofStage.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: heading },
    {
      kind: 'table',
      rowHeight: 7,
      fontSize: 9,
      columns,
      rows: ofStage.map((step) => {
        const records = standing(step);
        const last = records.at(-1);
        return [
          String(step.step),
          step.name,
          last === undefined
            ? ''
            : `${last.happenedOn}${step.isPeriodic && records.length > 1 ? `\n共${records.length}次` : ''}`,
          last?.decidedBy ?? '',
          papers
            .filter((paper) => paper.step === step.step)
            .map(({ name, presentOn, staysOff }) => `${presentOn === null ? '☐' : '☑'}${name}${staysOff ? '※' : ''}`)
            .join('\n'),
        ];
      }),
      emptyRows: 0,
    },
  ];
}
