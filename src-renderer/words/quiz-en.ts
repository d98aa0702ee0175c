import type { QuizWords } from './quiz-zh-cn.ts';

export const quizEn: QuizWords = {
  title: 'Safety quiz',
  note: 'Practise first, then take the quiz',
};
