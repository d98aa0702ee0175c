/** 值班表. */
export const staffRotaZhCn = {
  title: '值班表',
};
