import { AnswerCard } from '../../ui/answer-card.tsx';
import type { KioskProblem } from '../../words/problem-codes.ts';
import { isWorthRetrying, problemSentence, useWords } from '../../words/use-words.ts';
import { type ReflectionResult, useReflection } from './reflection.store.ts';

interface ReflectionAnswerProps {
  readonly result: ReflectionResult;
  readonly onHome: () => void;
}

/** Handed in, or why not; what has been written stays until its writer gives it up. */
export function ReflectionAnswer({ result, onHome }: ReflectionAnswerProps) {
  const words = useWords();
  if (result.kind === 'problem') return <Refused problem={result.problem} onHome={onHome} />;
  const { way, answer } = result;
  const { person, sessionTitle } = answer;
  const title = way === 'typed' ? words.reflection.handedIn : words.reflection.paperHandedIn;
  return (
    <AnswerCard
      tone="ok"
      icon="done"
      title={title}
      said={title}
      main={{ label: words.result.done, onPress: onHome }}
      leaving={{ words: words.result.next, onLeave: onHome }}
    >
      <p className="card-who">{[person.name, person.className].filter((part) => part !== '').join(' · ')}</p>
      <p className="card-note is-large">{sessionTitle}</p>
      <p className="card-note">{way === 'typed' ? words.reflection.handedInHint : words.reflection.paperHint}</p>
    </AnswerCard>
  );
}

const ofThePerson = new Set(['card.unknown', 'card.malformed', 'member.unknown', 'reflection.not-attended']);
const ofTheNumber = new Set(['sheet.malformed', 'sheet.unknown']);

function Refused({ problem, onHome }: { readonly problem: KioskProblem; readonly onHome: () => void }) {
  const words = useWords();
  const { step, isBusy, retry, correct, chooseOther } = useReflection();
  const sentence = problemSentence(words, problem);
  // Something written is left from its own screen alone, which asks.
  const isWriting = step !== 'sheet';
  const home = { label: words.frame.back, onPress: onHome };
  const toText = { label: words.reflection.again, onPress: correct };
  const onward = () => {
    if (isWorthRetrying(problem.code)) {
      return { label: words.result.retry, isBusy, onPress: () => void retry() };
    }
    if (ofThePerson.has(problem.code)) return { label: words.reflection.otherPerson, onPress: chooseOther };
    if (ofTheNumber.has(problem.code)) return { label: words.reflection.sheetAgain, onPress: correct };
    return isWriting ? toText : null;
  };
  const main = onward();
  return (
    <AnswerCard
      tone="err"
      icon="refused"
      title={words.result.failed}
      said={`${words.result.failed}. ${sentence}`}
      other={main === null || main === toText ? undefined : isWriting ? toText : home}
      main={main ?? home}
      leaving={null}
      trace={problem.traceId === undefined ? undefined : words.trace(problem.traceId)}
    >
      <p className="card-note is-large">{sentence}</p>
    </AnswerCard>
  );
}
