import { useCallback, useEffect, useState } from 'react';
import type { Answer } from '../../src-main/contract/registry.ts';
import { call } from '../gateway/gateway.ts';

export type StationStatus = Answer<'station.status'>;

const everyMs = 60_000;
const retryMs = 2_000;

/** What the station is; null until it has answered. `refresh` asks at once. */
export function useStation(): { status: StationStatus | null; refresh: () => void } {
  const [status, setStatus] = useState<StationStatus | null>(null);
  const [round, setRound] = useState(0);

  useEffect(() => {
    let isCurrent = true;
    let timer = 0;
    const ask = async () => {
      const reply = await call('station.status', {});
      if (!isCurrent) return;
      if ('value' in reply) setStatus(reply.value);
      timer = window.setTimeout(ask, 'value' in reply ? everyMs : retryMs);
    };
    void ask();
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [round]);

  return { status, refresh: useCallback(() => setRound((before) => before + 1), []) };
}
