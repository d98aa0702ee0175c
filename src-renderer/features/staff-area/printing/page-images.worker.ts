/** Entry of the worker that reads PDFs for their page images. */
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
