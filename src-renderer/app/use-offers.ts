import { useEffect, useState } from 'react';
import type { OpenCampaign } from '../../src-main/contract/quiz.ts';
import type { Live } from '../../src-main/contract/quiz-live.ts';
import type { NoticeFields } from '../../src-main/contract/notices.ts';
import type { ComingSession } from '../../src-main/contract/reading.ts';
import { call } from '../gateway/gateway.ts';

/** A notice that runs: nobody of it is named on home. */
export interface RunningNotice {
  readonly kind: NoticeFields['kind'];
  /** Local days. */
  readonly startsOn: string;
  readonly lastOn: string;
}

/** What home offers beside check-in. */
export interface Offers {
  readonly sessions: readonly ComingSession[];
  /** Sessions a reflection may still be handed in for. */
  readonly reflectable: number;
  /** Copies of the small library. */
  readonly books: number;
  /** Quizzes open now or soon; questions to practise. */
  readonly campaigns: readonly OpenCampaign[];
  readonly questions: number;
  /** The live round under way. */
  readonly live: Live | null;
  readonly notices: readonly RunningNotice[];
  /** People may look at their own progress. */
  readonly isOwnOffered: boolean;
}

const everyMs = 30_000;
const none: Offers = {
  sessions: [],
  reflectable: 0,
  books: 0,
  campaigns: [],
  questions: 0,
  live: null,
  notices: [],
  isOwnOffered: false,
};

/** Asked when home is shown, every half minute while it is, and when `stage` changes. What cannot be had is not offered. */
export function useOffers(isOn: boolean, stage: string): Offers {
  const [offers, setOffers] = useState(none);

  useEffect(() => {
    if (!isOn) return undefined;
    let isCurrent = true;
    const ask = async () => {
      if (document.hidden) return;
      const [coming, reflectable, shelf, quizzes, topics, live, running, own] = await Promise.all([
        call('reading.coming', {}),
        call('reading.reflectable', {}),
        call('books.shelf', { limit: 1 }),
        call('quiz.openCampaigns', {}),
        call('quiz.topics', {}),
        call('quiz.live', {}),
        call('notices.running', {}),
        call('own.offered', {}),
      ]);
      if (!isCurrent) return;
      setOffers({
        sessions: 'value' in coming ? coming.value.sessions : [],
        reflectable: 'value' in reflectable ? reflectable.value.sessions.length : 0,
        books: 'value' in shelf ? shelf.value.total : 0,
        campaigns: 'value' in quizzes ? quizzes.value.campaigns : [],
        questions: 'value' in topics ? topics.value.topics.reduce((sum, one) => sum + one.questions, 0) : 0,
        live: 'value' in live && live.value.live?.state !== 'over' ? live.value.live : null,
        notices:
          'value' in running
            ? running.value.notices.map(({ kind, startsOn, lastOn }) => ({ kind, startsOn, lastOn }))
            : [],
        isOwnOffered: 'value' in own && own.value.isOffered,
      });
    };
    void ask();
    const timer = setInterval(() => void ask(), everyMs);
    return () => {
      isCurrent = false;
      clearInterval(timer);
    };
  }, [isOn, stage]);

  return offers;
}
