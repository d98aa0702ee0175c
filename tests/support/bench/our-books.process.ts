/** Handbooks by our engine, one after another, in the process that draws them. */
import { dirname, join } from 'node:path';
import type { PaperDocument } from '../../../src-main/core/paper/document.ts';
import { readFontFiles } from '../../../src-main/core/paper/font-files.ts';
import { openEngine } from '../../../src-main/core/paper/render.ts';
import { answerBooks } from './peers.ts';

const engine = readFontFiles(join(dirname(process.argv[1] ?? ''), 'fonts')).then((files) =>
  openEngine(files, 'bundled'),
);

answerBooks<{ readonly documents: readonly PaperDocument[] }>(async ({ documents }, place) => {
  const document = documents[place];
  if (document === undefined) throw new Error('no such book');
  return (await (await engine)(document, 0)).pdf;
});
