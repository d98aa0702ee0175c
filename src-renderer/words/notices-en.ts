import type { NoticesWords } from './notices-zh-cn.ts';

export const noticesEn: NoticesWords = {
  title: 'Public notices',
  note: 'Opinions are heard at the place the notice names',
};
