import type { staffAuditZhCn } from './staff-audit-zh-cn.ts';

export const staffAuditEn: typeof staffAuditZhCn = {
  title: 'Audit trail',
};
