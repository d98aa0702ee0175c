import type { Ref } from 'react';
import { ActBar } from '../../ui/act-bar.tsx';
import { isWorthRetrying, useWords } from '../../words/use-words.ts';
import { isAnswered } from './given.ts';
import { usePractice } from './practice.store.ts';
import { useQuiz } from './quiz.store.ts';

interface PracticeActsProps {
  readonly onHome: () => void;
  readonly nextRef: Ref<HTMLButtonElement>;
}

/** The foot of a practice: judge, next, or the end. */
export function PracticeActs({ onHome, nextRef }: PracticeActsProps) {
  const words = useWords();
  const who = useQuiz(({ who: claimed }) => claimed);
  const leavePractice = useQuiz((state) => state.leavePractice);
  const { questions, position, total, given, verdict, problem, isBusy, ...run } = usePractice();
  const question = questions[position];
  const needsConfirm = question?.type === 'multiple' || question?.type === 'blank';
  const isLast = position + 1 >= total;

  const main = () => {
    if (problem !== null && isWorthRetrying(problem.code)) {
      return { label: words.result.retry, isOff: false, onPress: () => void run.retry() };
    }
    if (question === undefined) return null;
    if (verdict !== null || problem !== null) {
      const label = isLast ? words.quiz.practice.finish : words.quiz.practice.next;
      return { label, isOff: false, onPress: () => void run.next() };
    }
    if (!needsConfirm) return null;
    return {
      label: words.quiz.practice.submit,
      isOff: !isAnswered(given),
      onPress: () => void run.submit(who),
    };
  };
  const act = main();
  return (
    <ActBar>
      <button type="button" className="btn quiet" onClick={onHome}>
        {words.frame.back}
      </button>
      {question === undefined ? (
        <button type="button" className="btn quiet" onClick={() => void leavePractice()}>
          {words.pager.stepBack}
        </button>
      ) : (
        <button type="button" className="btn quiet" onClick={run.end}>
          {words.quiz.practice.end}
        </button>
      )}
      {verdict === null && problem === null && question !== undefined && !isAnswered(given) ? (
        <button type="button" className="btn quiet is-apart" disabled={isBusy} onClick={() => void run.submit(who)}>
          {words.quiz.practice.show}
        </button>
      ) : null}
      {act === null ? null : (
        <button
          ref={nextRef}
          type="button"
          className="btn primary"
          disabled={act.isOff || isBusy}
          aria-busy={isBusy}
          onClick={act.onPress}
        >
          {act.label}
        </button>
      )}
    </ActBar>
  );
}
