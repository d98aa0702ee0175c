/** One act of a person: a command with its key, the key kept while the host did not answer, no second send while one runs. */
import { useRef, useState } from 'react';
import { newRequestKey } from '../../../gateway/gateway.ts';
import type { Answer, Ask, RouteName } from '../../../../src-main/contract/registry.ts';
import type { ProblemOf } from './use-answer.ts';
import { useDuty } from './staff-duty.ts';

type CommandName = { [Name in RouteName]: Ask<Name> extends { requestKey: string } ? Name : never }[RouteName];

export interface Deed<Name extends CommandName> {
  readonly isBusy: boolean;
  readonly problem: ProblemOf<Name> | null;
  /** Null when refused; the problem then says why. */
  readonly run: (input: Omit<Ask<Name>, 'requestKey'>) => Promise<Answer<Name> | null>;
  readonly forgive: () => void;
}

export function useDeed<Name extends CommandName>(route: Name): Deed<Name> {
  const { call } = useDuty();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ProblemOf<Name> | null>(null);
  const running = useRef(false);
  const open = useRef<{ readonly intention: string; readonly requestKey: string } | null>(null);

  const run = async (input: Omit<Ask<Name>, 'requestKey'>): Promise<Answer<Name> | null> => {
    if (running.current) return null;
    running.current = true;
    setBusy(true);
    const intention = JSON.stringify(input);
    if (open.current?.intention !== intention) open.current = { intention, requestKey: newRequestKey() };
    const reply = await call(route, { ...input, requestKey: open.current.requestKey } as unknown as Ask<Name>);
    running.current = false;
    setBusy(false);
    if ('value' in reply) {
      open.current = null;
      setProblem(null);
      return reply.value;
    }
    if (reply.problem.code !== 'host.unreachable') open.current = null;
    setProblem(reply.problem);
    return null;
  };

  return { isBusy, problem, run, forgive: () => setProblem(null) };
}
