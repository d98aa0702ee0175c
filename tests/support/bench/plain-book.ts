/** A book as other ways to make it are asked for it: the same words in the same boxes, laid out by themselves. */
import type { Block, FormCell, PaperDocument } from '../../../src-main/core/paper/document.ts';

export type PlainFace = 'Serif' | 'Bold' | 'Sans';

export interface PlainCell {
  /** Of the row, of 1. */
  readonly share: number;
  readonly text: string;
  readonly face: PlainFace;
  readonly size: number;
}
export interface PlainRow {
  /** Lowest, mm. */
  readonly height: number;
  readonly cells: readonly PlainCell[];
}
export type PlainItem =
  | {
      readonly kind: 'words';
      readonly text: string;
      readonly face: PlainFace;
      readonly size: number;
      readonly isCentred: boolean;
    }
  | { readonly kind: 'rows'; readonly head: PlainRow | null; readonly rows: readonly PlainRow[] }
  | { readonly kind: 'rules'; readonly count: number; readonly height: number }
  | { readonly kind: 'space'; readonly height: number }
  | { readonly kind: 'break' };

export interface PlainBook {
  readonly title: string;
  readonly sections: readonly {
    readonly foot: string;
    readonly isText: boolean;
    readonly items: readonly PlainItem[];
  }[];
}

export interface BookRequest {
  readonly book: PlainBook;
  /** Folder of the fonts. */
  readonly fonts: string;
}

/** Millimetres and points of GB/T 9704-2012. */
export const page = { top: 37, right: 26, bottom: 35, left: 28, width: 156 };
export const fontFiles: Readonly<Record<PlainFace, string>> = {
  Serif: 'NotoSerifSC_400Regular.ttf',
  Bold: 'NotoSerifSC_700Bold.ttf',
  Sans: 'NotoSansSC_500Medium.ttf',
};
export const pitch = { text: 29 / 16, form: 1.5 };

/** Rows and rules down to the foot, where only an engine that knows where it is can say how many. */
const filling = 10;
const tableSize = 10.5;

/** Without codes, ticks and continued headings, which the others cannot place. */
export function plainBook({ title, sections = [] }: PaperDocument): PlainBook {
  return {
    title,
    sections: sections.map(({ blocks, foot, layout }) => ({
      foot: foot === null ? '' : [foot.label, foot.book, foot.record].join('  '),
      isText: layout === 'text',
      items: blocks.flatMap((block) => itemsOf(block, layout === 'text' ? 16 : 12)),
    })),
  };
}

const boxed = (share: number, text: string, face: PlainFace, size = tableSize): PlainCell => ({
  share,
  // No font has the boxes to tick.
  text: text.replaceAll(/[☐☑☒]/gu, '□'),
  face,
  size,
});
const words = (text: string, face: PlainFace, size: number, isCentred = false): PlainItem => ({
  kind: 'words',
  text,
  face,
  size,
  isCentred,
});

function itemsOf(block: Block, size: number): PlainItem[] {
  switch (block.kind) {
    case 'title':
      return [
        words(block.text, 'Bold', block.isCover === true ? 36 : size === 16 ? 22 : 18, true),
        ...(block.under === undefined ? [] : [words(block.under, 'Serif', 12, true)]),
      ];
    case 'heading':
      return [words(block.text, block.level === 1 ? 'Sans' : 'Bold', size)];
    case 'text':
      return block.text.split('\n').map((text) => words(text, 'Serif', size, block.align === 'center'));
    case 'facts':
      return [
        {
          kind: 'rows',
          head: null,
          rows: block.rows.map((facts) => {
            const sum = facts.reduce((all, { labelWeight, valueWeight }) => all + labelWeight + valueWeight, 0);
            return {
              height: block.rowHeight ?? 8,
              cells: facts.flatMap(({ label, value, labelWeight, valueWeight }) => [
                boxed(labelWeight / sum, label, 'Sans'),
                boxed(valueWeight / sum, value, 'Serif'),
              ]),
            };
          }),
        },
      ];
    case 'table': {
      const sum = block.columns.reduce((all, { weight }) => all + weight, 0);
      const rowOf = (texts: readonly string[], face: PlainFace): PlainRow => ({
        height: block.rowHeight,
        cells: block.columns.map(({ weight }, at) => boxed(weight / sum, texts[at] ?? '', face, block.fontSize)),
      });
      const empty = block.emptyRows + (block.fillsPage === true ? filling : 0);
      return [
        {
          kind: 'rows',
          head: rowOf(
            block.columns.map(({ heading }) => heading),
            'Sans',
          ),
          rows: [...block.rows, ...Array.from({ length: empty }, () => [])].map((texts) => rowOf(texts, 'Serif')),
        },
      ];
    }
    case 'form':
      return [
        {
          kind: 'rows',
          head: null,
          rows: block.rows.map(({ height, cells }) => {
            const sum = cells.reduce((all, { weight }) => all + weight, 0);
            return { height, cells: cells.map((cell) => formCell(cell, cell.weight / sum)) };
          }),
        },
      ];
    case 'lines':
      return [
        { kind: 'rules', count: block.count + (block.fillPage === true ? 2 * filling : 0), height: block.lineHeight },
      ];
    case 'underlined':
      return block.rows.map(({ label, value }) => words(`${label} ${value}`, 'Serif', size, true));
    case 'signatures':
      return block.labels.map((label) => words(`${label}：`, 'Serif', size));
    case 'space':
      return [{ kind: 'space', height: block.height }];
    case 'pageBreak':
      return [{ kind: 'break' }];
    case 'pictures':
    case 'seal':
    case 'code':
    case 'stickers':
    case 'bars':
      throw new Error(`a book has no ${block.kind}`);
  }
}

function formCell(cell: FormCell, share: number): PlainCell {
  if (cell.kind === 'label') return boxed(share, cell.text, 'Sans');
  if (cell.kind === 'value') return boxed(share, cell.text, 'Serif');
  const signed = cell.sign?.labels.map((label) => `${label}：　　　　　　年　　月　　日`) ?? [];
  const lines = [cell.heading, cell.text, ...signed].filter((line) => line !== '');
  return boxed(share, lines.join('\n'), 'Serif', 12);
}
