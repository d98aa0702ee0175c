/** What has just happened, in a sentence for those who listen. Names nobody. */
import { create } from 'zustand';

interface Said {
  readonly sentence: string;
  say(sentence: string): void;
}

export const useSaid = create<Said>()((set) => ({
  sentence: '',
  say: (sentence) => set({ sentence }),
}));
