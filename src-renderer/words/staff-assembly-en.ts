import type { staffAssemblyZhCn } from './staff-assembly-zh-cn.ts';

export const staffAssemblyEn: typeof staffAssemblyZhCn = {
  title: 'Change of term',
};
