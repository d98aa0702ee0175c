import { crc32 } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, test } from 'vitest';
import { encodePhoto, type EncodedPhoto } from './photo-encoding.ts';

/** Red at the top left, green at the top right, blue at the bottom left, white at the bottom right. */
const quarters = (width: number, height: number): Sharp => {
  const pixels = Buffer.alloc(width * height * 3);
  for (let at = 0; at < width * height; at++) {
    const isLeft = at % width < width / 2;
    const isTop = at < (width * height) / 2;
    pixels.set(isTop ? (isLeft ? [255, 0, 0] : [0, 255, 0]) : isLeft ? [0, 0, 255] : [255, 255, 255], at * 3);
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } });
};

async function made(bytes: Buffer): Promise<EncodedPhoto> {
  const reply = await encodePhoto({ bytes });
  if ('failure' in reply) throw new Error(reply.failure);
  return reply;
}
const failureOf = async (bytes: Buffer) => {
  const reply = await encodePhoto({ bytes });
  return 'failure' in reply ? { code: reply.failure, facts: reply.facts } : 'a picture';
};

/** One letter a corner, clockwise from the top left. */
async function corners(jpeg: Uint8Array): Promise<string> {
  const { data, info } = await sharp(jpeg).raw().toBuffer({ resolveWithObject: true });
  const letterAt = (x: number, y: number) => {
    const at = (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * info.channels;
    const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3);
    if (red > 200 && green > 200 && blue > 200) return 'W';
    if (red > green && red > blue) return 'R';
    return green > blue ? 'G' : 'B';
  };
  return letterAt(0.2, 0.2) + letterAt(0.8, 0.2) + letterAt(0.8, 0.8) + letterAt(0.2, 0.8);
}

function pngChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const chunk = Buffer.alloc(8 + body.length);
  chunk.writeUInt32BE(data.length, 0);
  body.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(body), 4 + body.length);
  return chunk;
}
function pngOf(width: number, height: number, colourType: number, data: Buffer): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, colourType, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    pngChunk('IHDR', header),
    pngChunk('IDAT', data),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

describe('a picture', () => {
  // Bug: the file as it came reaches the paper, at its full size.
  test('becomes a JPEG of at most 1600 pixels with a thumbnail of at most 320', async () => {
    const photo = await made(await quarters(2400, 1200).png().toBuffer());
    expect([photo.width, photo.height]).toEqual([1600, 800]);
    expect(await sharp(photo.jpeg).metadata()).toMatchObject({ format: 'jpeg', width: 1600, height: 800, channels: 3 });
    expect(await sharp(photo.thumbnail).metadata()).toMatchObject({ format: 'jpeg', width: 320, height: 160 });
    expect(await corners(photo.jpeg)).toBe('RGWB');
  });

  test('is never made larger, and a line one pixel wide stays a picture', async () => {
    expect(await made(await quarters(30, 20).webp({ lossless: true }).toBuffer())).toMatchObject({
      width: 30,
      height: 20,
    });
    expect(await made(await quarters(2, 9000).png().toBuffer())).toMatchObject({ width: 1, height: 1600 });
  });

  // Bug: a phone held upright, and everybody lies on the side; or mirrored, or turned the other way.
  test.each([
    [1, 'RGWB'],
    [2, 'GRBW'],
    [3, 'WBRG'],
    [4, 'BWGR'],
    [5, 'RBWG'],
    [6, 'BRGW'],
    [7, 'WGRB'],
    [8, 'GWBR'],
  ])('with EXIF orientation %i stands upright', async (orientation, expected) => {
    const photo = await made(await quarters(400, 200).withMetadata({ orientation }).jpeg().toBuffer());
    expect(await corners(photo.jpeg)).toBe(expected);
    expect([photo.width, photo.height]).toEqual(orientation < 5 ? [400, 200] : [200, 400]);
    expect(await sharp(photo.thumbnail).metadata()).toMatchObject(
      orientation < 5 ? { width: 320, height: 160 } : { width: 160, height: 320 },
    );
  });

  // Bug: where and with whose telephone it was taken goes along with the picture.
  test('keeps nothing of what the camera wrote into it', async () => {
    const place = { IFD0: { Make: 'SampleMaker' }, IFD3: { GPSLatitude: '30/1 0/1 0/1', GPSLatitudeRef: 'N' } };
    const given = await quarters(64, 64).withExif(place).withIccProfile('p3').jpeg().toBuffer();
    expect(given.includes('SampleMaker')).toBe(true);
    const { jpeg, thumbnail } = await made(given);
    for (const bytes of [jpeg, thumbnail]) {
      expect(Buffer.from(bytes).includes('SampleMaker')).toBe(false);
      const { exif, icc, xmp, iptc } = await sharp(bytes).metadata();
      expect([exif, icc, xmp, iptc]).toEqual([undefined, undefined, undefined, undefined]);
    }
  });

  // Bug: colours of a print shop, of a scanner or without colour stop the paper, or come out inverted.
  test.each([
    ['CMYK', () => quarters(80, 80).toColourspace('cmyk').jpeg({ quality: 95 })],
    ['16 bits', () => quarters(80, 80).toColourspace('rgb16').png()],
    ['palette', () => quarters(80, 80).png({ palette: true })],
    ['wide colours', () => quarters(80, 80).withIccProfile('p3').jpeg({ quality: 95 })],
  ])('in %s becomes sRGB', async (_kind, picture) => {
    const { jpeg } = await made(await picture().toBuffer());
    expect(await sharp(jpeg).metadata()).toMatchObject({ space: 'srgb', channels: 3, depth: 'uchar' });
    expect(await corners(jpeg)).toBe('RGWB');
  });

  test('in grey becomes sRGB too', async () => {
    const { jpeg } = await made(await quarters(80, 80).greyscale().png().toBuffer());
    expect(await sharp(jpeg).metadata()).toMatchObject({ space: 'srgb', channels: 3 });
  });

  // Bug: what was see-through prints black.
  test('that is see-through lies on white', async () => {
    const nothing = sharp({ create: { width: 40, height: 40, channels: 4, background: '#00000000' } });
    expect(await corners((await made(await nothing.png().toBuffer())).jpeg)).toBe('WWWW');
  });

  // Bug: the frames of a moving picture stand one under the other.
  test.each(['gif', 'webp'] as const)('that moves (%s) gives its first frame', async (format) => {
    const frames = await Promise.all(
      ['#ff0000', '#0000ff'].map((background) =>
        sharp({ create: { width: 60, height: 40, channels: 3, background } })
          .png()
          .toBuffer(),
      ),
    );
    const moving = await sharp(frames, { join: { animated: true } })
      .toFormat(format)
      .toBuffer();
    expect((await sharp(moving).metadata()).pages).toBe(2);
    const photo = await made(moving);
    expect([photo.width, photo.height]).toEqual([60, 40]);
    expect(await corners(photo.jpeg)).toBe('RRRR');
  });
});

describe('refused is', () => {
  // Bug: believed for its name or its beginning, it ends the process that draws the paper.
  test.each([
    ['a text', 'not a picture at all'],
    ['nothing', ''],
    ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'],
    ['an SVG with a prologue', '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['a PDF', '%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF'],
    ['a program', 'MZ\x90\0\x03'],
    ['a HEIC without a decoder for it', '\0\0\0\x18ftypheic\0\0\0\0mif1heic'],
  ])('%s', async (_what, text) => {
    expect(await failureOf(Buffer.from(text, 'latin1'))).toMatchObject({ code: 'photo.not-a-picture' });
  });

  test('a TIFF: more formats, more doors', async () => {
    expect(await failureOf(await quarters(20, 20).tiff().toBuffer())).toMatchObject({ code: 'photo.not-a-picture' });
  });

  // Bug: half a picture is accepted with a grey lower half.
  test.each(['jpeg', 'png', 'webp'] as const)('a %s cut short anywhere', async (format) => {
    const noise = sharp({
      create: { width: 300, height: 300, channels: 3, background: '#888', noise: { type: 'gaussian', sigma: 60 } },
    });
    const whole = await noise.toFormat(format).toBuffer();
    for (const share of [0.05, 0.3, 0.6, 0.9]) {
      const cut = whole.subarray(0, Math.floor(whole.length * share));
      expect(await failureOf(cut), `${share}`).toMatchObject({ code: 'photo.broken' });
    }
  });

  test.each([
    ['two bytes of a JPEG', Buffer.from('ffd8', 'hex')],
    ['a JPEG without a frame', Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex')],
    ['a PNG of rubbish', pngOf(8, 8, 2, Buffer.from('rubbish'))],
    ['a see-through PNG of rubbish', pngOf(8, 8, 6, Buffer.from('rubbish'))],
    ['a palette without colours', pngOf(8, 8, 3, Buffer.from('789c6360a03d000000480001', 'hex'))],
  ])('%s', async (_what, bytes) => {
    expect(await failureOf(bytes)).toMatchObject({ code: 'photo.broken' });
  });

  // Bug: 70 bytes ask for three gigabytes.
  test('a claim of 30000 by 30000 pixels, by its header alone', async () => {
    expect(await failureOf(pngOf(30_000, 30_000, 2, Buffer.alloc(8)))).toEqual({
      code: 'photo.too-many-pixels',
      facts: { width: 30_000, height: 30_000 },
    });
  });
});
