/** H4 培养联系人 */
import { formLeaves, note, title, type PageMaker } from './page-parts.ts';

const duties = [
  '培养联系人的任务：（一）向入党积极分子介绍党的基本知识；（二）了解其政治觉悟、道德品质、现实表现和家庭情况等，做好培养教育工作，引导端正入党动机；（三）及时向党支部汇报培养情况；（四）向党支部提出能否列为发展对象的意见。',
  '培养联系人为一至二名，须是正式党员；工作变动或者不再具备条件的，及时另行指定，并在“止”栏注明日期和原因。',
];

export const mentorsPage: PageMaker = {
  title: '培养联系人',
  records: ({ mentors }) => mentors.length,
  leaves: ({ mentors }) => [
    formLeaves('培养联系人', [
      title('培养联系人登记表'),
      {
        kind: 'table',
        rowHeight: 14,
        columns: [
          { heading: '序号', weight: 11, align: 'center' },
          { heading: '姓名', weight: 24, align: 'left' },
          { heading: '正式党员', weight: 18, align: 'center' },
          { heading: '职务', weight: 28, align: 'left' },
          { heading: '起', weight: 24, align: 'center' },
          { heading: '止', weight: 24, align: 'center' },
          { heading: '变动原因', weight: 27, align: 'left' },
        ],
        rows: mentors.map((one, place) => [
          String(place + 1),
          one.who.name,
          one.isFullMember ? '☑是' : '☐是',
          one.post,
          one.from,
          one.to ?? '',
          one.endReason ?? '',
        ]),
        emptyRows: Math.max(2, 6 - mentors.length),
        fillsPage: false,
      },
      { kind: 'space', height: 4 },
      ...duties.map(note),
    ]),
  ],
};
