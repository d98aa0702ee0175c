/**
 * Pages of a PDF of our own as pictures. Loaded when a paper is first shown. The browser's viewer is never used: it
 * would bring its own print and save buttons.
 */
// The older build: it brings what the oldest Chromium we start lacks.
import { getDocument, PDFWorker } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface PageImages {
  readonly pages: number;
  /**
   * @param page from 1
   * @param box CSS pixels the picture must fit; no height: as high as it gets
   */
  draw(page: number, box: { readonly width: number; readonly height: number | null }): Promise<HTMLCanvasElement>;
  close(): void;
}

/** @throws Error of a file that is no PDF */
export async function openPageImages(base64: string): Promise<PageImages> {
  const port = new Worker(new URL('./page-images.worker.ts', import.meta.url), { type: 'module' });
  const worker = PDFWorker.create({ port });
  const close = () => {
    worker.destroy();
    port.terminate();
  };
  try {
    const data = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    // All fonts are inside the file, and our content policy knows neither eval nor WebAssembly.
    const reading = getDocument({ data, worker, isEvalSupported: false, useWasm: false, useSystemFonts: false });
    const paper = await reading.promise;
    return {
      pages: paper.numPages,
      async draw(number, { width, height }) {
        const page = await paper.getPage(number);
        const whole = page.getViewport({ scale: 1 });
        const scale = Math.min(width / whole.width, (height ?? Number.POSITIVE_INFINITY) / whole.height);
        const viewport = page.getViewport({ scale: scale * devicePixelRatio });
        const canvas = document.createElement('canvas');
        canvas.width = Math.floor(viewport.width);
        canvas.height = Math.floor(viewport.height);
        canvas.style.width = `${Math.floor(whole.width * scale)}px`;
        canvas.style.height = `${Math.floor(whole.height * scale)}px`;
        await page.render({ canvas, viewport }).promise;
        return canvas;
      },
      close,
    };
  } catch (error) {
    close();
    throw error;
  }
}
