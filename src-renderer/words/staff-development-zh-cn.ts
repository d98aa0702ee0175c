/** Words of development. */
export const staffDevelopmentZhCn = {
  title: '发展纪实',
};

export type StaffDevelopmentWords = typeof staffDevelopmentZhCn;
