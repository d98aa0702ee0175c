/** H11 培训与证书 */
import { formLeaves, joined, lateWords, title, type PageMaker } from './page-parts.ts';

const half = (count: number): string => (Number.isInteger(count) ? String(count) : count.toFixed(1));

export const trainingsPage: PageMaker = {
  title: '培训与证书',
  records: ({ trainings }) => trainings.length,
  leaves: ({ trainings }) => [
    formLeaves('培训与证书', [
      title('培训与证书登记表', '发展对象短期集中培训一般不少于三天或者二十四学时'),
      {
        kind: 'table',
        rowHeight: 14,
        columns: [
          { heading: '培训内容', weight: 36, align: 'left' },
          { heading: '起止日期', weight: 24, align: 'center' },
          { heading: '天数', weight: 11, align: 'center' },
          { heading: '学时', weight: 11, align: 'center' },
          { heading: '结果', weight: 15, align: 'center' },
          { heading: '证书编号', weight: 33, align: 'center' },
          { heading: '发证单位', weight: 26, align: 'left' },
        ],
        rows: trainings.map((one) => [
          joined('\n', one.course, lateWords(one.lateDays)),
          one.startsOn === one.endsOn ? one.startsOn : `${one.startsOn}\n${one.endsOn}`,
          half(one.days),
          half(one.hours),
          one.result,
          one.certificate,
          one.issuer,
        ]),
        emptyRows: trainings.length === 0 ? 1 : 0,
        fillsPage: true,
      },
    ]),
  ],
};
