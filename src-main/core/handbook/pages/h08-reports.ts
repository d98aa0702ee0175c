/** H8 思想汇报登记, and lined sheets for one written by hand. */
import { formLeaves, joined, lateWords, title, type PageMaker } from './page-parts.ts';

export const reportsPage: PageMaker = {
  title: '思想汇报登记',
  records: ({ reports }) => reports.length,
  leaves: ({ reports }) => [
    formLeaves('思想汇报登记表', [
      title('思想汇报登记表'),
      {
        kind: 'table',
        rowHeight: 16,
        columns: [
          { heading: '序号', weight: 11, align: 'center' },
          { heading: '季度', weight: 19, align: 'center' },
          { heading: '题目', weight: 38, align: 'left' },
          { heading: '提交日期', weight: 23, align: 'center' },
          { heading: '字数', weight: 13, align: 'center' },
          { heading: '培养联系人评语', weight: 34, align: 'left' },
          { heading: '签名', weight: 18, align: 'center' },
        ],
        rows: reports.map((one, place) => [
          String(place + 1),
          quarterWords(one.quarter),
          one.title,
          one.submittedOn,
          one.words === null ? '' : String(one.words),
          joined('\n', one.remark, lateWords(one.lateDays)),
          '',
        ]),
        emptyRows: reports.length === 0 ? 1 : 0,
        fillsPage: true,
      },
    ]),
    formLeaves('思想汇报', [
      title('思想汇报', '本页由本人手写'),
      { kind: 'lines', count: 0, lineHeight: 10, fillPage: true },
    ]),
  ],
};

/** 2026Q4 → 2026年第四季度 */
const quarterWords = (quarter: string): string =>
  `${quarter.slice(0, 4)}年第${'一二三四'[Number(quarter.slice(5)) - 1] ?? ''}季度`;
