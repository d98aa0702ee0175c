/** Sentences of practice and the graded quiz. */
export const quizZhCn = {
  title: '安全测验',
  note: '先练习，再测验',
};

export type QuizWords = typeof quizZhCn;
