/** A question kept open by a screen: asked on sight, again when its input changes, and every `everyMs` while visible. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Reply } from '../../../gateway/gateway.ts';
import type { Answer, Ask, RouteName } from '../../../../src-main/contract/registry.ts';
import { useDuty } from './staff-duty.ts';

export type ProblemOf<Name extends RouteName> = Extract<Reply<Name>, { problem: unknown }>['problem'];

export interface Held<Name extends RouteName> {
  /** The last answer; stays while a newer one is on its way. */
  readonly value: Answer<Name> | null;
  readonly problem: ProblemOf<Name> | null;
  readonly isAsking: boolean;
  readonly reload: () => void;
}

export function useAnswer<Name extends RouteName>(route: Name, input: Ask<Name>, everyMs?: number): Held<Name> {
  const { call } = useDuty();
  const [value, setValue] = useState<Answer<Name> | null>(null);
  const [problem, setProblem] = useState<ProblemOf<Name> | null>(null);
  const [isAsking, setAsking] = useState(true);
  const turns = useRef(0);
  const key = JSON.stringify(input);

  const reload = useCallback(() => {
    const turn = ++turns.current;
    setAsking(true);
    void call(route, JSON.parse(key) as Ask<Name>).then((reply) => {
      // An answer overtaken by a later question would show the former filter's rows.
      if (turn !== turns.current) return;
      setAsking(false);
      if ('value' in reply) {
        setValue(reply.value);
        setProblem(null);
      } else setProblem(reply.problem);
    });
  }, [call, route, key]);

  useEffect(() => {
    reload();
    const timer = everyMs === undefined ? undefined : setInterval(() => document.hidden || reload(), everyMs);
    return () => {
      clearInterval(timer);
      turns.current += 1;
    };
  }, [reload, everyMs]);

  return { value, problem, isAsking, reload };
}
