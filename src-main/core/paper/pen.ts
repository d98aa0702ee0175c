/** Draws on the page that is open. Points from the upper left corner; pages hold what is written here as it is. */
import type { PaperMade } from './document.ts';
import { embeddedFont, type EmbeddedFont } from './embedded-font.ts';
import { codeOf } from './letters.ts';
import { outlineOf } from './outline.ts';
import type { Run, TextLine } from './text-layout.ts';
import { clustersOf, type Typeface } from './typeface.ts';

/** Baseline of Han fonts: 0.88 of the em below its top. */
const ascent = 0.88;

/** x1, y1, x2, y2 */
export type Segment = readonly [number, number, number, number];
/** x, y, width, height */
export type Rectangle = readonly [number, number, number, number];

export interface Pen {
  /** `top` is that of the first line's pitch; the letters stand in its middle. */
  lines(lines: readonly TextLine[], x: number, top: number): void;
  /** `grey`: 0 black, 1 white. */
  rules(segments: readonly Segment[], weight: number, grey?: number): void;
  dashed(segments: readonly Segment[], weight: number, grey: number): void;
  /** Black, one shape, so that squares side by side show no seam. */
  fill(rectangles: readonly Rectangle[]): void;
  picture(jpeg: Uint8Array, x: number, y: number, width: number, height: number): void;
  /** Outlines, not text: nothing of it is found or copied. */
  outline(
    face: Typeface,
    text: string,
    size: number,
    middle: { readonly x: number; readonly y: number; readonly degrees: number },
    grey: number,
  ): void;
  /** Upright things on a page on its side: what is their left is its upper edge. */
  turned(pageWidth: number, draw: () => void): void;
  /** The one that is open stands in the file's outline. */
  outlined(text: string, level: 1 | 2): void;
  /** Points. */
  turnPage(width: number, height: number): void;
  /** After the last page. */
  end(): void;
  /** Of all that was drawn. */
  missing(): PaperMade['missing'];
}

const ticked = /[☑☒]/u;
/** Parts of an em: from the left, and up from the baseline. */
const tick: readonly Segment[] = [
  [0.24, 0.42, 0.44, 0.18],
  [0.44, 0.18, 0.8, 0.68],
];
const cross: readonly Segment[] = [
  [0.26, 0.14, 0.74, 0.62],
  [0.26, 0.62, 0.74, 0.14],
];

const round = (points: number): number => Math.round(points * 100) / 100;
const fine = (points: number): number => Math.round(points * 10_000) / 10_000;

export function pen(pdf: PDFKit.PDFDocument): Pen {
  const fonts = new Map<Typeface, EmbeddedFont>();
  const outline = outlineOf(pdf);
  const lacking = new Map<string, number>();
  let content: string[] = [];
  // What the page's state was last set to.
  let state = { font: '', spacing: 0, stroke: '' };

  function flush(): void {
    if (content.length > 0) pdf.addContent(content.join('\n'));
    content = [];
  }

  function fontOf(face: Typeface): EmbeddedFont {
    let font = fonts.get(face);
    if (font === undefined) {
      font = embeddedFont(pdf, fonts.size, face);
      fonts.set(face, font);
    }
    return font;
  }

  function choose(face: Typeface, size: number): EmbeddedFont {
    const font = fontOf(face);
    const wanted = `/${font.name} ${size} Tf`;
    if (state.font !== wanted) {
      (pdf.page.fonts as Record<string, unknown>)[font.name] = font.reference;
      content.push(wanted);
      state.font = wanted;
    }
    return font;
  }

  function write({ runs, size, pitch, missing }: TextLine, x: number, top: number): void {
    if (runs.length === 0) return;
    for (const character of missing) lacking.set(character, (lacking.get(character) ?? 0) + 1);
    const baseline = round(top + (pitch - size) / 2 + ascent * size);
    content.push('BT');
    for (const { face, spacing, text, x: left } of runs) {
      const font = choose(face.behind ?? face, size);
      if (state.spacing !== spacing) {
        content.push(`${fine(spacing)} Tc`);
        state.spacing = spacing;
      }
      // Pages are drawn downwards; letters stand upright.
      const place = `1 0 0 -1 ${round(x + left)} ${baseline} Tm`;
      if (face.behind === undefined) content.push(`${place} ${font.encode(text, spacing / size)} TJ`);
      else content.push(`3 Tr ${place} ${font.encodeUnseen(text, face)} TJ 0 Tr`);
    }
    content.push('ET');
    for (const run of runs) if (ticked.test(run.text)) drawTicks(run, x + run.x, baseline, size);
    for (const { face, spacing, text, x: left } of runs) {
      if (face.behind !== undefined) traceText(face, text, { x: x + left, y: baseline, size, spacing });
    }
  }

  /** Within the squares that stand for boxes. */
  function drawTicks({ face, spacing, text }: Run, x: number, baseline: number, size: number): void {
    let at = x;
    for (const cluster of clustersOf(text)) {
      const marks = cluster === '☑' ? tick : cluster === '☒' ? cross : [];
      const place = (across: number, up: number) => [at + across * size, baseline - up * size] as const;
      const segments = marks.map(([x1, y1, x2, y2]): Segment => [...place(x1, y1), ...place(x2, y2)]);
      if (segments.length > 0) stroke(segments, fine(size * 0.09), 0);
      at += face.width(cluster) * size + spacing;
    }
  }

  /** Text as shapes, upright, from its baseline. */
  function traceText(
    face: Typeface,
    text: string,
    { x, y, size, spacing }: { x: number; y: number; size: number; spacing: number },
  ): void {
    const scale = size / face.font.unitsPerEm;
    flush();
    pdf.save().translate(x, y).scale(scale, -scale);
    for (const sign of Array.from(text)) {
      const { path, advance } = face.outline(sign);
      if (path !== '') pdf.path(path).fill();
      pdf.translate(advance + spacing / scale, 0);
    }
    pdf.restore();
  }

  function stroke(segments: readonly Segment[], weight: number, grey: number): void {
    const wanted = `${weight} w ${grey} G`;
    if (state.stroke !== wanted) content.push(wanted);
    state.stroke = wanted;
    for (const [x1, y1, x2, y2] of segments) content.push(`${round(x1)} ${round(y1)} m ${round(x2)} ${round(y2)} l`);
    content.push('S');
  }

  return {
    lines(lines, x, top) {
      let y = top;
      for (const line of lines) {
        write(line, x, y);
        y += line.pitch;
      }
    },
    rules(segments, weight, grey = 0) {
      if (segments.length > 0) stroke(segments, weight, grey);
    },
    dashed(segments, weight, grey) {
      content.push('[2 2] 0 d');
      stroke(segments, weight, grey);
      content.push('[] 0 d');
    },
    fill(rectangles) {
      for (const [x, y, width, height] of rectangles) {
        content.push(`${fine(x)} ${fine(y)} ${fine(width)} ${fine(height)} re`);
      }
      if (rectangles.length > 0) content.push('f');
    },
    picture(jpeg, x, y, width, height) {
      flush();
      pdf.image(Buffer.from(jpeg.buffer, jpeg.byteOffset, jpeg.byteLength), x, y, { width, height });
    },
    outline(face, text, size, { x, y, degrees }, grey) {
      flush();
      const width = Array.from(text).reduce((sum, sign) => sum + face.width(sign), 0) * size;
      pdf.save().translate(x, y).rotate(degrees).addContent(`${grey} g`);
      traceText(face, text, { x: -width / 2, y: 0.38 * size, size, spacing: 0 });
      pdf.restore();
    },
    turned(pageWidth, draw) {
      const before = state;
      content.push(`q 0 1 -1 0 ${round(pageWidth)} 0 cm`);
      state = { ...before };
      draw();
      content.push('Q');
      state = before;
    },
    outlined(text, level) {
      outline.add(text, level);
    },
    turnPage(width, height) {
      flush();
      pdf.addPage({ size: [width, height], margin: 0 });
      state = { font: '', spacing: 0, stroke: '' };
    },
    end() {
      flush();
      for (const font of fonts.values()) font.end();
      outline.end();
    },
    missing: () => Array.from(lacking, ([character, times]) => ({ character, codePoint: codeOf(character), times })),
  };
}
