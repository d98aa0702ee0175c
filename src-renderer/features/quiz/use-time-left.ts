import { useEffect, useState } from 'react';

/** Whole seconds left, in ms, until performance.now() reaches `endsAt`; never below 0. */
export function useTimeLeft(endsAt: number, isOn: boolean): number {
  const [left, setLeft] = useState(Infinity);
  useEffect(() => {
    if (!isOn) return undefined;
    const tick = () => setLeft(Math.max(0, Math.ceil((endsAt - performance.now()) / 1000) * 1000));
    tick();
    const timer = setInterval(tick, 250);
    return () => clearInterval(timer);
  }, [endsAt, isOn]);
  return isOn ? left : Infinity;
}
