import { usePreferences } from '../ui/preferences.store.ts';
import { maintenanceEn } from './maintenance-en.ts';
import { maintenanceZhCn, type MaintenanceWords } from './maintenance-zh-cn.ts';

export const useMaintenanceWords = (): MaintenanceWords =>
  usePreferences((state) => state.language) === 'en' ? maintenanceEn : maintenanceZhCn;
