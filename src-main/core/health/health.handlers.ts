import type { healthRoutes } from '../../contract/health.ts';
import type { HandlersFor } from '../../contract/route.ts';
import type { Caller } from '../kernel/caller.ts';
import { notYet } from '../kernel/not-yet.ts';

export function healthHandlers(): HandlersFor<typeof healthRoutes, Caller> {
  return {
    'health.report': notYet,
    'health.check': notYet,
    'health.diagnosis': notYet,
    'health.beat': notYet,
  };
}
