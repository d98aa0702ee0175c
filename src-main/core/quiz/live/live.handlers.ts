import type { quizLiveRoutes } from '../../../contract/quiz-live.ts';
import type { HandlersFor } from '../../../contract/route.ts';
import type { Caller } from '../../kernel/caller.ts';
import type { LiveService } from './live.service.ts';

type NameOf = (caller: Caller) => string;

export function liveHandlers(live: LiveService, nameOf: NameOf): HandlersFor<typeof quizLiveRoutes, Caller> {
  return {
    'quiz.live': async () => ({ live: await live.current() }),
    'quiz.startLive': ({ requestKey: _, ...wanted }, caller) => live.start(wanted, nameOf(caller)),
    'quiz.joinLive': ({ liveId, cardText, group, mayShowName }) => live.join(liveId, cardText, group, mayShowName),
    'quiz.buzzLive': ({ liveId, cardText }) => live.buzz(liveId, cardText),
    'quiz.answerLive': ({ liveId, revision, choices }) => live.answer({ liveId, revision }, choices),
    'quiz.stepLive': ({ liveId, revision, to }) => live.step({ liveId, revision }, to),
    'quiz.endLive': async ({ liveId }) => {
      await live.end(liveId);
      return {};
    },
    'quiz.lives': async () => ({ lives: await live.list() }),
  };
}
