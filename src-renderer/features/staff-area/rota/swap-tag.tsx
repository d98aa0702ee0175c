import type { SwapState } from '../../../../src-main/contract/rota.ts';
import { type Tone, useDuty } from '../parts/staff-duty.ts';

const tones: Partial<Record<SwapState, Tone>> = { asked: 'warn', approved: 'ok', refused: 'err' };

export function SwapTag({ state }: { state: SwapState }) {
  const { words } = useDuty();
  return (
    <span className="tag" data-tone={tones[state]}>
      {words.rota.swaps.states[state]}
    </span>
  );
}
