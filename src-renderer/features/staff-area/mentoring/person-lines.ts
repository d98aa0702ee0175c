import type { Answer } from '../../../../src-main/contract/registry.ts';

/** One person with all that is written of them. */
export type PersonLines = Answer<'mentoring.person'>;
