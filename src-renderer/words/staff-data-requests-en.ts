import type { staffDataRequestsZhCn } from './staff-data-requests-zh-cn.ts';

export const staffDataRequestsEn: typeof staffDataRequestsZhCn = {
  title: 'Data requests',
};
