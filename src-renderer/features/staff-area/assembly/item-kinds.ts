import type { Item } from './item-columns.tsx';

export const handOverKinds: readonly Item['kind'][] = ['keys', 'registers', 'stock', 'other'];
