/** Port: newer versions of this program as signed files. Hosts know the key and the format; nothing is ever run from here. */
import type { UpdateRefusal } from '../../contract/updates.ts';

export interface UpdateFacts {
  /** As `1.20.3`. */
  readonly version: string;
  /** Epoch ms, by the publisher's clock. */
  readonly signedAt: number;
  /** Of the installer. */
  readonly bytes: number;
}

export class UpdateFault extends Error {
  override readonly name = 'UpdateFault';
  readonly code: UpdateRefusal;
  /** What the file says of itself, once its signature has been seen to be right. */
  readonly facts: UpdateFacts | null;
  constructor(code: UpdateRefusal, facts: UpdateFacts | null = null) {
    super(code);
    this.code = code;
    this.facts = facts;
  }
}

export interface FoundUpdate {
  /** Absolute. */
  readonly file: string;
  /** Null: it was not signed by the publisher, or is no update at all. */
  readonly facts: UpdateFacts | null;
  /** Null: it can be taken. The installer's own bytes are compared when it is. */
  readonly refusal: UpdateRefusal | null;
}

export interface TakenUpdate extends UpdateFacts {
  /** Absolute; complete, on the disk, and what was signed. */
  readonly installer: string;
}

export interface UpdateFiles {
  /** Tells the publisher's key from others, as `3F9A-07C2-51BE`. */
  readonly signer: string;
  /** On the top level of these folders, the newest that can be taken first. A folder that cannot be read holds none. */
  find(folders: readonly string[]): Promise<readonly FoundUpdate[]>;
  /** @param into made where it is missing @throws UpdateFault, what reading and writing throw, and the signal's reason */
  take(file: string, into: string, signal: AbortSignal): Promise<TakenUpdate>;
  /** The one that was taken last and is newer than this program; null: none waits. */
  waiting(folder: string): Promise<TakenUpdate | null>;
}

/** A program without a publisher. */
export const noUpdateFiles: UpdateFiles = {
  signer: '',
  find: () => Promise.resolve([]),
  take: () => Promise.reject(new UpdateFault('not-an-update')),
  waiting: () => Promise.resolve(null),
};
