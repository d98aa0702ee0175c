/** An invented picture of a reading evening: lamp light over a table. No camera, nobody's face. */
import { crc32, deflateSync } from 'node:zlib';

const width = 1200;
const height = 800;

function chunk(kind: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), body]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(body.length, 0);
  frame.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)]);
}

type Colour = readonly [number, number, number];

/** Books on a table under a lamp that hangs at `lamp` (0 to 1 from the left). */
function colourAt(x: number, y: number, lamp: number): Colour {
  const [across, down] = [x / width, y / height];
  const light = Math.max(0, 1 - Math.hypot((across - lamp) * 1.5, down - 0.3) * 1.25);
  const lit = ([red, green, blue]: Colour): Colour => [
    Math.round(red * (0.45 + light * 0.6)),
    Math.round(green * (0.4 + light * 0.6)),
    Math.round(blue * (0.38 + light * 0.55)),
  ];
  if (Math.hypot((across - lamp) * 1.5, down - 0.2) < 0.06) return [255, 240, 200];
  if (down < 0.66) return lit([196, 176, 150]);
  const book = Math.floor(across * 12);
  const isPage = across * 12 - book > 0.18 && down < 0.7 + (book % 3) * 0.03;
  return lit(isPage ? [170 - (book % 4) * 30, 60 + (book % 3) * 30, 48 + (book % 5) * 18] : [122, 84, 56]);
}

/** PNG, RGB. `at` gives each its own light. */
export function demoPicture(at: number): Buffer {
  const lamp = 0.25 + 0.5 * ((at % 3) / 2);
  const rows = Buffer.alloc(height * (1 + width * 3));
  for (let y = 0; y < height; y++) {
    const start = y * (1 + width * 3) + 1;
    for (let x = 0; x < width; x++) rows.set(colourAt(x, y, lamp), start + x * 3);
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows, { level: 6 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
