/**
 * AES-256-GCM (NIST SP 800-38D) of short messages, bit for bit what OpenSSL makes. A cipher object of OpenSSL costs ten
 * times the work in a name, and a table has tens of thousands: here one AES object serves every cell, and the hash over
 * the ciphertext is done by tables.
 */
import { createCipheriv, randomFillSync } from 'node:crypto';

export const nonceBytes = 12;
export const tagBytes = 16;
/** Messages beyond it are quicker elsewhere. */
export const longestShort = 1024;

const blockBytes = 16;
/** Key streams made at once for messages about to be sealed, each of so many blocks: the tag's and four of text. */
const streamsAtOnce = 64;
const blocksAhead = 5;
const bytesAhead = blocksAhead * blockBytes;

export interface ShortGcm {
  /** `at` ≥ 12: the text lies there, `length` bytes; a new nonce is put before it and the tag after it, in place. */
  seal(label: string, bytes: Buffer, at: number, length: number): void;
  /** As seal() left it; opened in place. False, and nothing is opened, where the tag does not fit. */
  open(label: string, bytes: Buffer, at: number, length: number): boolean;
}

type Words = Uint32Array;
interface Beginning {
  readonly words: Words;
  readonly bits: number;
}

/** The product of a byte at each place of a block and H, and what a byte shifted out comes back as. */
function tablesOf(hash: Buffer): { readonly products: Words; readonly returns: Words } {
  const products = new Uint32Array(256 * 4);
  const returns = new Uint32Array(256);
  const half = (words: Words): Words => {
    const [a = 0, b = 0, c = 0, d = 0] = words;
    const isOdd = (d & 1) === 1;
    return Uint32Array.of(
      (a >>> 1) ^ (isOdd ? 0xe1000000 : 0),
      (b >>> 1) | (a << 31),
      (c >>> 1) | (b << 31),
      (d >>> 1) | (c << 31),
    );
  };
  let words: Words = Uint32Array.of(
    hash.readUInt32BE(0),
    hash.readUInt32BE(4),
    hash.readUInt32BE(8),
    hash.readUInt32BE(12),
  );
  for (let bit = 0x80; bit > 0; bit >>= 1) {
    products.set(words, bit * 4);
    words = half(words);
  }
  for (let byte = 1; byte < 256; byte += 1) {
    const low = byte & -byte;
    for (let at = 0; at < 4; at += 1)
      products[byte * 4 + at] = (products[low * 4 + at] ?? 0) ^ (products[(byte ^ low) * 4 + at] ?? 0);
    let out: Words = Uint32Array.of(0, 0, 0, byte);
    for (let step = 0; step < 8; step += 1) out = half(out);
    returns[byte] = out[0] ?? 0;
  }
  return { products, returns };
}

export function shortGcm(key: Buffer): ShortGcm {
  // ECB of counter blocks alone: it is the block cipher that counter mode is made of.
  const aes = createCipheriv('aes-256-ecb', key, null).setAutoPadding(false);
  const { products, returns } = tablesOf(aes.update(Buffer.alloc(blockBytes)));
  const state = new Uint32Array(4);

  /** One block into the state: (state xor block) times H. */
  function take(a: number, b: number, c: number, d: number): void {
    state[0] = (state[0] ?? 0) ^ a;
    state[1] = (state[1] ?? 0) ^ b;
    state[2] = (state[2] ?? 0) ^ c;
    state[3] = (state[3] ?? 0) ^ d;
    let r0 = 0;
    let r1 = 0;
    let r2 = 0;
    let r3 = 0;
    for (let word = 3; word >= 0; word -= 1) {
      const from = state[word] ?? 0;
      for (let shift = 0; shift < 32; shift += 8) {
        const back = returns[r3 & 255] ?? 0;
        const at = ((from >>> shift) & 255) * 4;
        r3 = ((r3 >>> 8) | (r2 << 24)) ^ (products[at + 3] ?? 0);
        r2 = ((r2 >>> 8) | (r1 << 24)) ^ (products[at + 2] ?? 0);
        r1 = ((r1 >>> 8) | (r0 << 24)) ^ (products[at + 1] ?? 0);
        r0 = (r0 >>> 8) ^ back ^ (products[at] ?? 0);
      }
    }
    state[0] = r0;
    state[1] = r1;
    state[2] = r2;
    state[3] = r3;
  }

  const wordAt = (bytes: Uint8Array, at: number, end: number): number =>
    ((at < end ? (bytes[at] ?? 0) : 0) << 24) |
    ((at + 1 < end ? (bytes[at + 1] ?? 0) : 0) << 16) |
    ((at + 2 < end ? (bytes[at + 2] ?? 0) : 0) << 8) |
    (at + 3 < end ? (bytes[at + 3] ?? 0) : 0);

  function takeAll(bytes: Uint8Array, from: number, end: number): void {
    for (let at = from; at < end; at += blockBytes)
      take(wordAt(bytes, at, end), wordAt(bytes, at + 4, end), wordAt(bytes, at + 8, end), wordAt(bytes, at + 12, end));
  }

  /** A label is the same for every cell of a column. */
  const beginnings = new Map<string, Beginning>();
  function begin(label: string): number {
    let known = beginnings.get(label);
    if (!known) {
      state.fill(0);
      const bytes = Buffer.from(label);
      takeAll(bytes, 0, bytes.length);
      known = { words: state.slice(), bits: bytes.length * 8 };
      beginnings.set(label, known);
    }
    state.set(known.words);
    return known.bits;
  }

  /** The state becomes the tag of this ciphertext. */
  function authenticate(
    label: string,
    bytes: Uint8Array,
    at: number,
    length: number,
    stream: Uint8Array,
    streamAt: number,
  ): void {
    const labelBits = begin(label);
    takeAll(bytes, at, at + length);
    take(0, labelBits, 0, length * 8);
    for (let word = 0; word < 4; word += 1)
      state[word] = (state[word] ?? 0) ^ wordAt(stream, streamAt + word * 4, streamAt + blockBytes);
  }

  function setCounter(blocks: Buffer, at: number, nonce: Uint8Array, nonceAt: number, counter: number): void {
    for (let place = 0; place < nonceBytes; place += 1) blocks[at + place] = nonce[nonceAt + place] ?? 0;
    blocks[at + 12] = 0;
    blocks[at + 13] = 0;
    blocks[at + 14] = 0;
    blocks[at + 15] = counter;
  }

  const counters = Buffer.alloc((1 + longestShort / blockBytes) * blockBytes);
  function streamOf(bytes: Uint8Array, nonceAt: number, length: number): Buffer {
    const blocks = 1 + Math.ceil(length / blockBytes);
    for (let block = 0; block < blocks; block += 1) setCounter(counters, block * blockBytes, bytes, nonceAt, block + 1);
    return aes.update(counters.subarray(0, blocks * blockBytes));
  }

  // Asking the system for twelve bytes costs more than sealing a name with them.
  const nonces = Buffer.alloc(nonceBytes * streamsAtOnce);
  const counted = Buffer.alloc(bytesAhead * streamsAtOnce);
  let ahead: Buffer = Buffer.alloc(0);
  let next = streamsAtOnce;

  function nextStream(): number {
    if (next === streamsAtOnce) {
      randomFillSync(nonces);
      for (let one = 0; one < streamsAtOnce; one += 1)
        for (let block = 0; block < blocksAhead; block += 1)
          setCounter(counted, one * bytesAhead + block * blockBytes, nonces, one * nonceBytes, block + 1);
      ahead = aes.update(counted);
      next = 0;
    }
    next += 1;
    return next - 1;
  }

  return {
    seal(label, bytes, at, length) {
      const mine = nextStream();
      for (let place = 0; place < nonceBytes; place += 1)
        bytes[at - nonceBytes + place] = nonces[mine * nonceBytes + place] ?? 0;
      const isAhead = length <= bytesAhead - blockBytes;
      const stream = isAhead ? ahead : streamOf(nonces, mine * nonceBytes, length);
      const streamAt = isAhead ? mine * bytesAhead : 0;
      for (let place = 0; place < length; place += 1)
        bytes[at + place] = (bytes[at + place] ?? 0) ^ (stream[streamAt + blockBytes + place] ?? 0);
      authenticate(label, bytes, at, length, stream, streamAt);
      for (let place = 0; place < tagBytes; place += 1)
        bytes[at + length + place] = (state[place >> 2] ?? 0) >>> (24 - (place & 3) * 8);
    },

    open(label, bytes, at, length) {
      const stream = streamOf(bytes, at - nonceBytes, length);
      authenticate(label, bytes, at, length, stream, 0);
      let difference = 0;
      for (let word = 0; word < 4; word += 1)
        difference |= (state[word] ?? 0) ^ wordAt(bytes, at + length + word * 4, at + length + tagBytes);
      if (difference !== 0) return false;
      for (let place = 0; place < length; place += 1)
        bytes[at + place] = (bytes[at + place] ?? 0) ^ (stream[blockBytes + place] ?? 0);
      return true;
    },
  };
}
