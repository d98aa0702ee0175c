import { staffEn } from './staff-en.ts';
import { type StaffWords, staffZhCn } from './staff-zh-cn.ts';

export function useStaffWords(): StaffWords {
  return document.documentElement.lang.startsWith('en') ? staffEn : staffZhCn;
}
