import './question.css';
import type { ReactNode, Ref } from 'react';
import { Icon, type IconName } from '../icons.tsx';
import { useWords } from '../../words/use-words.ts';
import type { Given, Key, Shown } from './shown.ts';
import { signOf } from './signs.ts';
import { Stem } from './stem.tsx';

interface QuestionViewProps {
  readonly question: Shown;
  readonly given: Given;
  /** With it nothing can be chosen any more. */
  readonly explained?: Key | undefined;
  readonly isLocked?: boolean;
  /** Beside the kind of question: marks, saved or not. */
  readonly aside?: ReactNode;
  readonly stemRef?: Ref<HTMLHeadingElement>;
  readonly onChoose: (option: number) => void;
}

type Mark = 'chosen' | 'answer' | 'chosenRight' | 'chosenWrong' | 'missed';
const marks: Record<Mark, IconName> = {
  chosen: 'done',
  answer: 'done',
  chosenRight: 'done',
  chosenWrong: 'refused',
  missed: 'unknown',
};

/** 正确, 错误 */
const judgeIcons: readonly IconName[] = ['done', 'refused'];

/** The stem and its options; a whole row is touched. Content is Chinese whatever the screen's language. */
export function QuestionView(props: QuestionViewProps) {
  const { question, given, explained, isLocked = false, aside, stemRef, onChoose } = props;
  const words = useWords();
  const { type, options, stem } = question;
  const isTaken = given.choices.length > 0;

  const markOf = (option: number): Mark | null => {
    const isChosen = given.choices.includes(option);
    if (explained === undefined) return isChosen ? 'chosen' : null;
    const isAnswer = explained.answer.includes(option);
    if (isChosen) return isAnswer ? 'chosenRight' : 'chosenWrong';
    if (!isAnswer) return null;
    return type === 'multiple' && isTaken ? 'missed' : 'answer';
  };
  const isLong = stem.length + options.join('').length > 260;

  return (
    <section className={isLong ? 'question is-long' : 'question'}>
      <p className="question-kind">
        <b>{words.quiz.types[type]}</b>
        <span>{words.quiz.topics[question.topic]}</span>
        {aside}
      </p>
      <h2 ref={stemRef} tabIndex={-1} lang="zh-CN">
        <Stem text={stem} blanks={given.blanks} />
      </h2>
      {options.length === 0 ? null : (
        <div
          className={options.length > 4 ? `options is-${type} is-many` : `options is-${type}`}
          role="group"
          aria-label={words.quiz.question.options}
          lang="zh-CN"
        >
          {options.map((text, option) => {
            const mark = markOf(option);
            return (
              <button
                key={option}
                type="button"
                className={mark === null ? 'option' : `option is-${mark}`}
                aria-pressed={given.choices.includes(option)}
                disabled={isLocked || explained !== undefined}
                onClick={() => onChoose(option)}
              >
                <span className="option-sign">
                  {type === 'judge' ? (
                    <Icon name={judgeIcons[option] ?? 'done'} size={34} weight={2.4} />
                  ) : (
                    signOf(type, option)
                  )}
                </span>
                <span className="option-text">{text}</span>
                {mark === null ? null : (
                  <em lang={words.language}>
                    <Icon name={marks[mark]} size={34} weight={2.6} />
                    {words.quiz.question[mark]}
                  </em>
                )}
              </button>
            );
          })}
        </div>
      )}
    </section>
  );
}
