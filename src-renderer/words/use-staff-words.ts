import { usePreferences } from '../ui/preferences.store.ts';
import { staffEn } from './staff-en.ts';
import { type StaffWords, staffZhCn } from './staff-zh-cn.ts';

export const useStaffWords = (): StaffWords =>
  usePreferences((state) => state.language) === 'en' ? staffEn : staffZhCn;
