/** Where a scanned text goes: a book's label, the number of a reflection's sheet, or, everything else, a card. */
import { useCheckIn } from '../features/check-in/check-in.store.ts';
import { useLending } from '../features/lending/lending.store.ts';
import { useReading } from '../features/reading/reading.store.ts';
import { useReflection } from '../features/reflection/reflection.store.ts';
import { useScreen } from './screen.store.ts';

const bookLabel = /^TS\d{6}$/i;
const sheetNumber = /^XD\d{7}$/i;

type Scanned = 'book' | 'sheet' | 'card';

export function kindOf(text: string): Scanned {
  const cleaned = text.trim();
  return bookLabel.test(cleaned) ? 'book' : sheetNumber.test(cleaned) ? 'sheet' : 'card';
}

/** Nothing of whoever was at the screen before stays, on whichever screen they were. */
export function forgetPerson(): void {
  useCheckIn.getState().reset();
  useReading.getState().reset();
  useReflection.getState().reset();
  useLending.getState().reset();
}

/** A text being written is worth more than a scan: it is refused in words. */
function isKept(): boolean {
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
  if (takeLabel(text) || isKept()) return;
  forgetPerson();
  void useCheckIn.getState().swipe(text);
}
