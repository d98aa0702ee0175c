import { useEffect } from 'react';
import { useOwnProgress } from './own-progress.store.ts';

const everyMs = 45_000;
const acts = ['pointerdown', 'keydown', 'wheel'] as const;

/** Whoever reads or writes asks core nothing for minutes: the ticket is used while somebody acts, and only then. */
export function useTicketKept(): void {
  const ask = useOwnProgress((state) => state.ask);
  useEffect(() => {
    let hasActed = false;
    const note = () => {
      hasActed = true;
    };
    for (const act of acts) addEventListener(act, note, { capture: true, passive: true });
    const timer = setInterval(() => {
      if (hasActed) void ask('own.consents', {});
      hasActed = false;
    }, everyMs);
    return () => {
      clearInterval(timer);
      for (const act of acts) removeEventListener(act, note, { capture: true });
    };
  }, [ask]);
}
