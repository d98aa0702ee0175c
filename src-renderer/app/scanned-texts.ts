/**
 * Where a scanned text goes: a book's label, the number of a reflection's sheet, a certificate, or, everything else, a
 * card.
 */
import { useCheckIn } from '../features/check-in/check-in.store.ts';
import { useLending } from '../features/lending/lending.store.ts';
import { useLive } from '../features/live/live.store.ts';
import { useOwnProgress } from '../features/own-progress/own-progress.store.ts';
import { useAttempt } from '../features/quiz/attempt.store.ts';
import { usePractice } from '../features/quiz/practice.store.ts';
import { useQuiz } from '../features/quiz/quiz.store.ts';
import { useReading } from '../features/reading/reading.store.ts';
import { useReflection } from '../features/reflection/reflection.store.ts';
import { useNotice } from './notice.store.ts';
import { useScreen } from './screen.store.ts';

const bookLabel = /^TS\d{6}$/i;
const sheetNumber = /^XD\d{7}$/i;
/** 合格证, with the code behind its number or without. */
const certificate = /^AQ-?\d{4}-?\d{6}(-?[0-9A-Z]{8})?$/i;

type Scanned = 'book' | 'sheet' | 'certificate' | 'card';

export function kindOf(text: string): Scanned {
  const cleaned = text.trim();
  if (bookLabel.test(cleaned)) return 'book';
  if (sheetNumber.test(cleaned)) return 'sheet';
  return certificate.test(cleaned) ? 'certificate' : 'card';
}

/** Nothing of whoever was at the screen before stays, on whichever screen they were. */
export function forgetPerson(): void {
  useCheckIn.getState().reset();
  useReading.getState().reset();
  useReflection.getState().reset();
  useLending.getState().reset();
  useQuiz.getState().reset();
  useLive.getState().reset();
  useOwnProgress.getState().reset();
}

/** What of the quizzes must not be lost to somebody else's card. */
function quizUnderWay(): 'attempt' | 'result' | 'practice' | null {
  if (useScreen.getState().screen !== 'quiz') return null;
  const { place } = useQuiz.getState();
  if (place === 'attempt') return useAttempt.getState().result === null ? 'attempt' : 'result';
  return place === 'practice' && !usePractice.getState().isOver ? 'practice' : null;
}

/** A text being written, or a quiz under way, is worth more than a scan: it is refused in words. */
function isKept(): boolean {
  const quiz = quizUnderWay();
  if (quiz !== null) {
    useNotice.getState().tell(quiz);
    return true;
  }
  const { text, ignoreCard } = useReflection.getState();
  if (text.trim() === '') return false;
  ignoreCard();
  return true;
}

/** Takes a label from any screen to its own; answers false for a card. */
export function takeLabel(scanned: string): boolean {
  const text = scanned.trim().toUpperCase();
  const kind = kindOf(text);
  if (kind === 'card') return false;
  if (kind === 'certificate') {
    useNotice.getState().tell('certificate');
    return true;
  }
  if (isKept()) return true;
  const { screen, show } = useScreen.getState();
  if (kind === 'sheet') {
    forgetPerson();
    show('reflection');
    void useReflection.getState().handInSheet(text);
    return true;
  }
  // Whoever sees their own loans goes on borrowing.
  if (screen !== 'lending') forgetPerson();
  show('lending');
  void useLending.getState().scan(text);
  return true;
}

/** A text read where nothing on the screen waits for one. */
export function takeScan(text: string): void {
  // On the big screen of a live round a card joins or buzzes, and nothing leads away from it.
  if (useScreen.getState().screen === 'live') return void useLive.getState().card(text);
  if (takeLabel(text) || isKept()) return;
  forgetPerson();
  void useCheckIn.getState().swipe(text);
}
