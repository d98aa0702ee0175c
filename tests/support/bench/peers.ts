/** What is asked of the other ways to make a 签到表: the document our engine draws, in plain parts. */
import type { Fact, PaperDocument } from '../../../src-main/core/paper/document.ts';

export interface PeerRequest {
  readonly document: PaperDocument;
  /** Path of the one font of all of them. */
  readonly font: string;
}

export interface PeerReply {
  readonly pdf: Uint8Array;
}

export interface PlainSheet {
  readonly title: string;
  readonly facts: readonly (readonly Fact[])[];
  readonly columns: readonly { readonly heading: string; readonly share: number }[];
  readonly rows: readonly (readonly string[])[];
  readonly foot: string;
}

/** Millimetres and points, as our engine has them. */
export const look = { margin: 20, width: 170, rowHeight: 9, titleSize: 18, fontSize: 10.5, padding: 1.5 };
export const points = (millimetres: number): number => (millimetres * 72) / 25.4;
export const pageOf = (page: number, of: number): string => `第 ${page} 页 共 ${of} 页`;

export function plainSheet({ blocks, foot }: PaperDocument): PlainSheet {
  const sheet = {
    title: '',
    facts: [] as PlainSheet['facts'],
    columns: [] as PlainSheet['columns'],
    rows: [] as PlainSheet['rows'],
  };
  for (const block of blocks) {
    if (block.kind === 'title') sheet.title = block.text;
    if (block.kind === 'facts') sheet.facts = block.rows;
    if (block.kind !== 'table') continue;
    const sum = block.columns.reduce((all, { weight }) => all + weight, 0);
    sheet.columns = block.columns.map(({ heading, weight }) => ({ heading, share: weight / sum }));
    sheet.rows = block.rows;
  }
  return { ...sheet, foot: [foot.left, foot.right].join('  ') };
}

/** Started as the process that draws our own papers is: one message in, one out. */
export function answerOnce(draw: (request: PeerRequest) => Promise<Uint8Array>): void {
  process.once('message', (request: PeerRequest) => {
    void draw(request).then((pdf) => process.send?.({ pdf: new Uint8Array(pdf) } satisfies PeerReply));
  });
}

export interface Warm {
  /** Milliseconds of each book after the first. */
  readonly times: readonly number[];
  /** Processor time of the whole process for one of them, milliseconds. NULL where there are other processes. */
  readonly processor: number | null;
}

export interface BookReply extends PeerReply {
  readonly warm: Warm;
}

/** Draws a book, and then as many more as are asked for; `place` counts them. */
export function answerBooks<Request>(draw: (request: Request, place: number) => Promise<Uint8Array>): void {
  process.once('message', (request: Request & { readonly more: number }) => {
    void drawnAgain(request.more, (place) => draw(request, place)).then((reply) => process.send?.(reply));
  });
}

export async function drawnAgain(more: number, draw: (place: number) => Promise<Uint8Array>): Promise<BookReply> {
  const pdf = new Uint8Array(await draw(0));
  const before = process.cpuUsage();
  const times: number[] = [];
  for (let place = 1; place <= more; place++) {
    const began = performance.now();
    await draw(place);
    times.push(performance.now() - began);
  }
  const { user, system } = process.cpuUsage(before);
  return { pdf, warm: { times, processor: (user + system) / 1000 / Math.max(1, more) } };
}
