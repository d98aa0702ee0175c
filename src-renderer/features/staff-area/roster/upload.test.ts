import { describe, expect, it } from 'vitest';
import type { call } from '../../../gateway/gateway.ts';
import { base64Of, pieceBytes, piecesOf, shortName, upload } from './upload.ts';

const uploadId = '00000000-0000-4000-8000-000000000001';

/** Receives as core does: only the piece that comes next. */
function receiver() {
  let received = '';
  const names: (string | undefined)[] = [];
  const fake = (async (_route: string, input: { uploadId?: string; offset: number; base64: string }) => {
    if (input.offset !== received.length) return { problem: { code: 'upload.out-of-order', facts: {} } };
    received += atob(input.base64);
    names.push(input.uploadId);
    return { value: { uploadId, received: received.length } };
  }) as unknown as typeof call;
  return { fake, names, content: () => received };
}

const fileOf = (bytes: Uint8Array<ArrayBuffer>, name = '名册示例.xlsx') => Object.assign(new Blob([bytes]), { name });

describe('slicing a file', () => {
  it('covers every byte once, in order, whatever the size: a lost or doubled byte breaks the workbook', () => {
    for (const size of [1, pieceBytes - 1, pieceBytes, pieceBytes + 1, 5 * pieceBytes + 17]) {
      const pieces = piecesOf(size);
      expect(pieces[0]?.offset).toBe(0);
      expect(pieces.at(-1)?.end).toBe(size);
      pieces.slice(1).forEach((piece, index) => expect(piece.offset).toBe(pieces[index]?.end));
    }
  });

  it('asks core about an empty file instead of waiting for ever', () => {
    expect(piecesOf(0)).toEqual([{ offset: 0, end: 0 }]);
  });

  it('keeps a piece under what one request may carry', () => {
    expect(base64Of(new Uint8Array(pieceBytes)).length).toBeLessThan(700_000);
  });

  it('keeps bytes above 127', () => {
    expect(base64Of(Uint8Array.of(0, 127, 128, 255))).toBe('AH+A/w==');
  });

  it('keeps the ending of a long name', () => {
    expect(shortName(`${'长'.repeat(300)}.xlsx`)).toMatch(/^长{250}\.xlsx$/u);
  });
});

describe('sending a file', () => {
  it('names the upload from the second piece on and hands over exactly the bytes', async () => {
    const bytes = new Uint8Array(pieceBytes * 2 + 5).map((_, index) => index % 251);
    const { fake, names, content } = receiver();
    const told: number[] = [];
    const result = await upload(fileOf(bytes), fake, (received) => told.push(received) > 0);
    expect(result).toEqual({ uploadId });
    expect(names).toEqual([undefined, uploadId, uploadId]);
    expect(content().length).toBe(bytes.length);
    expect([...content()].every((character, index) => character.charCodeAt(0) === bytes[index])).toBe(true);
    expect(told).toEqual([pieceBytes, 2 * pieceBytes, bytes.length]);
  });

  it('stops at once when the person cancels', async () => {
    const { fake, names } = receiver();
    expect(await upload(fileOf(new Uint8Array(pieceBytes * 3)), fake, () => false)).toBeNull();
    expect(names).toHaveLength(1);
  });

  it('hands a refusal on instead of sending the rest', async () => {
    const refuse = (async () => ({ problem: { code: 'file.too-large', facts: {} } })) as unknown as typeof call;
    expect(await upload(fileOf(new Uint8Array(9)), refuse, () => true)).toEqual({
      problem: { code: 'file.too-large', facts: {} },
    });
  });
});
