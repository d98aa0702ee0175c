import type { StaffQuestionBankWords } from './staff-question-bank-zh-cn.ts';

export const staffQuestionBankEn: StaffQuestionBankWords = {
  title: 'Questions',
};
