import type { privacyRoutes } from '../../contract/privacy.ts';
import type { HandlersFor } from '../../contract/route.ts';
import type { Caller } from '../kernel/caller.ts';
import type { PrivacyService } from './privacy.service.ts';

export function privacyHandlers(privacy: PrivacyService): HandlersFor<typeof privacyRoutes, Caller> {
  return {
    'privacy.receipts': async () => ({
      receipts: (await privacy.receipts()).map(({ id, ...receipt }) => ({ receiptId: id, ...receipt })),
    }),
  };
}
