import './result.css';
import { useEffect, useState } from 'react';
import type { AttemptResult } from '../../../src-main/contract/quiz.ts';
import { ActBar } from '../../ui/act-bar.tsx';
import { Icon } from '../../ui/icons.tsx';
import { useSaid } from '../../ui/said.store.ts';
import { useWords } from '../../words/use-words.ts';
import { useAttempt } from './attempt.store.ts';
import { CertificateBox } from './certificate-box.tsx';
import { newSeed } from './new-seed.ts';
import { useQuiz } from './quiz.store.ts';
import { ResultTopics } from './result-topics.tsx';
import { ResultWrong } from './result-wrong.tsx';

interface ResultScreenProps {
  readonly result: AttemptResult;
  readonly onHome: () => void;
}

/** The score, what to review, and the certificate. */
export function ResultScreen({ result, onHome }: ResultScreenProps) {
  const words = useWords();
  const { chosen, practise, want } = useQuiz();
  const { printing, print } = useAttempt();
  const say = useSaid((state) => state.say);
  const [isReading, setReading] = useState(false);
  const { score, totalMarks, passMark, isPassed, certificate, attemptsLeft, wrong, topics } = result;
  const text = words.quiz.result;
  const word = isPassed ? text.passed : text.failed;
  useEffect(() => {
    say(`${word}. ${text.score(score, totalMarks)}`);
    return () => say('');
  }, [word, text, score, totalMarks, say]);

  if (isReading) return <ResultWrong result={result} onHome={onHome} onBack={() => setReading(false)} />;

  const minutes = Math.floor(result.spentMs / 60_000);
  const seconds = Math.floor((result.spentMs % 60_000) / 1000);
  const facts = [
    text.passMark(passMark),
    text.attemptNumber(result.attemptNumber),
    text.left(attemptsLeft),
    text.best(result.best),
    result.endedBy === 'time' ? text.byTime : text.spent(minutes, seconds),
    ...(result.unanswered > 0 ? [text.unanswered(result.unanswered)] : []),
  ];
  const weakest = topics.find(({ right, of }) => right < of)?.topic;
  const mayPrint = certificate !== null && (printing.kind === 'none' || printing.kind === 'printing');
  const mayTakeAgain = !isPassed && attemptsLeft !== 0;
  return (
    <main className="service">
      <div className="quiz-result">
        <section className={isPassed ? 'panel score is-passed' : 'panel score is-failed'}>
          <p className="score-word">
            <Icon name={isPassed ? 'done' : 'unknown'} size={72} weight={2.4} />
            {word}
          </p>
          <p className="score-figure num">
            <b>{score}</b>
            <span>{text.outOf(totalMarks)}</span>
          </p>
          <h2>{result.title}</h2>
          <p>{[result.person.name, result.person.className].filter((part) => part !== '').join(' · ')}</p>
          <ul className="score-facts num">
            {facts.map((fact) => (
              <li key={fact}>{fact}</li>
            ))}
          </ul>
        </section>
        <div className="result-beside">
          {certificate === null ? null : <CertificateBox number={certificate} />}
          <ResultTopics topics={topics} onPractise={(topic) => void practise(topic, newSeed())} />
        </div>
      </div>
      <ActBar>
        <button type="button" className="btn quiet" onClick={onHome}>
          {words.frame.back}
        </button>
        {wrong.length > 0 ? (
          <button type="button" className="btn quiet" onClick={() => setReading(true)}>
            {text.wrong(wrong.length)}
          </button>
        ) : null}
        {mayTakeAgain ? (
          <button
            type="button"
            className="btn quiet"
            onClick={() => void want({ kind: 'graded', campaignId: chosen?.campaignId ?? null })}
          >
            {text.again}
          </button>
        ) : null}
        {result.showsAnswers || score === totalMarks ? null : <p className="rules-note">{text.keysKept}</p>}
        {mayPrint ? (
          <button
            type="button"
            className="btn primary"
            disabled={printing.kind === 'printing'}
            aria-busy={printing.kind === 'printing'}
            onClick={() => void print()}
          >
            <Icon name="printer" size={36} />
            {printing.kind === 'printing' ? text.printing : text.print}
          </button>
        ) : weakest === undefined ? (
          <button type="button" className="btn primary" onClick={onHome}>
            {words.result.done}
          </button>
        ) : (
          <button type="button" className="btn primary" onClick={() => void practise(weakest, newSeed())}>
            {text.practiseTopic(words.quiz.topics[weakest])}
          </button>
        )}
      </ActBar>
    </main>
  );
}
