import { useCallback, useEffect, useState } from 'react';
import type { Answer } from '../../src-main/contract/registry.ts';
import { call } from '../gateway/gateway.ts';

type Figures = Answer<'rooms.figures'>;

const everyMs = 5_000;
const none: Figures = { rooms: [], visitsToday: 0 };

/** Who-free figures, asked again every five seconds while the page is seen, and at once after `refresh`. */
export function useFigures(isOn: boolean): { figures: Figures; refresh: () => void } {
  const [figures, setFigures] = useState(none);
  const [round, setRound] = useState(0);

  useEffect(() => {
    if (!isOn) return undefined;
    let isCurrent = true;
    const ask = async () => {
      if (document.hidden) return;
      const reply = await call('rooms.figures', {});
      if (isCurrent && 'value' in reply) setFigures(reply.value);
    };
    void ask();
    const timer = setInterval(() => void ask(), everyMs);
    return () => {
      isCurrent = false;
      clearInterval(timer);
    };
  }, [isOn, round]);

  return { figures, refresh: useCallback(() => setRound((before) => before + 1), []) };
}
