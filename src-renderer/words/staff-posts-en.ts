import type { staffPostsZhCn } from './staff-posts-zh-cn.ts';

export const staffPostsEn: typeof staffPostsZhCn = {
  title: 'Posts and terms',
};
