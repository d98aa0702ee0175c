/** How long a screen waits for somebody who does nothing. */
import { useLending } from '../features/lending/lending.store.ts';
import { useOwnProgress } from '../features/own-progress/own-progress.store.ts';
import { useAttempt } from '../features/quiz/attempt.store.ts';
import { useQuiz } from '../features/quiz/quiz.store.ts';
import { useReflection } from '../features/reflection/reflection.store.ts';
import type { ScreenName } from './screen.store.ts';

const idleSeconds = 45;
/** Whoever writes a page stops to think; what has been typed is not shown with a name. So does whoever takes a quiz. */
const writingSeconds = 120;
/** Whoever reads an explanation, or their wrong answers, does not touch the screen either. */
const learningSeconds = 90;
/** A book scanned here goes to the person shown: not for long after they have gone. */
const loansSeconds = 20;

/** A ranking is looked at by a hall, and names nobody. */
const rankingSeconds = 300;

interface Patience {
  readonly seconds: number;
  /** A clock of its own is running. */
  readonly isTakingQuiz: boolean;
}

export function usePatience(screen: ScreenName): Patience {
  const isWriting = useReflection(({ step }) => screen === 'reflection' && step === 'write');
  const ownPlace = useOwnProgress((own) => (screen === 'own' ? own.place : 'way'));
  const areLoansShown = useLending(({ mine }) => screen === 'lending' && mine !== null);
  const place = useQuiz((quiz) => (screen === 'quiz' ? quiz.place : null));
  const isTakingQuiz = useAttempt(({ view, result }) => place === 'attempt' && view !== null && result === null);

  if (isWriting || ownPlace === 'write' || isTakingQuiz) return { seconds: writingSeconds, isTakingQuiz };
  if (screen === 'live') return { seconds: rankingSeconds, isTakingQuiz };
  if (ownPlace !== 'way' || place === 'practice' || place === 'notebook' || place === 'attempt') {
    return { seconds: learningSeconds, isTakingQuiz };
  }
  return { seconds: areLoansShown ? loansSeconds : idleSeconds, isTakingQuiz };
}
