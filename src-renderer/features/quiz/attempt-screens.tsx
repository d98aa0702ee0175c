import { useEffect, useEffectEvent } from 'react';
import { AnswerCard } from '../../ui/answer-card.tsx';
import { Card } from '../../ui/card.tsx';
import { usePreferences } from '../../ui/preferences.store.ts';
import { play } from '../../ui/sounds.ts';
import { problemSentence, useWords } from '../../words/use-words.ts';
import { AskFirst } from './ask-first.tsx';
import { useAttempt } from './attempt.store.ts';
import { HandIn } from './hand-in.tsx';
import { Paper } from './paper.tsx';
import { ResultScreen } from './result.tsx';
import { useTimeLeft } from './use-time-left.ts';

interface AttemptScreensProps {
  readonly secondsLeft: number | null;
  readonly onHome: () => void;
}

/** The clock and what was missed are asked for this often, beside every answer. */
const resyncMs = 30_000;
const retryMs = 5_000;

/** From the first question to the result. */
export function AttemptScreens({ secondsLeft, onHome }: AttemptScreensProps) {
  const words = useWords();
  const { paper } = words.quiz;
  const attempt = useAttempt();
  const { view, result, problem, step, isHandingIn, isLeaving, endsAt } = attempt;
  const isRunning = view !== null && result === null;
  const left = useTimeLeft(endsAt, isRunning);
  const isTimeUp = isRunning && left <= 0;
  const unsaved = attempt.unsaved.failed.length;

  const handIn = useEffectEvent(() => void attempt.handIn());
  useEffect(() => {
    if (isTimeUp) handIn();
  }, [isTimeUp]);
  const askTime = useEffectEvent(() => void attempt.askTime());
  useEffect(() => {
    if (!isRunning) return undefined;
    const timer = setInterval(() => askTime(), resyncMs);
    return () => clearInterval(timer);
  }, [isRunning]);
  const retrySaves = useEffectEvent(() => void attempt.retrySaves());
  useEffect(() => {
    if (!isRunning || unsaved === 0) return undefined;
    const timer = setInterval(() => retrySaves(), retryMs);
    return () => clearInterval(timer);
  }, [isRunning, unsaved]);
  useEffect(() => {
    if (result !== null) play(result.isPassed ? 'done' : 'refused', usePreferences.getState().isMuted);
  }, [result]);

  if (result !== null) return <ResultScreen result={result} onHome={onHome} />;
  if (problem !== null) {
    const sentence = problemSentence(words, problem);
    const isGone = problem.code === 'attempt.unknown';
    return (
      <AnswerCard
        tone="err"
        icon="refused"
        title={paper.notHandedIn}
        said={`${paper.notHandedIn}. ${sentence}`}
        other={isGone ? undefined : { label: words.frame.back, onPress: onHome }}
        main={
          isGone
            ? { label: words.frame.back, onPress: onHome }
            : { label: words.result.retry, isBusy: isHandingIn, onPress: () => void attempt.handIn() }
        }
        leaving={null}
        trace={problem.traceId === undefined ? undefined : words.trace(problem.traceId)}
      >
        <p className="card-note is-large">{sentence}</p>
        {isGone ? null : <p className="card-note">{paper.keptSafe}</p>}
      </AnswerCard>
    );
  }
  if (isTimeUp || isHandingIn) {
    return (
      <main className="result" role="status">
        <Card tone="calm" icon="calm" title={isTimeUp ? paper.timeUp : paper.handingIn}>
          <span className="spinner" />
        </Card>
      </main>
    );
  }
  const leave = () => attempt.askToLeave(true);
  return (
    <>
      {step === 'hand-in' ? (
        <HandIn left={left} secondsLeft={secondsLeft} onHome={leave} />
      ) : (
        <Paper left={left} secondsLeft={secondsLeft} onHome={leave} />
      )}
      {isLeaving ? (
        <AskFirst
          title={paper.leaveTitle}
          texts={[paper.leaveText, ...(unsaved > 0 ? [paper.leaveUnsaved(unsaved)] : [])]}
          go={paper.leave}
          stay={paper.stay}
          onGo={onHome}
          onStay={() => attempt.askToLeave(false)}
        />
      ) : null}
    </>
  );
}
