/** 岗位与届次. */
export const staffPostsZhCn = {
  title: '岗位与届次',
};
