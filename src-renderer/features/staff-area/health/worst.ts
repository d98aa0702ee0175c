import type { HealthVerdict } from '../../../../src-main/contract/health.ts';

const order: readonly HealthVerdict[] = ['good', 'unknown', 'watch', 'bad'];

/** What the whole comes to: one bad part makes it bad. */
export const worstOf = (verdicts: readonly HealthVerdict[]): HealthVerdict =>
  order[Math.max(0, ...verdicts.map((verdict) => order.indexOf(verdict)))] ?? 'unknown';
