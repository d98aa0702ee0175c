import { useCallback, useState } from 'react';
import type { StaffProblem } from '../../../words/staff-problem-codes.ts';
import type { StaffWords } from '../../../words/staff-zh-cn.ts';
import { clockOf, useCountdown } from './countdown.ts';

type Said = { readonly sentence: string } | { readonly problem: StaffProblem } | null;

/** What the door said to the last try: a wait that counts down, a refusal, or a hint. */
export function useDoorAnswer(words: StaffWords, { isOfPin = false } = {}) {
  const [said, setSaid] = useState<Said>(null);
  const { seconds, start } = useCountdown();
  const isWaiting = seconds > 0;

  const take = useCallback(
    (problem: StaffProblem) => {
      if (problem.code === 'door.wait') {
        setSaid(null);
        start(Number(problem.facts['seconds'] ?? 60));
      } else setSaid({ problem });
    },
    [start],
  );
  const forget = useCallback(() => setSaid(null), []);

  const sentenceOf = ({ code, facts }: StaffProblem) =>
    isOfPin && code === 'door.locked' ? words.pin.locked : words.problems[code](facts);
  const told = said === null ? '' : 'problem' in said ? sentenceOf(said.problem) : said.sentence;
  const sentence = isWaiting ? words.door.wait(clockOf(seconds)) : told;
  return {
    isWaiting,
    isError: isWaiting || (said !== null && 'problem' in said),
    sentence,
    take,
    say: (hint: string) => setSaid({ sentence: hint }),
    forget,
    /** Another person: the wait was the former one's. */
    restart() {
      setSaid(null);
      start(0);
    },
  };
}
