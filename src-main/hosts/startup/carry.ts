/** What every host does with a message from a screen: one shape, one size limit, one door. */
import { z } from 'zod';
import type { Outcome } from '../../contract/route.ts';
import type { Application } from '../../core/application.ts';
import type { Caller } from '../../core/kernel/caller.ts';

/** Bytes of one call as JSON text. A roster piece of 700,000 characters fits. */
export const maxCallBytes = 1024 * 1024;

const message = z.strictObject({ route: z.string().max(64), input: z.unknown() });

export const invalidRequest: Outcome<never> = { problem: { code: 'request.invalid', facts: {} } };
export const forbidden: Outcome<never> = { problem: { code: 'caller.forbidden', facts: {} } };

export type Door = Pick<Application, 'call'>;

/** JSON text of `{route, input}`, untrusted. Never throws. */
export async function carryText(application: Door, caller: Caller, text: string): Promise<Outcome<unknown>> {
  if (Buffer.byteLength(text) > maxCallBytes) return invalidRequest;
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return invalidRequest;
  }
  const call = message.safeParse(parsed);
  return call.success ? application.call(call.data.route, call.data.input, caller) : invalidRequest;
}

/** A structured clone from a window: through JSON first, so that both hosts see the same values. Never throws. */
export async function carryClone(
  application: Door,
  caller: Caller,
  route: unknown,
  input: unknown,
): Promise<Outcome<unknown>> {
  let text: string;
  try {
    text = JSON.stringify({ route, input: input === undefined ? {} : input });
  } catch {
    return invalidRequest;
  }
  return carryText(application, caller, text);
}
