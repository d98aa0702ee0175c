/** Nobody there any more: 45 seconds without touch, key or card. */
import { useEffect, useEffectEvent, useState } from 'react';

const acts = ['pointerdown', 'keydown', 'wheel', 'input'] as const;

/**
 * Seconds left while `isOn`, else null; `onIdle` once they are used up. Every act of a person, anywhere on the page,
 * begins them again, and so does every change of `stage`.
 */
export function useIdle(isOn: boolean, seconds: number, stage: string, onIdle: () => void): number | null {
  const [left, setLeft] = useState(seconds);
  const leave = useEffectEvent(onIdle);

  useEffect(() => {
    if (!isOn) return undefined;
    let endsAt = performance.now() + seconds * 1000;
    // Only noted here, shown by the timer: rendering in the middle of an input event would put the old text back.
    const again = () => {
      endsAt = performance.now() + seconds * 1000;
    };
    setLeft(seconds);
    const timer = setInterval(() => {
      const now = Math.max(0, Math.ceil((endsAt - performance.now()) / 1000));
      setLeft(now);
      if (now === 0) leave();
    }, 250);
    for (const act of acts) addEventListener(act, again, { capture: true, passive: true });
    return () => {
      clearInterval(timer);
      for (const act of acts) removeEventListener(act, again, { capture: true });
    };
  }, [isOn, seconds, stage]);

  return isOn ? left : null;
}
