export const staffQuestionBankZhCn = {
  title: '题库',
};

export type StaffQuestionBankWords = typeof staffQuestionBankZhCn;
