import type { StaffNoticesWords } from './staff-notices-zh-cn.ts';

export const staffNoticesEn: StaffNoticesWords = {
  title: 'Public notices',
};
