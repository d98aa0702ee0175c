import type { Answer } from '../../../../src-main/contract/registry.ts';

export type DataRequestRow = Answer<'privacy.requests'>['requests'][number];
