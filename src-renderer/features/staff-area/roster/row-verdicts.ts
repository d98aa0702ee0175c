import type { RowVerdict } from '../../../../src-main/contract/roster.ts';

/** In the order the tabs stand. */
export const rowVerdicts: readonly RowVerdict[] = ['added', 'updated', 'unchanged', 'rejected'];
