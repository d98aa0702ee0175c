/** Words of the personal codes, beside a member's cards. */
export const staffPersonalCodeZhCn = {
  title: '个人密码',
  none: '还没有设置。有了密码，本人才能刷卡查看“我的进度”。',
  setAt: (when: string, by: string) => `${when} 由 ${by} 在场设置`,
  locked: '已锁定，请重新设置',
  set: '设置个人密码',
  setAnew: '重新设置',
  setTitle: (name: string) => `${name} 的个人密码`,
  lead: '请本人当面输入两遍，值班员请转开视线。',
  first: '四位密码',
  second: '再输一遍',
  different: '两遍不一样，请从头再输。',
  rules: '不能用连续、重复的数字，也不能用年份、生日或学号里的数字。',
  pad: { label: '数字键盘', erase: '退格', clear: '清空' },
  saved: (name: string) => `${name} 的个人密码已设置`,
  remove: '删除密码',
  removeTitle: '删除个人密码？',
  removeLead: '本人不能再查看“我的进度”，直到当面重新设置。',
  removed: '个人密码已删除',
};

export type StaffPersonalCodeWords = typeof staffPersonalCodeZhCn;
