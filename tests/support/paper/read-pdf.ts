/** What independent programs find in a PDF: poppler's and qpdf. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A word as poppler sees it, in points from the upper left corner of its page. */
export interface Word {
  readonly text: string;
  readonly page: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface FontUsed {
  readonly name: string;
  readonly isEmbedded: boolean;
  readonly isSubset: boolean;
  readonly hasUnicode: boolean;
}

function withFile<Result>(pdf: Uint8Array, look: (file: string, folder: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'station-paper-'));
  try {
    const file = join(folder, 'paper.pdf');
    writeFileSync(file, pdf);
    return look(file, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const run = (program: string, ...args: string[]): string =>
  execFileSync(program, args, { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 });

/** Without any white: the quarter of an em between 汉 and A counts as a space for poppler. */
export const squeezed = (text: string): string => text.replaceAll(/\s/gu, '');

/** In the order of the file, without any white. */
export const textOf = (pdf: Uint8Array): string =>
  withFile(pdf, (file) => squeezed(run('pdftotext', '-raw', '-enc', 'UTF-8', file, '-')));

/** Text of each page, without any white. */
export const pagesOf = (pdf: Uint8Array): string[] =>
  withFile(pdf, (file) => run('pdftotext', '-raw', file, '-').split('\f').slice(0, -1).map(squeezed));

const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

export function wordsOf(pdf: Uint8Array): Word[] {
  const xml = withFile(pdf, (file) => run('pdftotext', '-bbox', file, '-'));
  const word = /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/gs;
  return xml
    .split('<page ')
    .slice(1)
    .flatMap((page, index) =>
      Array.from(page.matchAll(word), ([, left, top, right, bottom, text = '']) => ({
        text: unescaped(text),
        page: index + 1,
        left: Number(left),
        top: Number(top),
        right: Number(right),
        bottom: Number(bottom),
      })),
    );
}

export function fontsOf(pdf: Uint8Array): FontUsed[] {
  const lines = withFile(pdf, (file) => run('pdffonts', file))
    .split('\n')
    .slice(2)
    .filter(Boolean);
  return lines.map((line) => {
    const [, name = '', embedded, subset, unicode] =
      /^(\S+).*?(yes|no) +(yes|no) +(yes|no) +\d+ +\d+$/.exec(line) ?? [];
    return { name, isEmbedded: embedded === 'yes', isSubset: subset === 'yes', hasUnicode: unicode === 'yes' };
  });
}

/** From pdfinfo, by name: Title, Author, CreationDate, Pages, Page size… */
export function propertiesOf(pdf: Uint8Array): ReadonlyMap<string, string> {
  const lines = withFile(pdf, (file) => run('pdfinfo', '-isodates', file)).split('\n');
  return new Map(lines.map((line) => /^([^:]+): +(.*)$/.exec(line)?.slice(1) as [string, string]).filter(Boolean));
}

/** @throws Error with what qpdf complains of */
export const checkWithQpdf = (pdf: Uint8Array): string => withFile(pdf, (file) => run('qpdf', '--check', file));

/** What it says to other questions. */
export const askQpdf = (pdf: Uint8Array, ...options: readonly string[]): string =>
  withFile(pdf, (file) => run('qpdf', ...options, file));

/** PNG files of pages in grey; all of them unless one is asked for. */
export function picturesOf(pdf: Uint8Array, dotsPerInch: number, page?: number): Buffer[] {
  return withFile(pdf, (file, folder) => {
    const chosen = page === undefined ? [] : ['-f', String(page), '-l', String(page)];
    run('pdftoppm', '-png', '-gray', '-r', String(dotsPerInch), ...chosen, file, join(folder, 'page'));
    const names = readdirSync(folder).filter((name) => name.endsWith('.png'));
    return names.sort().map((name) => readFileSync(join(folder, name)));
  });
}

export interface GreyPage {
  readonly width: number;
  readonly height: number;
  /** 0 black, 255 white, row by row. */
  readonly dots: Uint8Array;
}

/** All pages in grey, quicker than as files of pictures. */
export function greyPagesOf(pdf: Uint8Array, dotsPerInch: number): GreyPage[] {
  return withFile(pdf, (file, folder) => {
    run('pdftoppm', '-gray', '-r', String(dotsPerInch), file, join(folder, 'page'));
    const names = readdirSync(folder).filter((name) => name.endsWith('.pgm'));
    return names.sort().map((name) => {
      const bytes = readFileSync(join(folder, name));
      const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.toString('latin1', 0, 40));
      if (head === null) throw new Error('no picture of a page');
      return { width: Number(head[1]), height: Number(head[2]), dots: bytes.subarray(head[0].length) };
    });
  });
}

/** Pictures of the lowest 35 mm of upright A4 pages, as long as they are looked at. */
export function feetOf<Result>(pdf: Uint8Array, dotsPerInch: number, look: (files: string[]) => Result): Result {
  return withFile(pdf, (file, folder) => {
    const dots = (millimetres: number) => String(Math.round((millimetres * dotsPerInch) / 25.4));
    const strip = ['-x', '0', '-y', dots(262), '-W', dots(210), '-H', dots(35)];
    run('pdftoppm', '-gray', '-r', String(dotsPerInch), ...strip, file, join(folder, 'page'));
    const names = readdirSync(folder).filter((name) => name.endsWith('.pgm'));
    return look(names.sort().map((name) => join(folder, name)));
  });
}
