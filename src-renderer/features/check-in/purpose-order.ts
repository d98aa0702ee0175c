import type { Purpose } from '../../../src-main/contract/values.ts';

/** As offered on the screens: the usual ones first. */
export const purposeOrder = [
  'study',
  'reading',
  'talk',
  'duty',
  'activity',
  'lending',
  'other',
] as const satisfies readonly Purpose[];
