import { useCallback, useEffect, useRef } from 'react';

/** Runs the newest of a burst of acts, `delayMs` after its last one; none after the screen has gone. */
export function useLater(delayMs: number): (act: () => void) => void {
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return useCallback(
    (act) => {
      clearTimeout(timer.current);
      timer.current = setTimeout(act, delayMs);
    },
    [delayMs],
  );
}
