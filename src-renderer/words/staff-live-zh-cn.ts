export const staffLiveZhCn = {
  title: '现场抢答',
};

export type StaffLiveWords = typeof staffLiveZhCn;
