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

/**
 * As `useLater`, for a function that a later render may have made anew: what else was chosen while somebody still typed
 * would be undone by the one of that moment.
 */
export function useLaterCall<Values extends readonly unknown[]>(
  call: (...values: Values) => void,
  delayMs: number,
): (...values: Values) => void {
  const later = useLater(delayMs);
  const newest = useRef(call);
  useEffect(() => {
    newest.current = call;
  });
  return useCallback((...values: Values) => later(() => newest.current(...values)), [later]);
}
