/** Entry of the process that draws one paper, or a few in turn. Started by child_process.fork or by Electron's utilityProcess. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readFontFiles } from './font-files.ts';
import type { BatchRequest, RenderRequest } from './render.ts';

type Request = RenderRequest | BatchRequest;

interface ParentPort {
  once(event: 'message', listener: (message: { readonly data: Request }) => void): void;
  postMessage(message: unknown): void;
}
const { parentPort } = process as { readonly parentPort?: ParentPort };

/** Beside the folder of the programs in a build; within it where a test put them. */
const beside = join(import.meta.dirname, '..', 'fonts');
const within = join(import.meta.dirname, 'fonts');

// The files are read while the libraries are loaded: each takes about as long.
const files = readFontFiles(existsSync(beside) ? beside : within);
const engine = import('./render.ts');

async function made(request: Request) {
  const [{ render, renderMany }, fontFiles] = await Promise.all([engine, files]);
  return 'documents' in request ? renderMany(request, fontFiles) : render(request, fontFiles);
}

if (parentPort === undefined) {
  process.once('message', (request: Request) => {
    void made(request).then((paper) => process.send?.(paper, () => process.disconnect()));
  });
} else {
  parentPort.once('message', ({ data }) => {
    void made(data).then((paper) => parentPort.postMessage(paper));
  });
}
