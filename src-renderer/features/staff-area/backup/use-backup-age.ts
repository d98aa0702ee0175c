import { useEffect } from 'react';
import { create } from 'zustand';
import type { Answer } from '../../../../src-main/contract/registry.ts';
import { useDuty } from '../parts/staff-duty.ts';

type Age = Answer<'backup.age'>;

const everyMs = 10_000;

interface Seen {
  readonly age: Age | null;
  /** Asks at once, for whoever has just made a backup. */
  readonly askAgain: () => void;
  see(seen: Partial<Pick<Seen, 'age' | 'askAgain'>>): void;
}

const nobodyAsks = (): void => undefined;

/** Asked once for the bar and the navigation. */
const useSeen = create<Seen>()((set) => ({ age: null, askAgain: nobodyAsks, see: (seen) => set(seen) }));

export const useBackupAge = (): Omit<Seen, 'see'> => useSeen();

/** Asks while the area is open: a stick is offered soon after it was plugged in. Answers how to ask at once. */
export function useBackupWatch(): () => void {
  const { call, may } = useDuty();
  const see = useSeen((seen) => seen.see);
  const ask = async () => {
    const reply = await call('backup.age', {});
    if ('value' in reply) see({ age: reply.value });
  };
  const isMine = may('backup.age');
  useEffect(() => {
    if (!isMine) return undefined;
    see({ askAgain: () => void ask() });
    void ask();
    const timer = setInterval(() => document.hidden || void ask(), everyMs);
    return () => {
      clearInterval(timer);
      see({ age: null, askAgain: nobodyAsks });
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `ask` is of these
  }, [call, isMine, see]);
  return () => void ask();
}
