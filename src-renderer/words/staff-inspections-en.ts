import type { StaffInspectionsWords } from './staff-inspections-zh-cn.ts';

export const staffInspectionsEn: StaffInspectionsWords = {
  title: 'Inspections',
};
