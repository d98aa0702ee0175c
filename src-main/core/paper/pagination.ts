/** Pieces onto pages: nothing cut, headings with what they head, headings of tables on every page. */
import type { FlowingPiece, Piece, Slice } from './slices.ts';

export interface Placed {
  readonly slice: Slice;
  /** Points below the top of the text block. */
  readonly top: number;
}
export type Page = readonly Placed[];

// Heights are sums of fractions of points.
const hair = 0.01;

/** At least one page. `head` stands above all others on each page after the first. */
export function paginate(pieces: readonly Piece[], height: number, head?: Slice): readonly Page[] {
  const pages: Placed[][] = [[]];
  /** On the page that is open: where its own slices begin. */
  let start = 0;
  let used = 0;

  const isFresh = () => used <= start;
  const room = () => height - used + hair;
  function put(slice: Slice): void {
    pages.at(-1)?.push({ slice, top: used });
    used += slice.height;
  }
  function turn(): void {
    pages.push([]);
    used = 0;
    if (head !== undefined) put(head);
    start = used;
  }
  function flow(piece: FlowingPiece, after: number): void {
    for (let rest: FlowingPiece | undefined = piece; rest !== undefined;) {
      if (rest !== piece || (!isFresh() && rest.least > room())) turn();
      const flown = rest.flow(Math.max(0, height - used), after);
      put(flown.slice);
      rest = flown.rest;
    }
  }

  for (let index = 0; index < pieces.length; index += 1) {
    const piece = pieces[index];
    if (piece === undefined) break;
    if (piece === 'page-break') {
      if (!isFresh()) turn();
      continue;
    }
    if ('fill' in piece) {
      if (!isFresh() && piece.least > room()) turn();
      put(piece.fill(Math.max(0, height - used)));
      continue;
    }
    if ('flow' in piece) {
      flow(piece, heightAfter(pieces, index));
      continue;
    }
    if (piece.isSpace && (isFresh() || piece.height > room())) {
      continue;
    }
    const needed = keptHeight(pieces, index);
    const whole = height - (head?.height ?? 0) + hair;
    if (!isFresh() && needed > room() && (needed <= whole || piece.height > room())) turn();
    if (isFresh() && piece.repeated !== undefined && pages.length > 1) put(piece.repeated);
    put(piece);
  }
  if (pages.length > 1 && isFresh()) pages.pop();
  return pages;
}

/** Least of all that stands on the page below a piece. */
function heightAfter(pieces: readonly Piece[], from: number): number {
  let height = 0;
  for (const piece of pieces.slice(from + 1)) {
    if (piece === 'page-break') break;
    height += 'least' in piece ? piece.least : piece.height;
  }
  return height;
}

/** Of the slice and those it must not be parted from. */
function keptHeight(pieces: readonly Piece[], from: number): number {
  let height = 0;
  for (let index = from; index < pieces.length; index += 1) {
    const piece = pieces[index];
    if (piece === undefined || piece === 'page-break') break;
    if ('least' in piece) return height + piece.least;
    height += piece.height;
    if (!piece.isKeptWithNext && !piece.isSpace) break;
  }
  return height;
}
