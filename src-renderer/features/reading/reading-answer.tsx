import type { ComingSession } from '../../../src-main/contract/reading.ts';
import { AnswerCard } from '../../ui/answer-card.tsx';
import { isWorthRetrying, problemSentence, useWords } from '../../words/use-words.ts';
import { type ReadingResult, useReading } from './reading.store.ts';
import { whenOf } from './when.ts';

interface ReadingAnswerProps {
  readonly result: ReadingResult;
  readonly session: ComingSession | undefined;
  readonly zone: string;
  readonly onHome: () => void;
}

const ofTheSession = new Set(['reading.unknown', 'reading.sign-up-over']);

/** 报名成功, 已候补, 已报过名, 已取消, or why not. */
export function ReadingAnswer({ result, session, zone, onHome }: ReadingAnswerProps) {
  const words = useWords();
  const { isBusy, retry, askAgain, choose, load } = useReading();

  if (result.kind === 'problem') {
    const { problem } = result;
    const sentence = problemSentence(words, problem);
    const toList = () => {
      askAgain();
      choose(null);
      void load();
    };
    const canRetry = isWorthRetrying(problem.code);
    const isSettled = ofTheSession.has(problem.code);
    return (
      <AnswerCard
        tone="err"
        icon="refused"
        title={words.result.failed}
        said={`${words.result.failed}. ${sentence}`}
        other={{ label: words.frame.back, onPress: onHome }}
        main={{
          label: canRetry ? words.result.retry : isSettled ? words.reading.lead : words.reading.again,
          isBusy,
          onPress: canRetry ? () => void retry() : isSettled ? toList : askAgain,
        }}
        leaving={null}
        trace={problem.traceId === undefined ? undefined : words.trace(problem.traceId)}
      >
        <p className="card-note is-large">{sentence}</p>
      </AnswerCard>
    );
  }

  const { title, hint, isCalm } = sayOf(result, words.reading);
  const { person } = result.answer;
  return (
    <AnswerCard
      tone={isCalm ? 'calm' : 'ok'}
      icon={isCalm ? 'calm' : 'done'}
      title={title}
      said={title}
      main={{ label: words.result.done, onPress: onHome }}
      leaving={{ words: words.result.next, onLeave: onHome }}
    >
      <p className="card-who">{[person.name, person.className].filter((part) => part !== '').join(' · ')}</p>
      {session ? (
        <p className="card-note is-large reading-answer">
          <b>{session.title}</b>
          <span className="num">{whenOf(session, zone, words.language)}</span>
        </p>
      ) : null}
      <p className="card-note">{hint}</p>
    </AnswerCard>
  );
}

function sayOf(result: Exclude<ReadingResult, { kind: 'problem' }>, words: ReturnType<typeof useWords>['reading']) {
  if (result.kind === 'signedOff') return { title: words.signedOff, hint: words.signedOffHint, isCalm: false };
  const { standing, waitingPlace, wasAlready: isCalm } = result.answer;
  if (standing === 'seated') {
    return { title: isCalm ? words.alreadySeated : words.seated, hint: words.seatedHint, isCalm };
  }
  const title = isCalm ? words.alreadyWaiting(waitingPlace) : words.waiting(waitingPlace);
  return { title, hint: words.waitingHint, isCalm };
}
