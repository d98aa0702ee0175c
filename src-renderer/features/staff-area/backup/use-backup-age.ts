import { useEffect } from 'react';
import { create } from 'zustand';
import type { Answer } from '../../../../src-main/contract/registry.ts';
import { useDuty } from '../parts/staff-duty.ts';

type Age = Answer<'backup.age'>;

const everyMs = 10_000;

interface Seen {
  readonly age: Age | null;
  see(age: Age | null): void;
}

/** Asked once for the bar and the navigation. */
const useSeen = create<Seen>()((set) => ({ age: null, see: (age) => set({ age }) }));

export const useBackupAge = (): { readonly age: Age | null } => useSeen();

/** Asks while the area is open: a stick is offered soon after it was plugged in. Answers how to ask at once. */
export function useBackupWatch(): () => void {
  const { call, may } = useDuty();
  const see = useSeen((seen) => seen.see);
  const ask = async () => {
    const reply = await call('backup.age', {});
    if ('value' in reply) see(reply.value);
  };
  const isMine = may('backup.age');
  useEffect(() => {
    if (!isMine) return undefined;
    void ask();
    const timer = setInterval(() => document.hidden || void ask(), everyMs);
    return () => {
      clearInterval(timer);
      see(null);
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `ask` is of these
  }, [call, isMine, see]);
  return () => void ask();
}
