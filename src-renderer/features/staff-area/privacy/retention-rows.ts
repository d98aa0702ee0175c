import type { Answer } from '../../../../src-main/contract/registry.ts';

export type RetentionReceipt = Answer<'privacy.receipts'>['receipts'][number];
/** Of a rule, what it would remove now. */
export type TriedRule = Answer<'privacy.preview'>['rules'][number];
