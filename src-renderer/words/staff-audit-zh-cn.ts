/** 审计. */
export const staffAuditZhCn = {
  title: '审计',
};
