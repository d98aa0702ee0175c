export const staffCampaignsZhCn = {
  title: '安全测验',
};

export type StaffCampaignsWords = typeof staffCampaignsZhCn;
