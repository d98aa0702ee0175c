/** Whether a JPEG is whole, as far as its segments tell: pdfkit ends the process over some that are not. */
const unequalParts = 'a picture is no whole JPEG of the size given';

const startOfFrame = new Set([0xc0, 0xc1, 0xc2]);
const startOfScan = 0xda;
const widestSide = 20_000;

/** ITU-T T.81 B.1. @throws Error where it is not a whole 8-bit JPEG of these pixels */
export function checkJpeg(jpeg: Uint8Array, width: number, height: number): void {
  const view = new DataView(jpeg.buffer, jpeg.byteOffset, jpeg.byteLength);
  const word = (at: number) => (at + 2 <= jpeg.length ? view.getUint16(at) : -1);
  if (word(0) !== 0xffd8 || word(jpeg.length - 2) !== 0xffd9) throw new Error(unequalParts);
  let at = 2;
  let hasFrame = false;
  for (;;) {
    const marker = word(at);
    const length = word(at + 2);
    if (marker < 0xff01 || length < 2 || at + 2 + length > jpeg.length) throw new Error(unequalParts);
    const kind = marker & 0xff;
    if (startOfFrame.has(kind)) {
      const isOfSize = word(at + 5) === height && word(at + 7) === width;
      const components = jpeg[at + 9];
      hasFrame = length >= 8 && isOfSize && jpeg[at + 4] === 8 && (components === 1 || components === 3);
      if (!hasFrame || width < 1 || height < 1 || Math.max(width, height) > widestSide) throw new Error(unequalParts);
    }
    if (kind === startOfScan) break;
    at += 2 + length;
  }
  if (!hasFrame) throw new Error(unequalParts);
}
