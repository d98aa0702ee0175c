import type { LiveWords } from './live-zh-cn.ts';

export const liveEn: LiveWords = {
  title: 'Live round',
  note: 'Swipe to buzz',
};
