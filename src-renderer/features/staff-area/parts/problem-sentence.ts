import { useDuty } from './staff-duty.ts';

interface Told {
  readonly code: string;
  readonly facts: Readonly<Record<string, string | number>>;
}

export function useProblemSentence(): (problem: Told) => string {
  const { words } = useDuty();
  return () => words.common.failed;
}
