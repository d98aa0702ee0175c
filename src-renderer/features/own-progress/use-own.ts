/** What the open own pages ask and do. Answers live as long as the part of the screen that shows them. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Answer, Ask } from '../../../src-main/contract/registry.ts';
import { newRequestKey } from '../../gateway/gateway.ts';
import type { KioskProblem } from '../../words/problem-codes.ts';
import { type OwnRoute, useOwnProgress } from './own-progress.store.ts';

type OwnQuestion = Extract<OwnRoute, 'own.data' | 'own.consents' | 'own.requests'>;
type OwnDeed = Exclude<OwnRoute, OwnQuestion>;

/** What failed, of any reply of this slice. */
const problemIn = (reply: object): KioskProblem | null => ('problem' in reply ? (reply.problem as KioskProblem) : null);

export function useOwnAnswer<Name extends OwnQuestion>(route: Name) {
  const ask = useOwnProgress((state) => state.ask);
  const [value, setValue] = useState<Answer<Name> | null>(null);
  const [problem, setProblem] = useState<KioskProblem | null>(null);
  const load = useCallback(async () => {
    setProblem(null);
    const reply = await ask(route, {} as Omit<Ask<Name>, 'ticket'>);
    if (reply === null) return;
    setProblem(problemIn(reply));
    if ('value' in reply) setValue(reply.value);
  }, [ask, route]);
  useEffect(() => void load(), [load]);
  return { value, problem, load, put: setValue };
}

export function useOwnDeed<Name extends OwnDeed>(route: Name) {
  const ask = useOwnProgress((state) => state.ask);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<KioskProblem | null>(null);
  const open = useRef<{ readonly wish: string; readonly requestKey: string } | null>(null);
  const isRunning = useRef(false);

  /** Null where it was refused, or nobody is there any more. The same wish keeps its key while nothing answers. */
  const run = async (input: Omit<Ask<Name>, 'ticket' | 'requestKey'>): Promise<Answer<Name> | null> => {
    if (isRunning.current) return null;
    isRunning.current = true;
    setBusy(true);
    setProblem(null);
    const wish = JSON.stringify(input);
    if (open.current?.wish !== wish) open.current = { wish, requestKey: newRequestKey() };
    const reply = await ask(route, { ...input, requestKey: open.current.requestKey } as unknown as Omit<
      Ask<Name>,
      'ticket'
    >);
    isRunning.current = false;
    if (reply === null) return null;
    setBusy(false);
    const failed = problemIn(reply);
    setProblem(failed);
    if (failed?.code !== 'host.unreachable') open.current = null;
    return 'value' in reply ? reply.value : null;
  };
  return { isBusy, problem, run, forgive: () => setProblem(null) };
}
