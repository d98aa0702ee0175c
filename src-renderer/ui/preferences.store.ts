/** How the person in front wants the screen; sound alone belongs to the device and outlives the session. */
import { create } from 'zustand';

export const textSizes = ['normal', 'large', 'largest'] as const;
export type TextSize = (typeof textSizes)[number];
export type Language = 'zh-CN' | 'en';

interface Preferences {
  readonly language: Language;
  readonly textSize: TextSize;
  readonly isHighContrast: boolean;
  readonly isMuted: boolean;
  switchLanguage(): void;
  nextTextSize(): void;
  switchContrast(): void;
  switchSound(): void;
  /** The next person starts as everybody does. */
  reset(): void;
}

const mutedKey = 'station.isMuted';
const forEverybody = { language: 'zh-CN', textSize: 'normal', isHighContrast: false } as const;

export const usePreferences = create<Preferences>()((set, get) => ({
  ...forEverybody,
  isMuted: localStorage.getItem(mutedKey) === 'yes',
  switchLanguage: () => set({ language: get().language === 'en' ? 'zh-CN' : 'en' }),
  nextTextSize: () =>
    set({ textSize: textSizes[(textSizes.indexOf(get().textSize) + 1) % textSizes.length] ?? 'normal' }),
  switchContrast: () => set({ isHighContrast: !get().isHighContrast }),
  switchSound() {
    localStorage.setItem(mutedKey, get().isMuted ? 'no' : 'yes');
    set({ isMuted: !get().isMuted });
  },
  reset: () => set(forEverybody),
}));
