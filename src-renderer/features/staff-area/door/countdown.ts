import { useCallback, useEffect, useRef, useState } from 'react';

/** `1:05` */
export const clockOf = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

/** Whole seconds left, by a clock that only goes forward: a wall clock set back must not lengthen a wait. */
export function useCountdown(onEnd?: () => void) {
  const endsAt = useRef(0);
  const [seconds, setSeconds] = useState(0);
  const end = useRef(onEnd);
  useEffect(() => {
    end.current = onEnd;
  });

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

  return { seconds, start };
}
