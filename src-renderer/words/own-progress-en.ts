import type { OwnProgressWords } from './own-progress-zh-cn.ts';

export const ownProgressEn: OwnProgressWords = {
  title: 'My progress',
  note: 'Press “Home” when done: nothing of you stays here',
};
