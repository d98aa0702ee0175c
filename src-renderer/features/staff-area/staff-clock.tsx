import { useEffect, useState } from 'react';
import type { Times } from './parts/times.ts';

export function StaffClock({ times }: { times: Times }) {
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => tick((count) => count + 1), 5000);
    return () => clearInterval(timer);
  }, []);
  return (
    <div className="staff-clock">
      <b className="num">{times.now()}</b>
      <span>{times.dayInWords()}</span>
    </div>
  );
}
