/** Why a scan was not taken; gone after a while. */
import { create } from 'zustand';

type Notice = 'certificate' | 'attempt' | 'practice' | 'result';

interface NoticeState {
  /** A new object each time, so that the same notice is said again. */
  readonly current: { readonly notice: Notice } | null;
  tell(notice: Notice): void;
  clear(): void;
}

export const useNotice = create<NoticeState>()((set) => ({
  current: null,
  tell: (notice) => set({ current: { notice } }),
  clear: () => set({ current: null }),
}));
