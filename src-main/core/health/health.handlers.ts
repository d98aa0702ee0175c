import type { healthRoutes } from '../../contract/health.ts';
import type { HandlersFor } from '../../contract/route.ts';
import type { Caller } from '../kernel/caller.ts';
import type { HealthService } from './health.service.ts';

interface Parts {
  readonly health: HealthService;
  readonly onBeat: (said: 'alive' | 'reloaded' | 'failed') => void;
}

export function healthHandlers({ health, onBeat }: Parts): HandlersFor<typeof healthRoutes, Caller> {
  return {
    'health.report': () => health.report(),
    'health.check': () => health.check(),
    'health.diagnosis': () => health.diagnosis(),
    'health.beat': ({ said }) => {
      onBeat(said);
      return {};
    },
  };
}
