/** H6 活动与志愿服务: visits for activities and on duty; the organiser stamps by hand. */
import { halfHours, formLeaves, title, type PageMaker } from './page-parts.ts';

const kinds = {
  activity: { said: '社区活动', role: '参加' },
  duty: { said: '服务站值班', role: '值班' },
} as const;

export const activitiesPage: PageMaker = {
  title: '活动与志愿服务',
  records: ({ activities }) => activities.length,
  leaves: ({ activities }) => [
    formLeaves('活动与志愿服务记录', [
      title('活动与志愿服务记录'),
      {
        kind: 'table',
        rowHeight: 14,
        columns: [
          { heading: '日期', weight: 24, align: 'center' },
          { heading: '活动内容', weight: 62, align: 'left' },
          { heading: '担任角色', weight: 20, align: 'center' },
          { heading: '小时数', weight: 16, align: 'center' },
          { heading: '组织单位（章）', weight: 34, align: 'center' },
        ],
        rows: activities.map(({ on, purpose, roomName, minutes }) => [
          on,
          `${kinds[purpose].said}（${roomName}）`,
          kinds[purpose].role,
          halfHours(minutes),
          '',
        ]),
        emptyRows: activities.length === 0 ? 1 : 0,
        fillsPage: true,
      },
    ]),
  ],
};
