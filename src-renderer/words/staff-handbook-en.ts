import type { StaffHandbookWords } from './staff-handbook-zh-cn.ts';

export const staffHandbookEn: StaffHandbookWords = {
  title: 'Handbooks',
};
