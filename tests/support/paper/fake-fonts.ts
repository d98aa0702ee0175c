/** A face without a file: Han signs are one em wide, everything else half of it. */
import type { Fonts } from '../../../src-main/core/paper/fonts.ts';
import type { Typeface } from '../../../src-main/core/paper/typeface.ts';

const isHalf = (cluster: string): boolean => /^[\u0020-\u00b6\u00b8-\u1fff]/.test(cluster);

/** Has every character but those of the private use planes. */
export function fakeFonts(): Fonts {
  const face = {
    has: (cluster: string) => (cluster.codePointAt(0) ?? 0) < 0xf0000,
    width: (cluster: string) => (isHalf(cluster) ? 0.5 : 1),
  } as Typeface;
  return { face: () => face, fallback: (cluster) => (face.has(cluster) ? face : undefined) };
}
