/** What posts and roles are called on papers, in workbooks and in one's own data; screens have their own words. */
import type { StaffRole } from '../../contract/staff.ts';
import type { Post } from '../../contract/values.ts';

export const postWords: Readonly<Record<Post, string>> = {
  'general-office': '综合办',
  study: '学习部',
  safety: '安督部',
  discipline: '纪检部',
  life: '生活部',
  culture: '文体部',
};

export const roleWords: Readonly<Record<StaffRole, string>> = {
  ...postWords,
  mentor: '培养联系人',
  administrator: '管理员',
};
