/** One chunk at a time: none can be left out, moved, repeated, cut off or added without being seen. */
import { createCipheriv, createDecipheriv, createHash } from 'node:crypto';
import { BackupFault } from './backup-fault.ts';
import { tagBytes } from './container-format.ts';

export interface ChunkPlace {
  /** From 0. */
  readonly at: number;
  readonly isLast: boolean;
}

export interface ChunkCipher {
  seal(chunk: Buffer, place: ChunkPlace): Buffer;
  /** @throws BackupFault damaged */
  open(sealed: Buffer, place: ChunkPlace): Buffer;
}

/** @param nonce 8 bytes @param head everything before the first chunk */
export function chunkCipher(key: Buffer, nonce: Buffer, head: Buffer): ChunkCipher {
  const headHash = createHash('sha256').update(head).digest();
  const ivOf = (at: number): Buffer => {
    const iv = Buffer.alloc(12);
    nonce.copy(iv);
    iv.writeUInt32BE(at, 8);
    return iv;
  };
  const boundTo = ({ isLast }: ChunkPlace): Buffer => Buffer.concat([headHash, Buffer.of(isLast ? 1 : 0)]);

  return {
    seal(chunk, place) {
      const cipher = createCipheriv('aes-256-gcm', key, ivOf(place.at)).setAAD(boundTo(place));
      return Buffer.concat([cipher.update(chunk), cipher.final(), cipher.getAuthTag()]);
    },
    open(sealed, place) {
      const decipher = createDecipheriv('aes-256-gcm', key, ivOf(place.at)).setAAD(boundTo(place));
      decipher.setAuthTag(sealed.subarray(sealed.length - tagBytes));
      try {
        const chunk = decipher.update(sealed.subarray(0, sealed.length - tagBytes));
        decipher.final();
        return chunk;
      } catch (error) {
        throw new BackupFault('damaged', `chunk ${place.at} is not as it was written`, { cause: error });
      }
    },
  };
}
