import { useEffect, useRef, useState } from 'react';
import type { Answer } from '../../../../../src-main/contract/registry.ts';
import type { StepWish } from '../../../../../src-main/contract/development-steps.ts';
import type { MemberId } from '../../../../../src-main/contract/values.ts';
import { useDuty } from '../../parts/staff-duty.ts';
import { useLater } from '../../parts/use-later.ts';

const pauseMs = 300;

/** What the rules say of a step while it is typed; NULL until the form can be read, and while an answer is on its way. */
export function useFindings(memberId: MemberId, wish: StepWish | null): Answer<'development.tryStep'> | null {
  const { call } = useDuty();
  const [found, setFound] = useState<{ readonly key: string; readonly answer: Answer<'development.tryStep'> } | null>(
    null,
  );
  const turns = useRef(0);
  const later = useLater(pauseMs);
  const key = wish === null ? '' : JSON.stringify(wish);
  useEffect(() => {
    const turn = ++turns.current;
    if (key === '') return;
    later(() => {
      void call('development.tryStep', { memberId, wish: JSON.parse(key) as StepWish }).then((reply) => {
        if (turn === turns.current && 'value' in reply) setFound({ key, answer: reply.value });
      });
    });
  }, [call, later, memberId, key]);
  return found !== null && found.key === key ? found.answer : null;
}
