import { createPublicKey } from 'node:crypto';
import packageFile from '../../../../package.json' with { type: 'json' };
// Built into the program, where the archive's integrity guards it; a loose file could be exchanged.
import keyFile from '../../../../resources/update/public-key.json' with { type: 'json' };
import type { OurProgram } from './update-file.ts';

/** What an update must fit. */
export const ourProgram = (): OurProgram => ({
  publicKey: createPublicKey({ key: Buffer.from(keyFile.spki, 'base64'), format: 'der', type: 'spki' }),
  version: packageFile.version,
  platform: `${process.platform}-${process.arch}`,
});
