import type { StaffCampaignsWords } from './staff-campaigns-zh-cn.ts';

export const staffCampaignsEn: StaffCampaignsWords = {
  title: 'Safety quizzes',
};
