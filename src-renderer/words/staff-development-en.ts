import type { StaffDevelopmentWords } from './staff-development-zh-cn.ts';

export const staffDevelopmentEn: StaffDevelopmentWords = {
  title: 'Development',
};
