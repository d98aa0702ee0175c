import { useEffect, useState } from 'react';
import type { QuestionType, QuizTopic } from '../../../../src-main/contract/quiz-questions.ts';
import type { QuestionId } from '../../../../src-main/contract/values.ts';
import { useDuty } from '../parts/staff-duty.ts';

interface Stem {
  readonly stem: string;
  readonly type: QuestionType;
  readonly topic: QuizTopic;
}

/** What each question asks; each is read once, one after another. */
export function useStems(ids: readonly QuestionId[]): ReadonlyMap<QuestionId, Stem> {
  const { call } = useDuty();
  const [stems, setStems] = useState<ReadonlyMap<QuestionId, Stem>>(new Map());
  const missing = ids.find((id) => !stems.has(id));
  useEffect(() => {
    if (missing === undefined) return undefined;
    let isHere = true;
    void call('quiz.question', { questionId: missing }).then((reply) => {
      if (!isHere) return;
      const content = 'value' in reply ? reply.value.content : null;
      const stem = content ?? { stem: `#${missing}`, type: 'single', topic: 'other' };
      setStems((known) => new Map(known).set(missing, stem));
    });
    return () => {
      isHere = false;
    };
  }, [call, missing]);
  return stems;
}
