import { useEffect } from 'react';
import { type Held, useAnswer } from '../../parts/use-answer.ts';
import { useUnderWay } from './under-way.ts';

/** Runs, newest first; asked again and again while one is under way. */
export function useRuns(everyMs: number): Held<'handbook.runs'> {
  const isMoving = useUnderWay(({ run }) => run !== null);
  const saw = useUnderWay((flow) => flow.saw);
  const held = useAnswer('handbook.runs', {}, isMoving ? everyMs : undefined);
  const runs = held.value?.runs ?? null;
  useEffect(() => {
    if (runs !== null) saw(runs);
  }, [runs, saw]);
  return held;
}
