/** 信息申请. */
export const staffDataRequestsZhCn = {
  title: '信息申请',
};
