/** A paper as a PDF file: the same request gives the same bytes. */
import PDFDocument from 'pdfkit';
import { makeArchival, writable } from './archival.ts';
import { piecesOfAll } from './blocks.ts';
import type { PaperDocument, PaperMade } from './document.ts';
import type { FontFiles } from './font-files.ts';
import { fonts as openFonts, type Fonts } from './fonts.ts';
import { drawLeafFoot } from './leaf-foot.ts';
import { leavesOf } from './leaves.ts';
import { letterMaker, type LetterMaker } from './letters.ts';
import { drawFoot, drawWatermark } from './page-furniture.ts';
import { paginate, type Page } from './pagination.ts';
import { pen as penFor, type Pen } from './pen.ts';
import { pageBoxOf, stylesOf, type PageBox } from './styles.ts';

export interface RenderRequest {
  readonly document: PaperDocument;
  /** Epoch ms, in the file's properties: the process that draws has no clock of its own. */
  readonly madeAt: number;
  /** bundled: the pages look the same on every machine. */
  readonly fonts: 'system' | 'bundled';
}

export interface BatchRequest extends Omit<RenderRequest, 'document'> {
  readonly documents: readonly PaperDocument[];
}

/** In their order; a paper that cannot be drawn takes none of the others with it. */
export type BatchMade = readonly (PaperMade | { readonly failure: 'not-drawn' })[];

/** @throws Error of a broken font */
export async function renderMany({ documents, madeAt, fonts }: BatchRequest, files: FontFiles): Promise<BatchMade> {
  const draw = openEngine(files, fonts);
  const made: BatchMade[number][] = [];
  for (const document of documents) {
    try {
      made.push(await draw(document, madeAt));
    } catch {
      made.push({ failure: 'not-drawn' });
    }
  }
  return made;
}

/** @throws Error of a broken picture or font */
export async function render({ document, madeAt, fonts: source }: RenderRequest, files: FontFiles): Promise<PaperMade> {
  return openEngine(files, source)(document, madeAt);
}

interface Typesetting {
  readonly fonts: Fonts;
  readonly maker: LetterMaker;
}

/** Fonts are parsed and letters measured once, for all papers it draws. */
export function openEngine(files: FontFiles, source: RenderRequest['fonts']) {
  const fonts = openFonts(files, source);
  const setting: Typesetting = { fonts, maker: letterMaker(fonts) };
  return (document: PaperDocument, madeAt: number): Promise<PaperMade> => renderWith(setting, document, madeAt);
}

/** @throws Error of a broken picture or font */
async function renderWith(setting: Typesetting, document: PaperDocument, madeAt: number): Promise<PaperMade> {
  const info = { title: writable(document.title), author: writable(document.author), madeAt };
  const pdf = new PDFDocument({
    pdfVersion: '1.7',
    lang: 'zh-CN',
    displayTitle: true,
    autoFirstPage: false,
    // Without a font of its own choosing: it would be one that is not embedded.
    font: null as unknown as string,
    info: { Title: info.title, Author: info.author, CreationDate: new Date(madeAt) },
  });
  const file = bytesOf(pdf);
  const pen = penFor(pdf);
  const drawn = document.sections === undefined ? drawSheets(pen, document, setting) : drawBook(pen, document, setting);
  pen.end();
  makeArchival(pdf, info);
  pdf.end();
  return { pdf: await file, ...drawn, missing: pen.missing() };
}

type Drawn = Pick<PaperMade, 'pages' | 'sections'>;

function drawSheets(pen: Pen, document: PaperDocument, { fonts, maker }: Typesetting): Drawn {
  const box = pageBoxOf(document);
  const setting = { width: box.width, pageHeight: box.height, styles: stylesOf(document.style), maker };
  const pages = paginate(piecesOfAll(document.blocks, setting), box.height);
  for (const [index, page] of pages.entries()) {
    turnTo(pen, box, page, document, fonts);
    drawFoot(pen, document, box, maker, { number: index + 1, of: pages.length });
  }
  return { pages: pages.length };
}

function drawBook(pen: Pen, document: PaperDocument, { fonts, maker }: Typesetting): Drawn {
  const { leaves, sections } = leavesOf(document.sections ?? [], maker);
  for (const leaf of leaves) {
    turnTo(pen, leaf.box, leaf.page, document, fonts);
    if (leaf.outline !== null) pen.outlined(leaf.outline.text, leaf.outline.level);
    drawLeafFoot(pen, leaf, maker);
  }
  return { pages: leaves.length, sections };
}

function turnTo(pen: Pen, box: PageBox, page: Page, { watermark }: PaperDocument, fonts: Fonts): void {
  pen.turnPage(box.pageWidth, box.pageHeight);
  if (page.length > 0) drawWatermark(pen, watermark, box, fonts);
  for (const { slice, top } of page) slice.draw(pen, box.left, box.top + top);
}

function bytesOf(pdf: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    pdf.on('error', reject);
  });
}
