import { useEffect, useEffectEvent } from 'react';

/** Runs `act` whenever `turn` has grown: something on this page changed what a list shows. */
export function useAgain(turn: number, act: () => void): void {
  const again = useEffectEvent(act);
  useEffect(() => {
    if (turn > 0) again();
  }, [turn]);
}
