import { useRef, useState } from 'react';
import type { Candidate } from '../../../src-main/contract/members.ts';
import { call } from '../../gateway/gateway.ts';
import type { KioskProblem } from '../../words/problem-codes.ts';

interface Found {
  /** What was searched for; candidates of an earlier text are confirmed by nobody. */
  readonly text: string;
  readonly candidates: readonly Candidate[];
  readonly hasMore: boolean;
  readonly problem: KioskProblem | null;
}

const nobody: Found = { text: '', candidates: [], hasMore: false, problem: null };
const shortestText = 2;
const isLong = (text: string) => Array.from(text.trim()).length >= shortestText;

/** One person looking for themselves. Gone with the screen it is shown on. */
export function useSearch() {
  const [text, setText] = useState('');
  const [found, setFound] = useState(nobody);
  const [picked, setPicked] = useState<Candidate | null>(null);
  const asked = useRef('');

  async function find(sought: string): Promise<void> {
    const reply = await call('members.find', { text: sought });
    if (asked.current !== sought) return;
    if ('problem' in reply) setFound({ ...nobody, text: sought, problem: reply.problem });
    else setFound({ ...reply.value, text: sought, problem: null });
  }

  const isTyped = isLong(text);
  const candidates = isTyped ? found.candidates : nobody.candidates;
  const isAnswered = isTyped && found.text === text;
  const exact = candidates.find((one) => one.isExactNumber);
  const chosen = exact ?? candidates.find((one) => one.memberId === picked?.memberId) ?? null;

  return {
    text,
    candidates,
    hasMore: isTyped && found.hasMore,
    problem: isAnswered ? found.problem : null,
    isTyped,
    isAnswered,
    chosen,
    type(typed: string) {
      setText(typed);
      asked.current = typed;
      if (isLong(typed)) void find(typed);
      else setFound(nobody);
    },
    choose: setPicked,
  };
}
