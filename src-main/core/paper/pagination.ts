/** Pieces onto pages: nothing cut, headings with what they head, headings of tables on every page. */
import type { Piece, Slice } from './slices.ts';

export interface Placed {
  readonly slice: Slice;
  /** Points below the top of the text block. */
  readonly top: number;
}
export type Page = readonly Placed[];

// Heights are sums of fractions of points.
const hair = 0.01;

/** At least one page. */
export function paginate(pieces: readonly Piece[], height: number): readonly Page[] {
  const pages: Placed[][] = [[]];
  let used = 0;

  const room = () => height - used + hair;
  function put(slice: Slice): void {
    pages.at(-1)?.push({ slice, top: used });
    used += slice.height;
  }
  function turn(): void {
    pages.push([]);
    used = 0;
  }

  for (let index = 0; index < pieces.length; index += 1) {
    const piece = pieces[index];
    if (piece === undefined) break;
    if (piece === 'page-break') {
      if (used > 0) turn();
      continue;
    }
    if ('fill' in piece) {
      if (used > 0 && piece.least > room()) turn();
      put(piece.fill(Math.max(0, height - used)));
      continue;
    }
    if (piece.isSpace && (used === 0 || piece.height > room())) {
      continue;
    }
    const needed = keptHeight(pieces, index);
    if (used > 0 && needed > room() && (needed <= height + hair || piece.height > room())) turn();
    if (used === 0 && piece.repeated !== undefined && pages.length > 1) put(piece.repeated);
    put(piece);
  }
  if (pages.length > 1 && pages.at(-1)?.length === 0) pages.pop();
  return pages;
}

/** Of the slice and those it must not be parted from. */
function keptHeight(pieces: readonly Piece[], from: number): number {
  let height = 0;
  for (let index = from; index < pieces.length; index += 1) {
    const piece = pieces[index];
    if (piece === undefined || piece === 'page-break') break;
    if ('fill' in piece) return height + piece.least;
    height += piece.height;
    if (!piece.isKeptWithNext && !piece.isSpace) break;
  }
  return height;
}
