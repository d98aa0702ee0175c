/**
 * Of the time that stories took, nine tenths were the deliberately slow hashing of PINs, passphrases and codes. Where
 * something else is asked, a hash costs a 64th of it, and says so in itself as any hash does. What the product's cost is
 * and that it is paid, pin-hash, passphrase and recovery-wrap test without this.
 */
import type { Plugin } from 'vite';

const withCost = /core\/(?:kernel\/slow-hash|staff\/pin-hash|secrets\/wrapped-key)\.ts$/;

export const quickHashes: Plugin = {
  name: 'quick-hashes',
  enforce: 'pre',
  transform(code, id) {
    if (!withCost.test(id)) return null;
    const quick = code.replaceAll('logN: 16', 'logN: 10').replaceAll('$scrypt$ln=16', '$scrypt$ln=10');
    if (quick === code) throw new Error('the cost was not found');
    return quick;
  },
};
