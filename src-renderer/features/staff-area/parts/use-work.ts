import { useEffect, useState } from 'react';
import type { Reply } from '../../../gateway/gateway.ts';
import type { Answer, Ask, RouteName } from '../../../../src-main/contract/registry.ts';
import { useDuty } from './staff-duty.ts';
import type { ProblemOf } from './use-answer.ts';

const awakeMs = 10_000;

/** Long work that the person waits for: one at a time, and the area does not lock meanwhile. Null when refused. */
export function useWork<Name extends RouteName>(route: Name) {
  const { call, keepAwake } = useDuty();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ProblemOf<Name> | null>(null);
  useAwake(isBusy, keepAwake);

  const run = async (input: Ask<Name>): Promise<Answer<Name> | null> => {
    if (isBusy) return null;
    setBusy(true);
    setProblem(null);
    const reply: Reply<Name> = await call(route, input);
    setBusy(false);
    if ('value' in reply) return reply.value;
    setProblem(reply.problem);
    return null;
  };
  return { isBusy, problem, run };
}

/** While `isBusy`, the person counts as being there. */
export function useAwake(isBusy: boolean, keepAwake: () => void): void {
  useEffect(() => {
    if (!isBusy) return undefined;
    const timer = setInterval(keepAwake, awakeMs);
    return () => clearInterval(timer);
  }, [isBusy, keepAwake]);
}
