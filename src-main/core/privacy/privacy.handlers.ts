import type { privacyRoutes } from '../../contract/privacy.ts';
import type { HandlersFor } from '../../contract/route.ts';
import type { Caller } from '../kernel/caller.ts';
import { notYet } from '../kernel/not-yet.ts';
import type { PrivacyService } from './privacy.service.ts';

export function privacyHandlers(privacy: PrivacyService): HandlersFor<typeof privacyRoutes, Caller> {
  return {
    'privacy.preview': notYet,
    'privacy.purge': notYet,
    'privacy.requests': notYet,
    'privacy.settleRequest': notYet,
    'privacy.erase': notYet,
    'privacy.erasable': notYet,
    'privacy.recordConsent': notYet,
    'privacy.consentsOf': notYet,
    'privacy.receipts': async () => ({
      receipts: (await privacy.receipts()).map(({ id, ...receipt }) => ({ receiptId: id, ...receipt })),
    }),
  };
}
