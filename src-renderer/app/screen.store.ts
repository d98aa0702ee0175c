/** Which screen is shown. The kiosk has no addresses and no history. */
import { create } from 'zustand';

export type ServiceName = 'reading' | 'reflection' | 'lending';
export type ScreenName = 'home' | 'find' | 'guest' | 'result' | 'notice' | 'staff' | ServiceName;

interface ScreenState {
  readonly screen: ScreenName;
  show(screen: ScreenName): void;
}

export const useScreen = create<ScreenState>()((set) => ({
  screen: 'home',
  show: (screen) => set({ screen }),
}));
