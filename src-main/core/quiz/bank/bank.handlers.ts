import type { quizBankRoutes } from '../../../contract/quiz-bank.ts';
import type { HandlersFor } from '../../../contract/route.ts';
import type { Caller } from '../../kernel/caller.ts';
import type { BankService } from './bank.service.ts';

type NameOf = (caller: Caller) => string;

export function bankHandlers(bank: BankService, nameOf: NameOf): HandlersFor<typeof quizBankRoutes, Caller> {
  return {
    'quiz.questions': (wanted) => bank.find(wanted),
    'quiz.question': ({ questionId }) => bank.detail(questionId),
    'quiz.questionVersion': ({ questionId, version }) => bank.contentOf(questionId, version),
    'quiz.saveQuestion': ({ requestKey: _, ...save }, caller) => bank.save(save, nameOf(caller)),
    'quiz.likeQuestions': async ({ type, stem, except }) => ({ questions: await bank.like(type, stem, except) }),
    'quiz.reviewQuestion': ({ questionId, version }, caller) => bank.review(questionId, version, nameOf(caller)),
    'quiz.retireQuestion': async ({ questionId, reason }, caller) => {
      await bank.retire(questionId, reason, nameOf(caller));
      return {};
    },
    'quiz.restoreQuestion': async ({ questionId }) => {
      await bank.restore(questionId);
      return {};
    },
    'quiz.articles': () => ({ articles: [...bank.articles] }),
  };
}
