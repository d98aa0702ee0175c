/** Draws on the page that is open. Points from the upper left corner; the only file that speaks to pdfkit's drawing. */
import type { TextLine } from './text-layout.ts';
import type { Typeface } from './typeface.ts';

/** Baseline of Han fonts: 0.88 of the em below its top. */
const ascent = 0.88;

export type Colour = string;

export interface Pen {
  /** `top` is that of the line's pitch; the letters stand in its middle. */
  line(line: TextLine, x: number, top: number): void;
  lines(lines: readonly TextLine[], x: number, top: number): void;
  /** Each as [x1, y1, x2, y2]. */
  rules(segments: readonly (readonly [number, number, number, number])[], weight: number, colour?: Colour): void;
  dashed(segments: readonly (readonly [number, number, number, number])[], weight: number, colour: Colour): void;
  /** Each as [x, y, width, height], black, without seams. */
  fill(rectangles: readonly (readonly [number, number, number, number])[], colour?: Colour): void;
  picture(jpeg: Uint8Array, x: number, y: number, width: number, height: number): void;
  /** Outlines, not text: nothing of it is found or copied. */
  outline(
    face: Typeface,
    text: string,
    size: number,
    middle: { x: number; y: number; degrees: number },
    colour: Colour,
  ): void;
}

export function pen(pdf: PDFKit.PDFDocument): Pen {
  const registered = new Set<string>();

  function choose(face: Typeface, size: number): void {
    if (!registered.has(face.key)) {
      // Parsed once; the types know only paths and buffers.
      pdf.registerFont(face.key, face.forPdf as unknown as string);
      registered.add(face.key);
    }
    pdf.font(face.key, size);
  }

  function draw({ runs, size, pitch }: TextLine, x: number, top: number): void {
    const baseline = top + (pitch - size) / 2 + ascent * size;
    for (const run of runs) {
      choose(run.face, size);
      pdf.text(run.text, x + run.x, baseline, {
        lineBreak: false,
        baseline: 'alphabetic',
        characterSpacing: run.spacing,
      });
    }
  }

  function trace(segments: readonly (readonly [number, number, number, number])[]): void {
    for (const [x1, y1, x2, y2] of segments) pdf.moveTo(x1, y1).lineTo(x2, y2);
  }

  return {
    line: draw,
    lines(lines, x, top) {
      let y = top;
      for (const line of lines) {
        draw(line, x, y);
        y += line.pitch;
      }
    },
    rules(segments, weight, colour = '#000000') {
      if (segments.length === 0) return;
      pdf.lineWidth(weight).strokeColor(colour);
      trace(segments);
      pdf.stroke();
    },
    dashed(segments, weight, colour) {
      pdf.save().lineWidth(weight).strokeColor(colour).dash(2, { space: 2 });
      trace(segments);
      pdf.stroke().restore();
    },
    fill(rectangles, colour = '#000000') {
      if (rectangles.length === 0) return;
      pdf.fillColor(colour);
      for (const [x, y, width, height] of rectangles) pdf.rect(x, y, width, height);
      pdf.fill().fillColor('#000000');
    },
    picture(jpeg, x, y, width, height) {
      pdf.image(Buffer.from(jpeg.buffer, jpeg.byteOffset, jpeg.byteLength), x, y, {
        width,
        height,
      });
    },
    outline(face, text, size, { x, y, degrees }, colour) {
      const scale = size / face.unitsPerEm;
      const signs = Array.from(text, (sign) => face.outline(sign));
      const width = signs.reduce((sum, { advance }) => sum + advance, 0);
      pdf.save().translate(x, y).rotate(degrees).scale(scale, -scale).fillColor(colour);
      pdf.translate(-width / 2, -0.38 * face.unitsPerEm);
      for (const { path, advance } of signs) {
        if (path !== '') pdf.path(path).fill();
        pdf.translate(advance, 0);
      }
      pdf.restore();
    },
  };
}
