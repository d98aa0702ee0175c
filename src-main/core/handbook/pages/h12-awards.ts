/** H12 奖惩 */
import { formLeaves, joined, lateWords, title, type PageMaker } from './page-parts.ts';

export const awardsPage: PageMaker = {
  title: '奖惩情况',
  records: ({ awards }) => awards.length,
  leaves: ({ awards }) => [
    formLeaves('奖惩情况', [
      title('奖惩情况登记表'),
      {
        kind: 'table',
        rowHeight: 14,
        columns: [
          { heading: '日期', weight: 24, align: 'center' },
          { heading: '类别', weight: 13, align: 'center' },
          { heading: '何种奖励或者处分', weight: 58, align: 'left' },
          { heading: '批准（颁发）单位', weight: 43, align: 'left' },
          { heading: '级别', weight: 18, align: 'center' },
        ],
        rows: awards.map((one) => [
          one.on,
          one.kind === 'award' ? '奖励' : '处分',
          joined('\n', one.what, lateWords(one.lateDays)),
          one.issuer,
          one.level,
        ]),
        emptyRows: awards.length === 0 ? 1 : 0,
        fillsPage: true,
      },
    ]),
  ],
};
