import { useDuty } from '../parts/staff-duty.ts';
import type { HolderRow } from './rows.ts';

export type PinState = 'set' | 'none' | 'locked';

export const pinStateOf = ({ hasPin, isLocked }: Pick<HolderRow, 'hasPin' | 'isLocked'>): PinState =>
  isLocked ? 'locked' : hasPin ? 'set' : 'none';

const tones: Record<PinState, string> = { set: 'ok', none: 'warn', locked: 'err' };

export function PinTag({ holder }: { readonly holder: HolderRow }) {
  const { words } = useDuty();
  const state = pinStateOf(holder);
  return (
    <span className="tag" data-tone={tones[state]}>
      {words.posts.pin[state]}
    </span>
  );
}
