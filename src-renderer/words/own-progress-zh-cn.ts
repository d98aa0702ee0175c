/** Words of the public screen of a person's own progress. */
export const ownProgressZhCn = {
  title: '我的进度',
  note: '看完请按“返回首页”，离开不留下任何内容',
};

export type OwnProgressWords = typeof ownProgressZhCn;
