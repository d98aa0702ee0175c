import { useCallback, useEffect, useState } from 'react';
import type { Answer } from '../../../src-main/contract/registry.ts';
import { call, type Reply } from '../../gateway/gateway.ts';

export type Notice = Answer<'notices.running'>['notices'][number];
type Problem = Extract<Reply<'notices.running'>, { problem: unknown }>['problem'];

const everyMs = 30_000;

/** What runs, asked again every half minute: what was taken down goes while somebody reads it. Null until it is known. */
export function useRunning(): {
  readonly notices: readonly Notice[] | null;
  readonly problem: Problem | null;
  readonly ask: () => void;
} {
  const [notices, setNotices] = useState<readonly Notice[] | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [round, setRound] = useState(0);

  useEffect(() => {
    let isCurrent = true;
    const load = async () => {
      const reply = await call('notices.running', {});
      if (!isCurrent) return;
      setNotices('value' in reply ? reply.value.notices : null);
      setProblem('value' in reply ? null : reply.problem);
    };
    void load();
    const timer = setInterval(() => void load(), everyMs);
    return () => {
      isCurrent = false;
      clearInterval(timer);
    };
  }, [round]);

  return { notices, problem, ask: useCallback(() => setRound((before) => before + 1), []) };
}
