/** Words of handbook. */
export const staffHandbookZhCn = {
  title: '手册',
};

export type StaffHandbookWords = typeof staffHandbookZhCn;
