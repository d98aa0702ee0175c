/** Milliseconds, and what to say of many of them. */
export interface Spread {
  readonly p50: number;
  readonly p95: number;
}

export function spreadOf(times: readonly number[]): Spread {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.ceil(part * sorted.length) - 1)] ?? 0;
  return { p50: at(0.5), p95: at(0.95) };
}

export async function timeOf(work: () => unknown): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** The one line a bench program says to the program that started it. */
export const answer = (figures: unknown): void => void process.stdout.write(`${JSON.stringify(figures)}\n`);
