/** Pictures as a memory stick may hold them: honest ones of every kind, broken ones, and such as are made to do harm. */
import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';

const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const;
const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#888', noise } });

function chunk(kind: string, content: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), content]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(content.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** An 8-bit RGB picture as PNG, its sums right whatever it claims. */
function png(width: number, height: number, pixels: Uint8Array, more: readonly Buffer[] = []): Buffer {
  const head = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 2, 0, 0, 0]);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    ...more,
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
const zeros = (count: number) => deflateSync(Buffer.alloc(count), { level: 1 });
const rows = (width: number, height: number) => zeros((width * 3 + 1) * height);

export const script = '<script>window.hit=1</script>';
const svg = `<svg xmlns="http://www.w3.org/2000/svg" onload="hit=1" width="9" height="9">${script}</svg>`;

export interface HostilePicture {
  readonly what: string;
  readonly bytes: Buffer;
  /** A problem's code, or the size of what was made of it. */
  readonly becomes: string | readonly [width: number, height: number];
}

export async function hostilePictures(): Promise<HostilePicture[]> {
  const photo = await picture(1200, 800).jpeg().toBuffer();
  const endless = Buffer.concat([photo.subarray(0, 2000), Buffer.alloc(8_000_000)]);
  const secrets = { IFD0: { Copyright: script }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '30/1 15/1 0/1' } };
  const two = { raw: { width: 20, height: 20, channels: 3, pageHeight: 10 } } as const;
  return [
    { what: 'words', bytes: Buffer.from('会议照片.jpg'), becomes: 'photo.not-a-picture' },
    { what: 'an SVG with a script', bytes: Buffer.from(svg), becomes: 'photo.not-a-picture' },
    {
      what: 'an SVG behind blanks',
      bytes: Buffer.from(`\n\n<?xml version="1.0"?>${svg}`),
      becomes: 'photo.not-a-picture',
    },
    { what: 'a JPEG cut off', bytes: photo.subarray(0, photo.length / 2), becomes: 'photo.broken' },
    // Zeros are a grey area to a decoder of JPEG, and no fault.
    { what: 'a JPEG that goes over into nothing', bytes: endless, becomes: [1200, 800] },
    { what: 'a claim of 30,000 × 30,000', bytes: png(30_000, 30_000, zeros(90_000)), becomes: 'photo.too-many-pixels' },
    {
      what: 'a claim of four thousand million',
      bytes: png(0x7fff_ffff, 2, zeros(1000)),
      becomes: /* more than the library counts */ 'photo.broken',
    },
    { what: '99 million black pixels', bytes: png(9_900, 10_000, rows(9_900, 10_000)), becomes: [1584, 1600] },
    {
      what: 'words that grow to 64 MB',
      bytes: png(8, 8, rows(8, 8), [
        chunk('zTXt', Buffer.concat([Buffer.from('Comment\0\0', 'latin1'), zeros(2 ** 26)])),
      ]),
      becomes: [8, 8],
    },
    {
      what: 'a colour profile that grows to 64 MB',
      bytes: png(8, 8, rows(8, 8), [chunk('iCCP', Buffer.concat([Buffer.from('a\0\0', 'latin1'), zeros(2 ** 26)]))]),
      becomes: [8, 8],
    },
    {
      what: 'four colours of ink',
      bytes: await picture(60, 40).toColourspace('cmyk').jpeg().toBuffer(),
      becomes: [60, 40],
    },
    {
      what: 'sixteen bits a colour',
      bytes: await picture(60, 40).toColourspace('rgb16').png().toBuffer(),
      becomes: [60, 40],
    },
    {
      what: 'one lying on its side, with a place and a script in it',
      bytes: await picture(60, 40).withExif(secrets).withMetadata({ orientation: 6 }).jpeg().toBuffer(),
      becomes: [40, 60],
    },
    {
      what: 'one that moves',
      bytes: await sharp(Buffer.alloc(1200, 200), two)
        .gif({ delay: [50, 50] })
        .toBuffer(),
      becomes: [20, 10],
    },
    { what: 'a page behind the picture', bytes: Buffer.concat([photo, Buffer.from(script)]), becomes: [1200, 800] },
  ];
}
