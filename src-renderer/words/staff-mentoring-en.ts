import type { StaffMentoringWords } from './staff-mentoring-zh-cn.ts';

export const staffMentoringEn: StaffMentoringWords = {
  title: 'Mentoring',
};
