import type { Post } from '../../../../src-main/contract/values.ts';

/** As everywhere in the station. */
export const postOrder: readonly Post[] = ['general-office', 'study', 'safety', 'discipline', 'life', 'culture'];
