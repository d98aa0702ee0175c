/** Words of mentoring. */
export const staffMentoringZhCn = {
  title: '培养联系',
};

export type StaffMentoringWords = typeof staffMentoringZhCn;
