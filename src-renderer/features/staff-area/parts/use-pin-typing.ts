/** The digits of a PIN while they are typed: in memory alone, never the value of anything on the page. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { onCard } from '../../../scanner/card-stream.ts';
import { isTextField } from '../../../scanner/text-field.ts';
import { createPinKeys, holdMs, type Settled } from './pin-keys.ts';

export const pinLength = 6;
export type PinRefusal = 'noPaste' | 'noBurst';

interface PinTyping {
  readonly isDisabled: boolean;
  /** Six digits are there, and forgotten already. */
  readonly onWhole: (pin: string) => void;
  /** What was said about the last try is old. */
  readonly onTyping?: (() => void) | undefined;
  readonly onRefused: (why: PinRefusal) => void;
  /** Where a card may change the person; elsewhere it is refused. */
  readonly onCard?: ((card: string) => void) | undefined;
}

/** The pad opened last hears the keys. */
const open: symbol[] = [];

export function usePinTyping(typing: PinTyping) {
  const typed = useRef('');
  const [count, setCount] = useState(0);
  const acts = useRef(typing);
  useEffect(() => {
    acts.current = typing;
  });

  const write = useCallback((next: string) => {
    if (acts.current.isDisabled) return;
    const isWhole = next.length >= pinLength;
    typed.current = isWhole ? '' : next;
    setCount(typed.current.length);
    if (isWhole) acts.current.onWhole(next.slice(0, pinLength));
  }, []);
  const add = useCallback(
    (digits: string) => {
      acts.current.onTyping?.();
      write(typed.current + digits);
    },
    [write],
  );
  const erase = useCallback(() => write(typed.current.slice(0, -1)), [write]);
  const clear = useCallback(() => write(''), [write]);

  useEffect(() => {
    const me = Symbol('pad');
    const keys = createPinKeys();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const take = ({ digits, isBurst }: Settled) => {
      if (isBurst) acts.current.onRefused('noBurst');
      if (digits !== '') add(digits);
    };
    const isOurs = () => open.at(-1) === me && !isTextField(document.activeElement);
    const hear = (event: KeyboardEvent) => {
      if (!isOurs() || event.repeat || event.ctrlKey || event.altKey || event.metaKey) return;
      if (/^\d$/.test(event.key)) {
        take(keys.feed(event.key, event.timeStamp));
        clearTimeout(timer);
        timer = setTimeout(() => take(keys.settle()), holdMs);
      } else if (event.key === 'Backspace' || event.key === 'Delete') {
        take(keys.settle());
        if (event.key === 'Delete') clear();
        else erase();
      }
    };
    const refuse = (event: ClipboardEvent) => {
      if (!isOurs()) return;
      event.preventDefault();
      acts.current.onRefused('noPaste');
    };
    // A card is no PIN: what the reader typed is forgotten.
    const leaveCards = onCard((card) => {
      keys.settle();
      clear();
      if (acts.current.onCard) acts.current.onCard(card);
      else acts.current.onRefused('noBurst');
    });
    open.push(me);
    addEventListener('keydown', hear);
    addEventListener('paste', refuse);
    return () => {
      open.splice(open.indexOf(me), 1);
      leaveCards();
      clearTimeout(timer);
      removeEventListener('keydown', hear);
      removeEventListener('paste', refuse);
    };
  }, [add, erase, clear]);

  return { count, add, erase, clear };
}
