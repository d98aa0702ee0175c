import './practice.css';
import { useEffect, useRef } from 'react';
import { Nothing } from '../../ui/nothing.tsx';
import { usePreferences } from '../../ui/preferences.store.ts';
import { useSaid } from '../../ui/said.store.ts';
import { play } from '../../ui/sounds.ts';
import { problemSentence, useWords } from '../../words/use-words.ts';
import { Blanks } from './blanks.tsx';
import { signsOf } from '../../ui/question/signs.ts';
import { PracticeActs } from './practice-acts.tsx';
import { usePractice } from './practice.store.ts';
import { QuestionView } from '../../ui/question/question-view.tsx';
import { useQuiz } from './quiz.store.ts';
import { Summary } from './summary.tsx';
import { VerdictPanel } from './verdict-panel.tsx';

/** One question a screen; judged, explained, next. */
export function Practice({ onHome }: { readonly onHome: () => void }) {
  const words = useWords();
  const who = useQuiz(({ who: claimed }) => claimed);
  const run = usePractice();
  const { questions, position, total, given, verdict, problem, right, answered } = run;
  const question = questions[position];
  const stem = useRef<HTMLHeadingElement>(null);
  const nextOne = useRef<HTMLButtonElement>(null);
  const say = useSaid((state) => state.say);
  const isNew = question?.versionId;
  const isBlank = question?.type === 'blank';

  useEffect(() => {
    if (isNew !== undefined && !isBlank) stem.current?.focus();
  }, [isNew, isBlank]);
  useEffect(() => {
    if (verdict === null || question === undefined) return undefined;
    nextOne.current?.focus();
    const answer = signsOf(question.type, verdict.explained.answer);
    const said = verdict.isRight
      ? words.quiz.practice.right
      : `${words.quiz.practice.wrong}. ${words.quiz.practice.answerIs(answer)}`;
    say(said);
    return () => say('');
  }, [verdict, question, say, words]);
  useEffect(() => {
    if (verdict !== null) play(verdict.isRight ? 'done' : 'refused', usePreferences.getState().isMuted);
  }, [verdict]);

  if (run.isOver) return <Summary onHome={onHome} />;
  if (question === undefined) {
    return (
      <main className="service">
        <Nothing
          icon={problem === null ? 'calm' : 'unknown'}
          title={problem === null ? waiting(run.isBusy, words) : problemSentence(words, problem)}
          isAsking={problem !== null}
        />
        <PracticeActs onHome={onHome} nextRef={nextOne} />
      </main>
    );
  }
  return (
    <main className="service quiz-run">
      <header className="run-head num">
        <b>{words.quiz.question.place(position + 1, total)}</b>
        <progress max={total} value={position + 1} aria-label={words.quiz.question.place(position + 1, total)} />
        <span>{words.quiz.practice.so(right, answered)}</span>
      </header>
      <div className={isBlank && verdict === null ? 'run-body is-writing' : 'run-body'}>
        <QuestionView
          key={question.versionId}
          question={question}
          given={given}
          explained={verdict?.explained}
          isLocked={run.isBusy}
          stemRef={stem}
          onChoose={(option) => void run.tap(option, who)}
        />
        {isBlank && verdict === null ? (
          <Blanks
            key={`blanks ${question.versionId}`}
            count={question.blanks}
            texts={given.blanks}
            onWrite={run.write}
            onSubmit={() => void run.submit(who)}
          />
        ) : (
          <VerdictPanel question={question} given={given} verdict={verdict} problem={problem} />
        )}
      </div>
      <PracticeActs onHome={onHome} nextRef={nextOne} />
    </main>
  );
}

const waiting = (isBusy: boolean, words: ReturnType<typeof useWords>): string =>
  isBusy ? words.quiz.start.loading : words.quiz.start.noQuestions;
