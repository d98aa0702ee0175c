/** A key under a secret that people know: scrypt makes the wrapping key, AES-256-GCM holds the wrapped one. */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { slowKey, type Cost } from '../kernel/slow-hash.ts';

const base64 = (bytes: number) =>
  z
    .string()
    .max(64)
    .refine((text) => Buffer.from(text, 'base64').length === bytes);

/** As it stands in files, in base64. The cost is capped: a file made by somebody else must not eat the memory. */
export const wrappedKey = z.strictObject({
  salt: base64(16),
  logN: z.int().min(10).max(17),
  r: z.literal(8),
  p: z.literal(1),
  iv: base64(12),
  wrapped: base64(32),
  tag: base64(16),
});
export type WrappedKey = z.output<typeof wrappedKey>;

const cost = { logN: 16, r: 8, p: 1 } as const;

/** @param key 32 bytes @param about what the wrap is for; the same is given when it is opened */
export async function wrapKey(key: Buffer, secret: string, about: string): Promise<WrappedKey> {
  const salt = randomBytes(16);
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', await slowKey(secret, salt, cost), iv).setAAD(Buffer.from(about));
  const wrapped = Buffer.concat([cipher.update(key), cipher.final()]);
  const [saltText, ivText, wrappedText, tag] = [salt, iv, wrapped, cipher.getAuthTag()].map((bytes) =>
    bytes.toString('base64'),
  ) as [string, string, string, string];
  return { salt: saltText, ...cost, iv: ivText, wrapped: wrappedText, tag };
}

/** Undefined for a wrong secret and for a wrap that was changed. */
export async function unwrapKey(wrap: WrappedKey, secret: string, about: string): Promise<Buffer | undefined> {
  const bytes = (text: string): Buffer => Buffer.from(text, 'base64');
  const given: Cost = { logN: wrap.logN, r: wrap.r, p: wrap.p };
  const own = await slowKey(secret, bytes(wrap.salt), given);
  const decipher = createDecipheriv('aes-256-gcm', own, bytes(wrap.iv)).setAAD(Buffer.from(about));
  decipher.setAuthTag(bytes(wrap.tag));
  try {
    return Buffer.concat([decipher.update(bytes(wrap.wrapped)), decipher.final()]);
  } catch {
    return undefined;
  }
}
