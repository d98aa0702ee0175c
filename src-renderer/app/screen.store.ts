/** Which screen is shown. The kiosk has no addresses and no history. */
import { create } from 'zustand';

const services = ['reading', 'reflection', 'lending', 'quiz', 'live', 'notices', 'own'] as const;
export type ServiceName = (typeof services)[number];
export type ScreenName = 'home' | 'find' | 'guest' | 'result' | 'notice' | 'staff' | ServiceName;

export const isService = (screen: ScreenName): screen is ServiceName => services.some((name) => name === screen);

interface ScreenState {
  readonly screen: ScreenName;
  show(screen: ScreenName): void;
}

export const useScreen = create<ScreenState>()((set) => ({
  screen: 'home',
  show: (screen) => set({ screen }),
}));
