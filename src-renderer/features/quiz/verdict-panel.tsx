import type { GivenAnswer, ShownQuestion } from '../../../src-main/contract/quiz.ts';
import { Icon } from '../../ui/icons.tsx';
import type { KioskProblem } from '../../words/problem-codes.ts';
import { problemSentence, useWords } from '../../words/use-words.ts';
import { Explanation } from '../../ui/question/explanation.tsx';
import { isAnswered } from './given.ts';
import type { Verdict } from './practice.store.ts';

interface VerdictPanelProps {
  readonly question: ShownQuestion;
  readonly given: GivenAnswer;
  readonly verdict: Verdict | null;
  readonly problem: KioskProblem | null;
}

/** Right or not, by icon, colour and words, with the reason and where it is written. */
export function VerdictPanel({ question, given, verdict, problem }: VerdictPanelProps) {
  const words = useWords();
  const { practice } = words.quiz;
  if (problem !== null) {
    return (
      <div className="verdict panel is-problem" role="alert">
        <p className="verdict-word">
          <Icon name="unknown" size={48} weight={2.2} />
          {words.result.failed}
        </p>
        <p>{problemSentence(words, problem)}</p>
        {problem.traceId === undefined ? null : <p className="card-trace">{words.trace(problem.traceId)}</p>}
      </div>
    );
  }
  if (verdict === null) {
    const hint = question.type === 'multiple' ? practice.hintMultiple : practice.hint;
    return (
      <div className="verdict panel is-waiting">
        <Icon name="quiz" size={88} weight={1.3} />
        <p>{hint}</p>
      </div>
    );
  }
  const { isRight, explained, notebook } = verdict;
  const isShown = !isAnswered(given);
  return (
    <div className={isRight ? 'verdict panel is-right' : isShown ? 'verdict panel is-shown' : 'verdict panel is-wrong'}>
      <p className="verdict-word">
        <Icon name={isRight ? 'done' : isShown ? 'calm' : 'refused'} size={48} weight={2.6} />
        {isRight ? practice.right : isShown ? practice.shown : practice.wrong}
      </p>
      <Explanation question={question} explained={explained} isAnswerSaid={!isRight || question.type === 'blank'} />
      {notebook === null ? null : (
        <p className="verdict-notebook">
          <Icon name="notebook" />
          {practice.notebook[notebook]}
        </p>
      )}
    </div>
  );
}
