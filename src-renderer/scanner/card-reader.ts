/** Card reads from anywhere on the screen. What the reader types never reaches a field or a button. */
import { burstDetector, type KeyStroke, secondReads } from './burst.ts';
import { isTextField, type TextField, typeInto, writeOver } from './text-field.ts';

/** Keys of a field wait this long for the next one before they are let through: long for a reader, short for a person. */
const holdMs = 60;

interface Before {
  readonly field: TextField;
  readonly value: string;
}

const strokeOf = (event: KeyboardEvent): KeyStroke => ({
  key: event.key,
  code: event.code,
  time: event.timeStamp,
  isShifted: event.shiftKey,
  isComposing: event.isComposing,
  isRepeat: event.repeat,
  hasModifier: event.ctrlKey || event.altKey || event.metaKey,
});

/** @param onCard the text of one read. @returns stops listening */
export function listenForCards(onCard: (text: string) => void): () => void {
  const detector = burstDetector();
  const isSecondRead = secondReads();
  let before: Before | null = null;
  let held = '';
  let wasComposed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const forget = () => {
    clearTimeout(timer);
    before = null;
    held = '';
    wasComposed = false;
  };
  /** To the field after all; what it was before is kept, in case the rest of a burst follows late. */
  const letThrough = () => {
    clearTimeout(timer);
    if (before && held !== '') typeInto(before.field, held);
    held = '';
  };
  /** The field is as it was before the burst, even where an input method had the keys. */
  const restore = () => {
    if (before && wasComposed) before.field.blur();
    if (before && before.field.value !== before.value) writeOver(before.field, before.value);
    if (before && wasComposed) before.field.focus();
    forget();
  };
  const hold = (character: string, isFirst: boolean, event: KeyboardEvent) => {
    const field = document.activeElement;
    if (isFirst || before?.field !== field) {
      letThrough();
      forget();
    }
    if (!isTextField(field)) return;
    before ??= { field, value: field.value };
    if (character === '') wasComposed = true;
    else event.preventDefault();
    held += character;
    clearTimeout(timer);
    timer = setTimeout(letThrough, holdMs);
  };

  const hear = (event: KeyboardEvent) => {
    const verdict = detector.feed(strokeOf(event));
    if (verdict.kind === 'held') hold(verdict.character, verdict.isFirst, event);
    if (verdict.kind === 'other') {
      letThrough();
      forget();
    }
    if (verdict.kind !== 'card' && verdict.kind !== 'flood') return;
    event.preventDefault();
    event.stopPropagation();
    restore();
    if (verdict.kind === 'card' && !isSecondRead(verdict.text, event.timeStamp)) onCard(verdict.text);
  };

  window.addEventListener('keydown', hear, true);
  window.addEventListener('focusout', letThrough, true);
  return () => {
    window.removeEventListener('keydown', hear, true);
    window.removeEventListener('focusout', letThrough, true);
    forget();
  };
}
