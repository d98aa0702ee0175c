import { useCallback, useEffect, useState } from 'react';
import type { Answer } from '../../src-main/contract/registry.ts';
import { call } from '../gateway/gateway.ts';
import { onHostTrouble } from '../gateway/host-trouble.ts';

export type StationStatus = Answer<'station.status'>;

const everyMs = 60_000;
/** Until it is open again. */
const maintenanceMs = 3_000;
const retryMs = 2_000;
/** A host that takes longer than this is being started again. */
const awayMs = 12_000;

interface Station {
  /** What the station is; null until it has answered. */
  readonly status: StationStatus | null;
  /** It has not answered for a while. */
  readonly isAway: boolean;
  /** Asks at once. */
  readonly refresh: () => void;
}

export function useStation(): Station {
  const [status, setStatus] = useState<StationStatus | null>(null);
  const [isAway, setAway] = useState(false);
  const [round, setRound] = useState(0);

  useEffect(() => {
    let isCurrent = true;
    let isAsking = false;
    let timer = 0;
    let silentSince: number | null = null;
    const ask = async () => {
      clearTimeout(timer);
      if (isAsking) return;
      isAsking = true;
      const reply = await call('station.status', {});
      isAsking = false;
      if (!isCurrent) return;
      const isThere = 'value' in reply;
      if (isThere) setStatus(reply.value);
      silentSince = isThere ? null : (silentSince ?? performance.now());
      setAway(silentSince !== null && performance.now() - silentSince >= awayMs);
      const waitMs = !isThere ? retryMs : reply.value.mode === 'maintenance' ? maintenanceMs : everyMs;
      timer = window.setTimeout(() => void ask(), waitMs);
    };
    void ask();
    // Whichever screen meets it first. While it lasts the questions of above are enough.
    const leave = onHostTrouble(() => {
      if (silentSince === null) void ask();
    });
    return () => {
      isCurrent = false;
      leave();
      clearTimeout(timer);
    };
  }, [round]);

  return { status, isAway, refresh: useCallback(() => setRound((before) => before + 1), []) };
}
