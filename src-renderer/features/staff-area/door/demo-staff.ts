import type { Answer } from '../../../../src-main/contract/registry.ts';

/** Told by a demo station alone. */
export type DemoStaff = NonNullable<Answer<'station.status'>['demoStaff']>;
