/** One font file as the engine sees it: glyphs by character, without the shaping tables that Han text never needs. */
import type { Font } from 'fontkit';

/** Font units. */
export interface PlacedGlyph {
  readonly glyph: number;
  readonly codePoints: readonly number[];
  /** As in the file, and as it stands here. */
  readonly width: number;
  readonly advance: number;
  readonly offset: number;
}

export interface Typeface {
  readonly font: Font;
  /**
   * Given for fonts that are slow to take apart: drawn as outlines, with the text unseen behind them in an empty glyph of
   * this one, so that it is found and copied all the same.
   */
  readonly behind: Typeface | undefined;
  /** Whether every visible character of a grapheme cluster has a glyph. */
  has(cluster: string): boolean;
  /** Advance in em. */
  width(cluster: string): number;
  place(cluster: string): readonly PlacedGlyph[];
  /** Of one character: an SVG path in font units, y upwards, and its advance. */
  outline(character: string): { readonly path: string; readonly advance: number };
}

/** Joiners, variation selectors: they shape their neighbours and have no ink of their own. */
const inkless = /\p{Variation_Selector}|\p{Join_Control}/gu;

export const codePointsOf = (text: string): number[] => Array.from(text, (character) => character.codePointAt(0) ?? 0);

/** Boxes to tick, which fonts lack: drawn with the empty square, found and copied as what they are. */
const squares = new Set(['☐', '☑', '☒']);
const emptySquare = 0x25a1;

export function typeface(font: Font, behind?: Typeface): Typeface {
  const { unitsPerEm } = font;
  const clusters = new Map<string, readonly PlacedGlyph[]>();
  const isSquare = (cluster: string): boolean => squares.has(cluster) && font.hasGlyphForCodePoint(emptySquare);

  function laidOut(cluster: string): readonly PlacedGlyph[] {
    const codePoints = codePointsOf(cluster);
    const [first = 0] = codePoints;
    if (codePoints.length === 1) {
      const { id, advanceWidth: width } = font.glyphForCodePoint(isSquare(cluster) ? emptySquare : first);
      return [{ glyph: id, codePoints, width, advance: width, offset: 0 }];
    }
    const { glyphs, positions } = font.layout(cluster);
    return glyphs.map(({ id, advanceWidth: width, codePoints: ofGlyph }, index) => ({
      glyph: id,
      codePoints: glyphs.length === 1 ? codePoints : ofGlyph,
      width,
      advance: positions[index]?.xAdvance ?? width,
      offset: positions[index]?.xOffset ?? 0,
    }));
  }

  function place(cluster: string): readonly PlacedGlyph[] {
    let known = clusters.get(cluster);
    if (known === undefined) {
      known = laidOut(cluster);
      clusters.set(cluster, known);
    }
    return known;
  }

  return {
    font,
    behind,
    has(cluster) {
      const inked = cluster.length > 1 ? cluster.replaceAll(inkless, '') : cluster;
      return isSquare(inked) || codePointsOf(inked).every((codePoint) => font.hasGlyphForCodePoint(codePoint));
    },
    width: (cluster) => place(cluster).reduce((sum, { advance }) => sum + advance, 0) / unitsPerEm,
    place,
    outline(character) {
      const glyph = font.glyphForCodePoint(character.codePointAt(0) ?? 0);
      return { path: glyph.path.toSVG(), advance: glyph.advanceWidth };
    },
  };
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' });
const combining = /[\p{M}\p{Join_Control}\p{Emoji_Modifier}\p{Regional_Indicator}\u1100-\u11ff]/u;

/** Grapheme clusters; in most text none is longer than a character. */
export const clustersOf = (text: string): string[] =>
  combining.test(text) ? Array.from(segmenter.segment(text), ({ segment }) => segment) : Array.from(text);
