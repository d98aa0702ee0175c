import type { Article } from '../../../../src-main/contract/quiz-bank.ts';
import { useAnswer } from '../parts/use-answer.ts';

const notYet: readonly Article[] = [];

/** The table of articles; empty until it is read. */
export const useArticles = (): readonly Article[] => useAnswer('quiz.articles', {}).value?.articles ?? notYet;
