import { useCallback, useEffect, useRef, useState } from 'react';
import { call } from '../../../gateway/gateway.ts';
import { createIdleLock } from './idle-lock.ts';

const activities = ['pointerdown', 'keydown', 'wheel', 'touchmove'] as const;

/** Follows touches anywhere in the window; `onIdle` runs once nobody has touched for two minutes. */
export function useIdleLock(onIdle: () => void, onEnded: () => void) {
  const [lock] = useState(() => createIdleLock(performance.now()));
  const [secondsLeft, setSecondsLeft] = useState<number | null>(null);
  const acts = useRef({ onIdle, onEnded });
  useEffect(() => {
    acts.current = { onIdle, onEnded };
  });

  const touch = useCallback(() => {
    const now = performance.now();
    lock.touch(now);
    setSecondsLeft(null);
    if (!lock.shouldTell(now)) return;
    void call('staff.session', { touch: true }).then((reply) => {
      if ('value' in reply && reply.value === null) acts.current.onEnded();
    });
  }, [lock]);

  useEffect(() => {
    for (const activity of activities) addEventListener(activity, touch, { capture: true, passive: true });
    const timer = setInterval(() => {
      const left = lock.secondsLeft(performance.now());
      setSecondsLeft(left);
      if (left === 0) acts.current.onIdle();
    }, 500);
    return () => {
      for (const activity of activities) removeEventListener(activity, touch, { capture: true });
      clearInterval(timer);
    };
  }, [lock, touch]);

  return { secondsLeft, touch };
}
