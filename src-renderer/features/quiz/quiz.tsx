import '../../ui/service.css';
import './quiz.css';
import { type ComponentType, type ReactNode, useEffect, useEffectEvent } from 'react';
import type { ClaimedPerson } from '../../../src-main/contract/values.ts';
import { useWords } from '../../words/use-words.ts';
import { AttemptScreens } from './attempt-screens.tsx';
import { Chances } from './chances.tsx';
import { NotebookScreen } from './notebook.tsx';
import { Practice } from './practice.tsx';
import { useQuiz } from './quiz.store.ts';
import { Refused } from './refused.tsx';
import { Rules } from './rules.tsx';
import { Start } from './start.tsx';

interface WhoProps {
  readonly about: ReactNode;
  readonly confirm: string;
  readonly isBusy: boolean;
  readonly onClaim: (who: ClaimedPerson) => void;
  readonly onStepBack: () => void;
  readonly onHome: () => void;
}

interface QuizProps {
  readonly zone: string;
  /** How a person says who they are. */
  readonly Who: ComponentType<WhoProps>;
  /** By the station's clock. */
  readonly now: number;
  /** Until the screen goes home by itself. */
  readonly secondsLeft: number | null;
  readonly onHome: () => void;
}

/** Practice without a name, the graded quiz, and the notebook. */
export function Quiz({ zone, now, Who, secondsLeft, onHome }: QuizProps) {
  const words = useWords();
  const quiz = useQuiz();
  const { place, wish, campaigns, problem } = quiz;
  const load = useEffectEvent(() => void quiz.load());
  useEffect(() => load(), []);

  if (problem !== null) return <Refused problem={problem} onHome={onHome} />;
  if (place === 'attempt') return <AttemptScreens secondsLeft={secondsLeft} onHome={onHome} />;
  if (place === 'practice') return <Practice onHome={onHome} />;
  if (place === 'notebook') return <NotebookScreen zone={zone} onHome={onHome} />;
  if (place === 'chances') return <Chances zone={zone} now={now} onHome={onHome} />;
  if (place === 'rules') return <Rules now={now} onHome={onHome} />;
  if (place === 'start') return <Start zone={zone} now={now} onHome={onHome} />;

  const title = wish.kind === 'graded' && campaigns?.find((one) => one.campaignId === wish.campaignId)?.title;
  return (
    <Who
      about={
        <>
          <h2>{words.quiz.who[wish.kind]}</h2>
          {title ? <p>{title}</p> : null}
          <p>{wish.kind === 'graded' ? words.quiz.who.gradedHint : words.quiz.who.notebookHint}</p>
        </>
      }
      confirm={words.quiz.who.confirm[wish.kind]}
      isBusy={quiz.isBusy}
      onClaim={(who) => void quiz.claim(who)}
      onStepBack={quiz.toStart}
      onHome={onHome}
    />
  );
}
