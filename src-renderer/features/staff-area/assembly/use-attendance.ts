/** Cards read one after the other, none lost while the one before is being written. */
import { useRef, useState } from 'react';
import { newRequestKey } from '../../../gateway/gateway.ts';
import type { Ask } from '../../../../src-main/contract/registry.ts';
import { useDuty } from '../parts/staff-duty.ts';
import type { ProblemOf } from '../parts/use-answer.ts';
import type { Course } from './use-assembly.ts';

export interface Heard {
  readonly name: string;
  readonly isAgain: boolean;
}

export function useAttendance({ assembly: { assemblyId }, take, reload }: Course) {
  const { call, keepAwake } = useDuty();
  const [heard, setHeard] = useState<Heard | null>(null);
  const [problem, setProblem] = useState<ProblemOf<'assembly.attend'> | null>(null);
  const queue = useRef<Promise<void>>(Promise.resolve());

  async function one(who: Ask<'assembly.attend'>['who']): Promise<void> {
    const reply = await call('assembly.attend', { assemblyId, who, requestKey: newRequestKey() });
    if ('problem' in reply) {
      setHeard(null);
      setProblem(reply.problem);
      if (reply.problem.code === 'assembly.wrong-step') reload();
      return;
    }
    const { assembly, name, isAgain } = reply.value;
    take(assembly);
    setHeard({ name, isAgain });
    setProblem(null);
  }
  const attend = (who: Ask<'assembly.attend'>['who']): void => {
    keepAwake();
    queue.current = queue.current.then(() => one(who));
  };
  return { heard, problem, attend };
}
