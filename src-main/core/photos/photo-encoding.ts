/** Pictures made anew. Runs in a process of its own: a hostile file takes down nothing else. */
import sharp, { type OutputInfo } from 'sharp';

export interface EncodeRequest {
  readonly bytes: Uint8Array;
}

export interface EncodedPhoto {
  /** sRGB, upright, without what the camera wrote into it. */
  readonly jpeg: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly thumbnail: Uint8Array;
}

export type EncodeFailure = 'photo.not-a-picture' | 'photo.too-many-pixels' | 'photo.broken';

export type EncodeReply =
  | EncodedPhoto
  | { readonly failure: EncodeFailure; readonly facts: Readonly<Record<string, number>> };

const mostPixels = 100_000_000;
const longSide = 1600;
const thumbnailWidth = 320;

sharp.concurrency(1);
sharp.cache(false);
// Of the many formats the library knows (SVG, PDF, camera files …) only these are read.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['Jpeg', 'Png', 'Webp', 'Nsgif', 'Heif'].map((format) => `VipsForeignLoad${format}Buffer`),
});

const brands = new Set(['heic', 'heix', 'hevc', 'heim', 'heis', 'mif1', 'msf1', 'avif', 'avis']);

/** By its first bytes: what a file is called proves nothing. */
function kindOf(bytes: Buffer): 'heif' | 'other' | null {
  const begins = (signature: string, at = 0) => bytes.toString('latin1', at, at + signature.length) === signature;
  if (begins('\xff\xd8') || begins('\x89PNG\r\n\x1a\n') || begins('GIF8')) return 'other';
  if (begins('RIFF') && begins('WEBP', 8)) return 'other';
  return begins('ftyp', 4) && brands.has(bytes.toString('latin1', 8, 12)) ? 'heif' : null;
}

/** Orientation of TIFF 6.0 as turn, then mirrored top to bottom, then left to right. */
const turns: Readonly<Record<number, readonly [angle: number, isFlipped: boolean, isFlopped: boolean]>> = {
  2: [0, false, true],
  3: [180, false, false],
  4: [0, true, false],
  5: [90, true, false],
  6: [90, false, false],
  7: [90, false, true],
  8: [270, false, false],
};

interface Pixels {
  readonly data: Buffer;
  readonly info: OutputInfo;
}

const over = ({ data, info: { width, height, channels } }: Pixels) => sharp(data, { raw: { width, height, channels } });

function turned(pixels: Pixels, orientation: number) {
  const [angle, isFlipped, isFlopped] = turns[orientation] ?? [0, false, false];
  return over(pixels).rotate(angle).flip(isFlipped).flop(isFlopped);
}

const refused = (failure: EncodeFailure, facts: Readonly<Record<string, number>> = {}): EncodeReply => ({
  failure,
  facts,
});

/** Never rejects: whatever the library says of a file is a reply. */
export async function encodePhoto({ bytes }: EncodeRequest): Promise<EncodeReply> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kind = kindOf(file);
  if (kind === null) return refused('photo.not-a-picture');
  try {
    // The header alone is read here, so no limit is needed to be told how large it claims to be.
    const { width, height, orientation = 1 } = await sharp(file, { limitInputPixels: false }).metadata();
    if (width * height > mostPixels) return refused('photo.too-many-pixels', { width, height });
    // Made small first, in a square that fits either way up: a large picture is never held whole to be turned.
    const small = await sharp(file, { limitInputPixels: mostPixels, failOn: 'error', sequentialRead: true })
      .resize({ width: longSide, height: longSide, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true });
    const upright = await turned(small, orientation).raw().toBuffer({ resolveWithObject: true });
    const [jpeg, thumbnail] = await Promise.all([
      over(upright).jpeg({ quality: 80 }).toBuffer(),
      over(upright)
        .resize({ width: thumbnailWidth, height: thumbnailWidth, fit: 'inside', withoutEnlargement: true })
        .jpeg({ quality: 80 })
        .toBuffer(),
    ]);
    return { jpeg, width: upright.info.width, height: upright.info.height, thumbnail };
  } catch {
    // The decoder of HEIC is patented and not in every build of the library; the file may be a good one.
    return refused(kind === 'heif' ? 'photo.not-a-picture' : 'photo.broken');
  }
}
