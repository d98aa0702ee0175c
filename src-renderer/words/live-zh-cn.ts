/** Sentences of the live round on the big screen. */
export const liveZhCn = {
  title: '现场抢答',
  note: '刷卡抢答',
};

export type LiveWords = typeof liveZhCn;
