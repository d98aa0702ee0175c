import { describe, expect, test } from 'vitest';
import { fakeClock } from '../../../tests/support/fake-clock.ts';
import { uploadsService } from './uploads.service.ts';

const begun = () => {
  const clock = fakeClock();
  return { clock, uploads: uploadsService(clock, { bytes: 10, code: 'photo.too-large' }) };
};
const text = (value: string) => Buffer.from(value).toString('base64');

describe('a file in pieces', () => {
  test('is whole again, once', () => {
    const { uploads } = begun();
    const { uploadId, received } = uploads.add(undefined, 0, text('one,'), '名册.csv');
    expect(received).toBe(4);
    expect(uploads.add(uploadId, 4, text('two')).received).toBe(7);
    expect(uploads.take(uploadId)).toEqual({ fileName: '名册.csv', bytes: Buffer.from('one,two') });
    expect(() => uploads.take(uploadId)).toThrow('upload.unknown');
  });

  // Bug: a piece sent again after a lost answer stands twice in the file.
  test('takes no piece twice and none too early', () => {
    const { uploads } = begun();
    const { uploadId } = uploads.add(undefined, 0, text('one,'));
    for (const offset of [0, 3, 5]) expect(() => uploads.add(uploadId, offset, text('x'))).toThrow('out-of-order');
    expect(() => uploads.add(undefined, 3, text('x'))).toThrow('out-of-order');
    expect(uploads.take(uploadId).bytes.toString()).toBe('one,');
  });

  // Bug: an endless file fills the memory of the one process everything runs in.
  test('is forgotten when it grows too large', () => {
    const { uploads } = begun();
    const { uploadId } = uploads.add(undefined, 0, text('0123456789'));
    expect(() => uploads.add(uploadId, 10, text('x'))).toThrow('photo.too-large');
    expect(() => uploads.add(uploadId, 10, text(''))).toThrow('upload.unknown');
  });

  // Bug: files nobody comes back for stay in memory for days.
  test('is forgotten after a quarter of an hour, and when a fifth begins', () => {
    const { clock, uploads } = begun();
    const old = uploads.add(undefined, 0, text('a')).uploadId;
    clock.advance(15 * 60_000);
    uploads.add(old, 1, text('b'));
    clock.advance(15 * 60_000 + 1);
    uploads.forgetOld();
    expect(() => uploads.take(old)).toThrow('upload.unknown');
    const ids = Array.from({ length: 5 }, (_, at) => uploads.add(undefined, 0, text(String(at))).uploadId);
    expect(() => uploads.take(ids[0]!)).toThrow('upload.unknown');
    expect(uploads.take(ids[1]!).bytes.toString()).toBe('1');
    uploads.forgetAll();
    expect(() => uploads.take(ids[4]!)).toThrow('upload.unknown');
  });
});
