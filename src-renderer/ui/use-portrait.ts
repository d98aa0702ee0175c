import { useSyncExternalStore } from 'react';

const portrait = matchMedia('(orientation: portrait)');

function onTurn(told: () => void): () => void {
  portrait.addEventListener('change', told);
  return () => portrait.removeEventListener('change', told);
}

/** How many rows fit depends on how the screen stands. */
export const usePortrait = (): boolean => useSyncExternalStore(onTurn, () => portrait.matches);
