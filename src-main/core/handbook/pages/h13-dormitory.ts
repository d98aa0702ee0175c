/** H13 公寓表现: the room's inspections and the person's own duty, month by month. */
import { halfHours, dayWords, formLeaves, title, type PageMaker } from './page-parts.ts';

const scoreText = (score: number | null): string => (score === null ? '' : String(score));

export const dormitoryPage: PageMaker = {
  title: '公寓表现',
  records: ({ months }) => months.length,
  leaves: ({ months, person }) => [
    formLeaves('公寓表现', [
      title(
        '公寓表现记录',
        `${person.building}${person.dormRoom}` === '' ? undefined : `寝室：${person.building} ${person.dormRoom}`,
      ),
      {
        kind: 'table',
        rowHeight: 11,
        columns: [
          { heading: '月份', weight: 26, align: 'center' },
          { heading: '检查\n次数', weight: 12, align: 'center' },
          { heading: '安全\n得分', weight: 14, align: 'center' },
          { heading: '卫生\n（30分）', weight: 20, align: 'center' },
          { heading: '值班\n（小时）', weight: 18, align: 'center' },
          { heading: '违规用电\n（次）', weight: 18, align: 'center' },
          { heading: '安督部备注', weight: 32, align: 'left' },
          { heading: '签名', weight: 18, align: 'center' },
        ],
        rows: months.map((one) => [
          dayWords(one.month),
          one.inspections === 0 ? '' : String(one.inspections),
          scoreText(one.meanScore),
          scoreText(one.meanHygiene),
          one.dutyMinutes === 0 ? '' : halfHours(one.dutyMinutes),
          one.inspections === 0 ? '' : String(one.incidents),
          one.remarks.join('；'),
          '',
        ]),
        emptyRows: months.length === 0 ? 1 : 0,
        fillsPage: true,
      },
    ]),
  ],
};
