/** Hashing of PINs: twice the work of a passphrase in the same memory, 0.3 to 1.2 s on the machines of a kiosk. */
import { emptyHash, hashSecret } from '../kernel/slow-hash.ts';

const cost = { logN: 16, r: 8, p: 2 };

/** @param peppered never the PIN itself */
export const hashPin = (peppered: string): Promise<string> => hashSecret(peppered, cost);

/** Takes as long where there is no PIN. */
export const nobodysPin = emptyHash(cost);
