/** The glyphs, rules and squares of a book at their places, by pdfkit's own means: nothing is laid out here. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { create } from 'fontkit';
import PDFDocument from 'pdfkit';
import type { BareRequest } from './drawn-glyphs.ts';
import { answerBooks } from './peers.ts';
import { fontFiles } from './plain-book.ts';

let parsed: [string, unknown][] | undefined;

answerBooks<BareRequest>(async ({ strokes, title, fonts }) => {
  const pdf = new PDFDocument({
    pdfVersion: '1.7',
    autoFirstPage: false,
    font: null as unknown as string,
    info: { Title: title },
  });
  const chunks: Uint8Array[] = [];
  pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  const ended = new Promise((resolve) => pdf.on('end', resolve));
  // Parsed once: pdfkit takes fonts of the library it parses with.
  parsed ??= Object.entries(fontFiles).map(([family, file]) => [family, create(readFileSync(join(fonts, file)))]);
  for (const [family, font] of parsed) pdf.registerFont(family, font as Buffer);
  for (const stroke of strokes) {
    switch (stroke.kind) {
      case 'page':
        pdf.addPage({ size: [stroke.width, stroke.height], margin: 0 });
        break;
      case 'text':
        pdf.font(stroke.face, stroke.size).text(stroke.text, stroke.x, stroke.baseline, {
          lineBreak: false,
          baseline: 'alphabetic',
          characterSpacing: stroke.spacing,
        });
        break;
      case 'rules':
        for (const [x1, y1, x2, y2] of stroke.segments) pdf.moveTo(x1, y1).lineTo(x2, y2);
        pdf.lineWidth(stroke.weight).stroke();
        break;
      case 'fill':
        for (const [x, y, width, height] of stroke.rectangles) pdf.rect(x, y, width, height);
        pdf.fill('black');
        break;
    }
  }
  pdf.end();
  await ended;
  return Buffer.concat(chunks);
});
