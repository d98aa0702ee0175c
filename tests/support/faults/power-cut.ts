/**
 * A disk that loses its power. What was synced is there; of what was written since, each piece is there, or not, or in
 * part: in sectors of 512 bytes, in any order. This is SQLite's own model of a crash
 * (https://sqlite.org/testing.html, section 3.3). Names are kept as by a journalling file system: a rename is there when
 * it was made, whatever became of the content. A disk that lies about having synced is not modelled.
 */
import type { Chance } from '../chance.ts';
import type { Call } from './trace.ts';

const sector = 512;

type Change = Extract<Call, { kind: 'write' | 'truncate' }>;
interface Pending {
  readonly change: Change;
  readonly at: number;
}

class DiskFile {
  #content: Buffer;
  #length: number;
  pending: Pending[] = [];

  constructor(content: Buffer) {
    this.#content = content;
    this.#length = content.length;
  }

  copy(): DiskFile {
    return new DiskFile(Buffer.from(this.bytes()));
  }

  bytes(): Buffer {
    return this.#content.subarray(0, this.#length);
  }

  write(offset: number, bytes: Buffer): void {
    const end = offset + bytes.length;
    if (end > this.#content.length) {
      const larger = Buffer.alloc(Math.max(end, this.#content.length * 2));
      this.bytes().copy(larger);
      this.#content = larger;
    }
    bytes.copy(this.#content, offset);
    this.#length = Math.max(this.#length, end);
  }

  truncate(length: number): void {
    if (length < this.#length) this.#content.fill(0, length, this.#length);
    else this.write(length, Buffer.alloc(0));
    this.#length = length;
  }

  apply(change: Change): void {
    if (change.kind === 'write') this.write(change.offset, change.bytes);
    else this.truncate(change.length);
  }

  /** As the power cut finds it. */
  afterCut(chance: Chance): Buffer {
    const left = this.copy();
    for (const { change } of this.pending) {
      const fate = chance();
      if (fate < 1 / 3) continue;
      if (fate < 2 / 3 || change.kind === 'truncate') left.apply(change);
      else tear(left, change, chance);
    }
    return Buffer.from(left.bytes());
  }
}

function tear(file: DiskFile, { offset, bytes }: Extract<Change, { kind: 'write' }>, chance: Chance): void {
  for (let from = 0; from < bytes.length;) {
    const to = Math.min(bytes.length, from + sector - ((offset + from) % sector));
    if (chance() < 0.5) file.write(offset + from, bytes.subarray(from, to));
    from = to;
  }
}

/** Path to content. */
export type Disk = ReadonlyMap<string, Buffer>;

/**
 * Runs through the calls once and shows the disk as a power cut after each of the first `cuts[n]` calls would leave it.
 * `cuts` ascends.
 */
export async function cutThePower(
  before: Disk,
  calls: readonly Call[],
  cuts: readonly number[],
  chance: Chance,
  look: (disk: Disk, cut: number) => Promise<void>,
): Promise<void> {
  const files = new Map(Array.from(before, ([path, content]) => [path, new DiskFile(Buffer.from(content))]));
  const fileAt = (path: string): DiskFile => {
    const file = files.get(path) ?? new DiskFile(Buffer.alloc(0));
    files.set(path, file);
    return file;
  };
  let done = 0;
  for (const cut of cuts) {
    for (; done < cut; done++) step(calls[done]!, done);
    await look(new Map(Array.from(files, ([path, file]) => [path, file.afterCut(chance)])), cut);
  }

  function step(call: Call, at: number): void {
    if (call.kind === 'unlink') files.delete(call.path);
    else if (call.kind === 'rename') {
      files.set(call.to, fileAt(call.path));
      files.delete(call.path);
    } else if (call.kind === 'sync') {
      const file = fileAt(call.path);
      for (const { change, at: made } of file.pending) if (made < call.began) file.apply(change);
      file.pending = file.pending.filter((one) => one.at >= call.began);
    } else if (call.kind === 'create') fileAt(call.path);
    else fileAt(call.path).pending.push({ change: call, at });
  }
}
