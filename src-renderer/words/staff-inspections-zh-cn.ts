export const staffInspectionsZhCn = {
  title: '安全检查',
};

export type StaffInspectionsWords = typeof staffInspectionsZhCn;
