import { useCallback, useEffect, useState } from 'react';
import type { Answer } from '../../../src-main/contract/registry.ts';
import { call } from '../../gateway/gateway.ts';

export type MaintenanceFacts = Answer<'maintenance.facts'>;

const everyMs = 4_000;

/** Why the station is not open, and where backups are: a stick plugged in now is there soon. Null until answered. */
export function useFacts(): { readonly facts: MaintenanceFacts | null; readonly refresh: () => Promise<void> } {
  const [facts, setFacts] = useState<MaintenanceFacts | null>(null);
  const refresh = useCallback(async () => {
    const reply = await call('maintenance.facts', {});
    if ('value' in reply) setFacts(reply.value);
  }, []);
  useEffect(() => {
    void refresh();
    const timer = setInterval(() => document.hidden || void refresh(), everyMs);
    return () => clearInterval(timer);
  }, [refresh]);
  return { facts, refresh };
}
