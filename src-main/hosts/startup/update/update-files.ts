/** Signed files as core's port: the newest is found, copied and told of. */
import { createHash } from 'node:crypto';
import path from 'node:path';
import type { UpdateFiles } from '../../../core/updates/update-files.ts';
import { findUpdates } from './find-updates.ts';
import { takeUpdate } from './take-update.ts';
import { takenIn } from './taken-note.ts';
import { factsOf, type OurProgram } from './update-file.ts';
import { isNewer } from './versions.ts';

/** Short enough to be compared over the telephone. */
function signerOf({ publicKey }: OurProgram): string {
  const digest = createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('hex');
  return (digest.slice(0, 12).toUpperCase().match(/.{4}/g) ?? []).join('-');
}

export function updateFiles(ours: OurProgram): UpdateFiles {
  return {
    signer: signerOf(ours),
    find: (folders) => findUpdates(folders, ours),
    take: (file, into, signal) => takeUpdate(file, into, ours, signal),
    async waiting(folder) {
      const taken = await takenIn(folder);
      if (taken === null || !isNewer(taken.version, ours.version)) return null;
      return { ...factsOf(taken), installer: path.join(folder, taken.installer) };
    },
  };
}
