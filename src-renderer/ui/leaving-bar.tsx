import { useEffect, useRef } from 'react';

interface LeavingBarProps {
  readonly seconds: number;
  readonly isRunning: boolean;
  readonly next: string;
}

/** How long the screen still stays, and that nobody needs to wait for it. */
export function LeavingBar({ seconds, isRunning, next }: LeavingBarProps) {
  const bar = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!isRunning) return undefined;
    const began = performance.now();
    let frame = 0;
    const draw = () => {
      const left = Math.max(0, 1 - (performance.now() - began) / (seconds * 1000));
      if (bar.current) bar.current.style.transform = `scaleX(${left})`;
      if (left > 0) frame = requestAnimationFrame(draw);
    };
    draw();
    return () => cancelAnimationFrame(frame);
  }, [isRunning, seconds]);
  return (
    <div className="card-leaving">
      <div className="card-bar" aria-hidden="true">
        <i ref={bar} />
      </div>
      <p>{next}</p>
    </div>
  );
}
