import './practice.css';
import { useState } from 'react';
import type { AttemptResult } from '../../../src-main/contract/quiz.ts';
import { ActBar, Pager } from '../../ui/act-bar.tsx';
import { useWords } from '../../words/use-words.ts';
import { Explanation } from '../../ui/question/explanation.tsx';
import { isAnswered, nothingGiven } from './given.ts';
import { signsOf } from '../../ui/question/signs.ts';
import { QuestionView } from '../../ui/question/question-view.tsx';

interface ResultWrongProps {
  readonly result: AttemptResult;
  readonly onHome: () => void;
  readonly onBack: () => void;
}

const nobodyChooses = () => undefined;

/** Each question that was not fully right, with its key and the reason. */
export function ResultWrong({ result: { wrong }, onHome, onBack }: ResultWrongProps) {
  const words = useWords();
  const text = words.quiz.result;
  const [page, setPage] = useState(0);
  const question = wrong[page];
  if (question === undefined) return null;
  const given = question.given ?? nothingGiven;
  const own = isAnswered(given)
    ? question.type === 'judge'
      ? given.choices.map((option) => question.options[option] ?? '').join('')
      : signsOf(question.type, given.choices)
    : text.noneGiven;
  return (
    <main className="service quiz-run">
      <header className="run-head num">
        <b>{text.wrongTitle}</b>
        <span>{text.got(question.got, question.marks)}</span>
      </header>
      <div className="run-body">
        <QuestionView
          key={question.position}
          question={question}
          given={given}
          explained={question.explained}
          aside={<span className="num">{text.question(question.position + 1)}</span>}
          onChoose={nobodyChooses}
        />
        <div className="verdict panel is-wrong">
          <p className="verdict-own">{text.given(own)}</p>
          <Explanation key={question.position} question={question} explained={question.explained} isAnswerSaid />
        </div>
      </div>
      <ActBar>
        <button type="button" className="btn quiet" onClick={onHome}>
          {words.frame.back}
        </button>
        <Pager words={words.pager} page={page} pages={wrong.length} onTurn={setPage} />
        <button type="button" className="btn primary" onClick={onBack}>
          {text.toOverview}
        </button>
      </ActBar>
    </main>
  );
}
