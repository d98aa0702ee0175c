import { AnswerCard } from '../../ui/answer-card.tsx';
import type { KioskProblem } from '../../words/problem-codes.ts';
import { isWorthRetrying, problemSentence, useWords } from '../../words/use-words.ts';
import { useQuiz } from './quiz.store.ts';

const ofThePerson = new Set(['card.unknown', 'card.malformed', 'member.unknown']);

/** Why somebody could not go on, and the way from there. */
export function Refused({ problem, onHome }: { readonly problem: KioskProblem; readonly onHome: () => void }) {
  const words = useWords();
  const { isBusy, retry, chooseOther, toStart } = useQuiz();
  const sentence = problemSentence(words, problem);
  const main = () => {
    if (isWorthRetrying(problem.code)) return { label: words.result.retry, isBusy, onPress: () => void retry() };
    if (ofThePerson.has(problem.code)) return { label: words.quiz.who.again, onPress: chooseOther };
    return { label: words.quiz.rules.practise, onPress: toStart };
  };
  return (
    <AnswerCard
      tone="err"
      icon="refused"
      title={words.result.failed}
      said={`${words.result.failed}. ${sentence}`}
      other={{ label: words.frame.back, onPress: onHome }}
      main={main()}
      leaving={null}
      trace={problem.traceId === undefined ? undefined : words.trace(problem.traceId)}
    >
      <p className="card-note is-large">{sentence}</p>
    </AnswerCard>
  );
}
