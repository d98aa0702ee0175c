import { useEffect } from 'react';
import { useDuty } from '../parts/staff-duty.ts';
import { follow } from './import-acts.ts';
import { useImportFlow } from './import-flow.ts';

const pollMs = 300;

/** Follows a running commit from wherever the person is, and keeps the session while it runs. */
export function useImportWatch(): void {
  const { call, keepAwake } = useDuty();
  const isCommitting = useImportFlow((flow) => flow.step === 'committing');
  useEffect(() => {
    if (!isCommitting) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isOver = false;
    const turn = async () => {
      keepAwake();
      const goesOn = await follow(call);
      if (goesOn && !isOver) timer = setTimeout(() => void turn(), pollMs);
    };
    timer = setTimeout(() => void turn(), pollMs);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [isCommitting, call, keepAwake]);
}
