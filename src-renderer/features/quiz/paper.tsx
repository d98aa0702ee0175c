import './paper.css';
import { useEffect, useRef } from 'react';
import { ActBar } from '../../ui/act-bar.tsx';
import { Icon } from '../../ui/icons.tsx';
import { useWords } from '../../words/use-words.ts';
import { useAttempt } from './attempt.store.ts';
import { PaperHead } from './paper-head.tsx';
import { QuestionMap } from './question-map.tsx';
import { QuestionView } from '../../ui/question/question-view.tsx';

interface PaperProps {
  readonly left: number;
  readonly secondsLeft: number | null;
  readonly onHome: () => void;
}

/** One question of the paper, and the map of all. */
export function Paper({ left, secondsLeft, onHome }: PaperProps) {
  const words = useWords();
  const { paper } = words.quiz;
  const { view, tapped, position, unsaved, choose, mark, goTo, review } = useAttempt();
  const stem = useRef<HTMLHeadingElement>(null);
  useEffect(() => stem.current?.focus(), [position]);

  const question = view?.questions[position];
  const answer = tapped[position];
  if (question === undefined || answer === undefined) return null;
  const isLast = position + 1 === tapped.length;
  const isUnsaved = unsaved.failed.includes(position);
  return (
    <main className="service quiz-paper">
      <PaperHead left={left} secondsLeft={secondsLeft} title={words.quiz.question.place(position + 1, tapped.length)} />
      <div className="paper-body">
        <QuestionView
          key={position}
          question={question}
          given={answer.given}
          stemRef={stem}
          aside={
            <>
              <span className="num">{words.quiz.question.marks(question.marks)}</span>
              <span className="question-hint">
                {question.type === 'multiple' ? words.quiz.question.chooseSeveral : words.quiz.question.chooseOne}
              </span>
              {isUnsaved ? (
                <span className="question-unsaved">
                  <Icon name="unknown" weight={2.2} />
                  {paper.notSaved}
                </span>
              ) : null}
            </>
          }
          onChoose={choose}
        />
        <QuestionMap />
      </div>
      <ActBar>
        <button type="button" className="btn quiet" onClick={onHome}>
          {words.frame.back}
        </button>
        <button
          type="button"
          className={answer.isMarked ? 'btn quiet paper-mark is-on' : 'btn quiet paper-mark'}
          aria-pressed={answer.isMarked}
          onClick={mark}
        >
          <Icon name="flag" size={32} weight={answer.isMarked ? 2.6 : 1.8} />
          {answer.isMarked ? paper.marked : paper.mark}
        </button>
        {isLast ? null : (
          <button type="button" className="btn quiet" onClick={() => review(true)}>
            {paper.toHandIn}
          </button>
        )}
        <button
          type="button"
          className="btn quiet is-apart"
          disabled={position === 0}
          onClick={() => goTo(position - 1)}
        >
          {paper.previous}
        </button>
        <button type="button" className="btn primary" onClick={() => (isLast ? review(true) : goTo(position + 1))}>
          {isLast ? paper.toHandIn : paper.next}
        </button>
      </ActBar>
    </main>
  );
}
