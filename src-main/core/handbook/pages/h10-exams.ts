/** H10 安全教育成绩 */
import { formLeaves, title, type PageMaker } from './page-parts.ts';

export const examsPage: PageMaker = {
  title: '安全教育成绩',
  records: ({ exams }) => exams.length,
  leaves: ({ exams }) => [
    formLeaves('安全教育成绩', [
      title('安全教育成绩记录'),
      {
        kind: 'table',
        rowHeight: 11,
        columns: [
          { heading: '测验名称', weight: 33, align: 'left' },
          { heading: '题库版本', weight: 22, align: 'center' },
          { heading: '测验日期', weight: 22, align: 'center' },
          { heading: '得分/总分', weight: 20, align: 'center' },
          { heading: '合格线', weight: 15, align: 'center' },
          { heading: '次数', weight: 12, align: 'center' },
          { heading: '合格证编号', weight: 32, align: 'center' },
        ],
        rows: exams.map((one) => [
          one.title,
          one.bankOf,
          one.on,
          `${one.score}/${one.totalMarks}`,
          String(one.passMark),
          String(one.attemptNumber),
          one.certificate === '' ? (one.score < one.passMark ? '未合格' : '合格') : one.certificate,
        ]),
        emptyRows: exams.length === 0 ? 1 : 0,
        fillsPage: true,
      },
    ]),
  ],
};
