/** Words of notices. */
export const staffNoticesZhCn = {
  title: '公示',
};

export type StaffNoticesWords = typeof staffNoticesZhCn;
