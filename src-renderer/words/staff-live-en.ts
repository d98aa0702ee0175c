import type { StaffLiveWords } from './staff-live-zh-cn.ts';

export const staffLiveEn: StaffLiveWords = {
  title: 'Live rounds',
};
