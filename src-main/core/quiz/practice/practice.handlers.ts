import type { quizRoutes } from '../../../contract/quiz.ts';
import type { HandlersFor } from '../../../contract/route.ts';
import type { Caller } from '../../kernel/caller.ts';
import type { PracticeService } from './practice.service.ts';

type PracticeRoutes = Pick<
  typeof quizRoutes,
  'quiz.topics' | 'quiz.practice' | 'quiz.practiceAnswer' | 'quiz.notebook' | 'quiz.clearNotebook'
>;

export function practiceHandlers(practice: PracticeService): HandlersFor<PracticeRoutes, Caller> {
  return {
    'quiz.topics': () => practice.topics(),
    'quiz.practice': (wish) => practice.page(wish),
    'quiz.practiceAnswer': ({ who, versionId, given }) => practice.answer(who, versionId, given),
    'quiz.notebook': ({ who }) => practice.notebook(who),
    'quiz.clearNotebook': ({ who }) => practice.clearNotebook(who),
  };
}
