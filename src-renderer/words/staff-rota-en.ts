import type { staffRotaZhCn } from './staff-rota-zh-cn.ts';

export const staffRotaEn: typeof staffRotaZhCn = {
  title: 'Rota',
};
