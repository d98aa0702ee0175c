/** A paper as a PDF file: the same request gives the same bytes. */
import PDFDocument from 'pdfkit';
import { piecesOfAll } from './blocks.ts';
import type { PaperDocument, PaperMade } from './document.ts';
import type { FontFiles } from './font-files.ts';
import { fonts as openFonts } from './fonts.ts';
import { letterMaker } from './letters.ts';
import { drawFoot, drawWatermark } from './page-furniture.ts';
import { paginate } from './pagination.ts';
import { pen as penFor } from './pen.ts';
import { pageBoxOf, stylesOf } from './styles.ts';

export interface RenderRequest {
  readonly document: PaperDocument;
  /** Epoch ms, in the file's properties: the process that draws has no clock of its own. */
  readonly madeAt: number;
  /** bundled: the pages look the same on every machine. */
  readonly fonts: 'system' | 'bundled';
}

/** @throws Error of a broken picture or font */
export async function render({ document, madeAt, fonts: source }: RenderRequest, files: FontFiles): Promise<PaperMade> {
  const fonts = openFonts(files, source);
  const maker = letterMaker(fonts);
  const box = pageBoxOf(document);
  const setting = { width: box.width, pageHeight: box.height, styles: stylesOf(document.style), maker };
  const pages = paginate(piecesOfAll(document.blocks, setting), box.height);

  const size: [number, number] = [box.pageWidth, box.pageHeight];
  const pdf = new PDFDocument({
    size,
    margin: 0,
    pdfVersion: '1.7',
    lang: 'zh-CN',
    displayTitle: true,
    autoFirstPage: false,
    // Without a font of its own choosing: it would be one that is not embedded.
    font: null as unknown as string,
    info: { Title: document.title, Author: document.author, CreationDate: new Date(madeAt) },
  });
  const file = bytesOf(pdf);
  const pen = penFor(pdf);
  for (const [index, page] of pages.entries()) {
    pen.turnPage();
    drawWatermark(pen, document.watermark, box, fonts);
    for (const { slice, top } of page) slice.draw(pen, box.left, box.top + top);
    drawFoot(pen, document, box, maker, { number: index + 1, of: pages.length });
  }
  pen.end();
  pdf.end();
  return { pdf: await file, pages: pages.length, missing: pen.missing() };
}

function bytesOf(pdf: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    pdf.on('error', reject);
  });
}
