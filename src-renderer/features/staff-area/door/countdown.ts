import { useCallback, useEffect, useRef, useState } from 'react';

/** `1:05` */
export const clockOf = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

/** Whole seconds until `performance.now()` reaches the end: a wall clock set back must not lengthen a wait. */
export function useCountdown(initial = 0, onEnd?: () => void) {
  const endsAt = useRef(performance.now() + initial * 1000);
  const [seconds, setSeconds] = useState(initial);
  const end = useRef(onEnd);
  end.current = onEnd;

  const start = useCallback((length: number) => {
    endsAt.current = performance.now() + length * 1000;
    setSeconds(length);
  }, []);

  const isRunning = seconds > 0;
  useEffect(() => {
    if (!isRunning) return;
    const timer = setInterval(() => {
      const left = Math.max(0, Math.ceil((endsAt.current - performance.now()) / 1000));
      setSeconds(left);
      if (left === 0) end.current?.();
    }, 250);
    return () => clearInterval(timer);
  }, [isRunning]);

  return { seconds, start, restart: useCallback(() => start(initial), [start, initial]) };
}
