/** sRGB (IEC 61966-2.1) as an ICC profile of version 2.1: what an archival file must say of its colours. ICC.1:2001-04. */

const big = (bytes: number, ...values: readonly number[]): Buffer => {
  const buffer = Buffer.alloc(bytes * values.length);
  for (const [index, value] of values.entries()) buffer.writeUIntBE(value >>> 0, index * bytes, bytes);
  return buffer;
};
const sign = (text: string): Buffer => Buffer.from(text, 'latin1');
const fixed = (value: number): number => Math.round(value * 65_536);

const name = 'sRGB IEC61966-2.1';

const text = (words: string): Buffer => Buffer.concat([sign('text'), big(4, 0), sign(`${words}\0`)]);
/** In ASCII alone: no Unicode, no Macintosh name. */
const description = (words: string): Buffer =>
  Buffer.concat([sign('desc'), big(4, 0, words.length + 1), sign(`${words}\0`), Buffer.alloc(8 + 3 + 67)]);
const xyz = (x: number, y: number, z: number): Buffer =>
  Buffer.concat([sign('XYZ '), big(4, 0, fixed(x), fixed(y), fixed(z))]);

const steps = 256;
const linear = (value: number): number => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
const curve = (): Buffer => {
  const values = Array.from({ length: steps }, (_, step) => Math.round(linear(step / (steps - 1)) * 65_535));
  return Buffer.concat([sign('curv'), big(4, 0, steps), big(2, ...values)]);
};

function profile(): Buffer {
  const contents = [
    description(name),
    text('No copyright, use freely'),
    // White of D65; the colours are those seen under D50, to which profiles refer.
    xyz(0.9505, 1, 1.0891),
    xyz(0.43607, 0.22249, 0.01392),
    xyz(0.38515, 0.71687, 0.09708),
    xyz(0.14307, 0.06061, 0.7141),
    curve(),
  ].map((tag) => Buffer.concat([tag, Buffer.alloc((4 - (tag.length % 4)) % 4)]));
  const tags = ['desc', 'cprt', 'wtpt', 'rXYZ', 'gXYZ', 'bXYZ', 'rTRC', 'gTRC', 'bTRC'];
  const begin = 128 + 4 + 12 * tags.length;
  const table = tags.map((tag, index) => {
    const at = Math.min(index, contents.length - 1);
    const offset = contents.slice(0, at).reduce((sum, { length }) => sum + length, begin);
    return Buffer.concat([sign(tag), big(4, offset, contents[at]?.length ?? 0)]);
  });
  const body = Buffer.concat([big(4, tags.length), ...table, ...contents]);
  const header = Buffer.concat([
    big(4, 128 + body.length, 0, 0x0210_0000),
    sign('mntrRGB XYZ '),
    // 2026-01-01
    big(2, 2026, 1, 1, 0, 0, 0),
    sign('acsp'),
    big(4, 0, 0, 0, 0, 0, 0, 0, fixed(0.9642), fixed(1), fixed(0.8249)),
  ]);
  return Buffer.concat([header, Buffer.alloc(128 - header.length), body]);
}

export const srgb = { name, bytes: profile() };
