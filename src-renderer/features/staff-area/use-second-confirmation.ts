import { useEffect, useState } from 'react';
import type { call as gatewayCall } from '../../gateway/gateway.ts';
import { type ConfirmedAct, createSecondConfirmation } from './second-confirmation.ts';

/** `call`, which asks for PIN or passphrase where core wants it once more; `act`, while it asks. */
export function useSecondConfirmation(call: typeof gatewayCall) {
  const [act, setAct] = useState<ConfirmedAct | null>(null);
  const [confirmation] = useState(() => createSecondConfirmation(call, setAct));
  // Locked meanwhile: whoever waits for an answer gets one.
  useEffect(() => () => confirmation.settle(false), [confirmation]);
  return { act, ...confirmation };
}
