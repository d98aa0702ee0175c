import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkJpeg } from './jpeg.ts';

describe('a picture for a paper', () => {
  let whole: Buffer;
  let progressive: Buffer;
  beforeAll(async () => {
    const picture = sharp({ create: { width: 64, height: 48, channels: 3, background: '#8899aa' } });
    whole = await picture.clone().jpeg().toBuffer();
    progressive = await picture.clone().jpeg({ progressive: true }).toBuffer();
  });

  it('is a whole JPEG of its size', () => {
    expect(() => checkJpeg(whole, 64, 48)).not.toThrow();
    expect(() => checkJpeg(progressive, 64, 48)).not.toThrow();
  });

  // Bug: pdfkit reads past the end of a picture and takes the process with it, or draws it out of shape.
  it.each<[string, () => Uint8Array]>([
    ['nothing', () => new Uint8Array(0)],
    ['two bytes', () => Uint8Array.of(0xff, 0xd8)],
    ['text', () => Buffer.from('这不是图片')],
    ['cut short', () => whole.subarray(0, whole.length - 30)],
    ['cut within its tables', () => Buffer.concat([whole.subarray(0, 90), Uint8Array.of(0xff, 0xd9)])],
    ['without a frame', () => Uint8Array.of(0xff, 0xd8, 0xff, 0xda, 0, 2, 0xff, 0xd9)],
    ['a segment longer than the file', () => Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0xff, 0xff, 0xff, 0xd9)],
  ])('is not %s', (_name, picture) => {
    expect(() => checkJpeg(picture(), 64, 48)).toThrow('no whole JPEG');
  });

  it('is not of another size than said, nor in the colours of ink', async () => {
    const cmyk = await sharp(whole).toColourspace('cmyk').jpeg().toBuffer();
    expect(() => checkJpeg(whole, 48, 64)).toThrow('no whole JPEG');
    expect(() => checkJpeg(cmyk, 64, 48)).toThrow('no whole JPEG');
  });
});
