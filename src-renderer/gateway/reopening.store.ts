/** The program is about to start anew on other data: every screen waits until it answers again. */
import { create } from 'zustand';

interface Reopening {
  readonly isWaiting: boolean;
  wait(): void;
  end(): void;
}

export const useReopening = create<Reopening>()((set) => ({
  isWaiting: false,
  wait: () => set({ isWaiting: true }),
  end: () => set({ isWaiting: false }),
}));
