import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

/** In hex, of the file as it lies on the disk; never more than a MiB of it is in memory. */
export async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(file, { highWaterMark: 1 << 20 })) hash.update(piece as Buffer);
  return hash.digest('hex');
}
