/** One question or act of the screen 维护中: busy, answered, or why not. */
import { useState } from 'react';
import type { Answer, Ask, RouteName } from '../../../src-main/contract/registry.ts';
import { call } from '../../gateway/gateway.ts';
import type { MaintenanceProblem } from '../../words/maintenance-problem-codes.ts';

type Route = Extract<RouteName, `maintenance.${string}`>;

export function useAsk<Name extends Route>(route: Name) {
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<MaintenanceProblem | null>(null);
  const run = async (input: Ask<Name>): Promise<Answer<Name> | null> => {
    if (isBusy) return null;
    setBusy(true);
    setProblem(null);
    const reply = await call(route, input);
    setBusy(false);
    if ('value' in reply) return reply.value;
    setProblem(reply.problem);
    return null;
  };
  return { isBusy, problem, run, forgive: () => setProblem(null) };
}
