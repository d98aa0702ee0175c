/**
 * AES-256-GCM of single cells. A sealed text is a JSON string `"z1:<base64>"`, so that json_valid() holds of it; the
 * bytes are [key id][12 nonce][ciphertext][16 tag], of a BLOB with a leading 1. Table and column are bound in.
 */
import { createCipheriv, createDecipheriv, createHmac, randomFillSync } from 'node:crypto';

const prefix = '"z1:';
const blobVersion = 1;
const nonceBytes = 12;
const tagBytes = 16;
/** Key id, nonce and tag. */
const overhead = 1 + nonceBytes + tagBytes;
const whole = /^"z1:[A-Za-z0-9+/]{38,}={0,2}"$/;
const part = /"z1:[A-Za-z0-9+/]{38,}={0,2}\\?"/;

export type Damage = 'damaged' | 'unknown-key';

/** Where a cell stands, as `member.name`. */
export type Label = `${string}.${string}`;

/** Names the place and never a value. */
export class DamagedCell extends Error {
  override readonly name = 'DamagedCell';
  readonly label: Label;
  readonly reason: Damage;
  constructor(label: Label, reason: Damage) {
    super(`${label}: ${reason}`);
    this.label = label;
    this.reason = reason;
  }
}

/** 32 bytes each, all derived from one. */
export interface CellKeys {
  /** Eight hex signs; names the key, does not tell it. */
  readonly keyId: string;
  readonly seal: Buffer;
  readonly index: Buffer;
  readonly row: Buffer;
}

export type StoredCell = string | number | null | Uint8Array;

export interface CellCipher {
  readonly keyId: string;
  seal(label: Label, text: string): string;
  /** @throws DamagedCell */
  open(label: Label, cell: string): string;
  sealBytes(label: Label, bytes: Uint8Array): Buffer;
  /** @throws DamagedCell */
  openBytes(label: Label, cell: Uint8Array): Buffer;
  /** The same text under the same use is always the same 32 hex signs, which tell nothing without the key. */
  blindIndex(use: string, text: string): string;
  /** Of the sealed cells of a row as they are stored. */
  rowTag(table: string, rowId: number, cells: readonly StoredCell[]): string;
}

/** Also where SQL has put cells together: as JSON in JSON the quotes have a stroke before them. */
export const holdsSealed = (text: string): boolean => text.includes(prefix) && part.test(text);

/** Asking the system for twelve bytes costs more than sealing a name with them. */
function nonces(): () => Buffer {
  const pool = Buffer.alloc(nonceBytes * 256);
  let at = pool.length;
  return () => {
    if (at === pool.length) {
      randomFillSync(pool);
      at = 0;
    }
    at += nonceBytes;
    return pool.subarray(at - nonceBytes, at);
  };
}

export function cellCipher({ keyId, seal, index, row }: CellKeys): CellCipher {
  const idByte = Number.parseInt(keyId.slice(0, 2), 16);
  const nextNonce = nonces();

  function sealed(label: Label, content: Uint8Array, before: readonly number[]): Buffer {
    const nonce = nextNonce();
    const cipher = createCipheriv('aes-256-gcm', seal, nonce);
    cipher.setAAD(Buffer.from(label));
    const body = cipher.update(content);
    cipher.final();
    return Buffer.concat([Buffer.from([...before, idByte]), nonce, body, cipher.getAuthTag()]);
  }

  function opened(label: Label, bytes: Buffer): Buffer {
    if (bytes.length < overhead) throw new DamagedCell(label, 'damaged');
    if (bytes[0] !== idByte) throw new DamagedCell(label, 'unknown-key');
    try {
      const decipher = createDecipheriv('aes-256-gcm', seal, bytes.subarray(1, 1 + nonceBytes));
      decipher.setAAD(Buffer.from(label));
      decipher.setAuthTag(bytes.subarray(-tagBytes));
      const body = decipher.update(bytes.subarray(1 + nonceBytes, -tagBytes));
      decipher.final();
      return body;
    } catch {
      throw new DamagedCell(label, 'damaged');
    }
  }

  return {
    keyId,
    seal: (label, text) => `${prefix}${sealed(label, Buffer.from(text), []).toString('base64')}"`,
    open(label, cell) {
      if (!whole.test(cell)) throw new DamagedCell(label, 'damaged');
      return opened(label, Buffer.from(cell.slice(prefix.length, -1), 'base64')).toString('utf8');
    },
    sealBytes: (label, bytes) => sealed(label, bytes, [blobVersion]),
    openBytes(label, cell) {
      const bytes = Buffer.from(cell.buffer, cell.byteOffset, cell.byteLength);
      if (bytes[0] !== blobVersion) throw new DamagedCell(label, 'damaged');
      return opened(label, bytes.subarray(1));
    },
    blindIndex: (use, text) => createHmac('sha256', index).update(`${use}\n${text}`).digest('hex').slice(0, 32),
    rowTag(table, rowId, cells) {
      const mac = createHmac('sha256', row);
      // Given over in one piece: a call for each cell costs more than the hash.
      let text = `${table}\n${rowId}`;
      for (const cell of cells) {
        if (cell === null) text += '\nnull';
        else if (cell instanceof Uint8Array) {
          mac.update(`${text}\n${cell.length}:`).update(cell);
          text = '';
        } else {
          const content = String(cell);
          text += `\n${content.length}:${content}`;
        }
      }
      mac.update(text);
      return mac.digest('base64').slice(0, 24);
    },
  };
}
