/** Everything our engine draws of a book, in order, for another hand to draw the same. */
import type { PaperDocument } from '../../../src-main/core/paper/document.ts';
import type { FontFiles } from '../../../src-main/core/paper/font-files.ts';
import { fonts as openFonts } from '../../../src-main/core/paper/fonts.ts';
import { drawLeafFoot } from '../../../src-main/core/paper/leaf-foot.ts';
import { leavesOf } from '../../../src-main/core/paper/leaves.ts';
import { letterMaker } from '../../../src-main/core/paper/letters.ts';
import type { Pen, Rectangle, Segment } from '../../../src-main/core/paper/pen.ts';
import type { PlainFace } from './plain-book.ts';

export type Stroke =
  | { readonly kind: 'page'; readonly width: number; readonly height: number }
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly face: PlainFace;
      readonly size: number;
      readonly spacing: number;
      readonly x: number;
      readonly baseline: number;
    }
  | { readonly kind: 'rules'; readonly segments: readonly Segment[]; readonly weight: number; readonly grey: number }
  | { readonly kind: 'fill'; readonly rectangles: readonly Rectangle[] };

export interface BareRequest {
  readonly strokes: readonly Stroke[];
  readonly title: string;
  /** Folder of the fonts. */
  readonly fonts: string;
}

export function strokesOf(document: PaperDocument, files: FontFiles): Stroke[] {
  const fonts = openFonts(files, 'bundled');
  const maker = letterMaker(fonts);
  const names = new Map([
    [fonts.face('serif'), 'Serif'],
    [fonts.face('bold'), 'Bold'],
    [fonts.face('sans'), 'Sans'],
  ] as const);
  const strokes: Stroke[] = [];
  const rules = (segments: readonly Segment[], weight: number, grey = 0) =>
    void strokes.push({ kind: 'rules', segments, weight, grey });
  const pen: Pen = {
    lines(lines, left, top) {
      let y = top;
      for (const { runs, size, pitch } of lines) {
        const baseline = y + (pitch - size) / 2 + 0.88 * size;
        for (const { text, face, spacing, x } of runs) {
          strokes.push({ kind: 'text', text, face: names.get(face) ?? 'Serif', size, spacing, x: left + x, baseline });
        }
        y += pitch;
      }
    },
    rules,
    dashed: rules,
    fill: (rectangles) => void strokes.push({ kind: 'fill', rectangles }),
    turned: (_width, draw) => draw(),
    turnPage: (width, height) => void strokes.push({ kind: 'page', width, height }),
    picture: () => undefined,
    outline: () => undefined,
    outlined: () => undefined,
    end: () => undefined,
    missing: () => [],
  };
  for (const leaf of leavesOf(document.sections ?? [], maker).leaves) {
    pen.turnPage(leaf.box.pageWidth, leaf.box.pageHeight);
    for (const { slice, top } of leaf.page) slice.draw(pen, leaf.box.left, leaf.box.top + top);
    drawLeafFoot(pen, leaf, maker);
  }
  return strokes;
}
