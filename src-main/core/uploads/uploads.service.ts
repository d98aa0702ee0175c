/** Files on their way in, in pieces: in memory only, few at once, forgotten after a quarter of an hour. */
import { randomUUID } from 'node:crypto';
import { Refusal } from '../../contract/route.ts';
import type { Clock } from '../kernel/clock.ts';

const mostAtOnce = 4;
const lifeMs = 15 * 60 * 1000;

interface Upload {
  /** As the screen called it; shown, never opened. */
  readonly fileName: string;
  readonly pieces: Buffer[];
  received: number;
  touchedAt: number;
}

interface Limit {
  readonly bytes: number;
  /** What a larger file is refused with. */
  readonly code: string;
}

export function uploadsService(clock: Clock, limit: Limit) {
  /** In the order of touching: the first is the one left alone longest. */
  const held = new Map<string, Upload>();

  function forgetOld(): void {
    for (const [id, { touchedAt }] of held) {
      if (clock.monotonic() - touchedAt > lifeMs) held.delete(id);
    }
  }

  function find(id: string): Upload {
    forgetOld();
    const upload = held.get(id);
    if (!upload) throw new Refusal('upload.unknown');
    return upload;
  }

  function begin(fileName: string): Upload {
    forgetOld();
    for (const id of held.keys()) {
      if (held.size < mostAtOnce) break;
      held.delete(id);
    }
    return { fileName, pieces: [], received: 0, touchedAt: clock.monotonic() };
  }

  return {
    /** Without an id one begins. @throws Refusal upload.unknown, upload.out-of-order (facts received), or the limit's code (facts bytes) */
    add(uploadId: string | undefined, offset: number, base64: string, fileName = '') {
      const id = uploadId ?? randomUUID();
      const upload = uploadId === undefined ? begin(fileName) : find(id);
      if (offset !== upload.received) throw new Refusal('upload.out-of-order', { received: upload.received });
      const piece = Buffer.from(base64, 'base64');
      held.delete(id);
      if (upload.received + piece.length > limit.bytes) throw new Refusal(limit.code, { bytes: limit.bytes });
      upload.pieces.push(piece);
      upload.received += piece.length;
      upload.touchedAt = clock.monotonic();
      held.set(id, upload);
      return { uploadId: id, received: upload.received };
    },

    /** The whole file, which is forgotten here. @throws Refusal upload.unknown */
    take(uploadId: string): { fileName: string; bytes: Buffer } {
      const { fileName, pieces } = find(uploadId);
      held.delete(uploadId);
      return { fileName, bytes: Buffer.concat(pieces) };
    },

    /** Every minute or so, so that nothing waits in memory for the next upload to push it out. */
    forgetOld,
    forgetAll: (): void => held.clear(),
  };
}
