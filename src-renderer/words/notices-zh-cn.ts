/** Words of the public screen of running notices. */
export const noticesZhCn = {
  title: '公示',
  note: '有意见请向公示中写明的地点反映',
};

export type NoticesWords = typeof noticesZhCn;
