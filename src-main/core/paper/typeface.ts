/** One font file as the engine sees it: glyphs by character, without the shaping tables that Han text never needs. */
import type { Font } from 'fontkit';

interface Placed {
  readonly id: number;
  readonly advanceWidth: number;
  readonly codePoints: readonly number[];
  readonly xAdvance: number;
  readonly xOffset: number;
  readonly yOffset: number;
}

export interface Typeface {
  readonly key: string;
  /** Whether every visible character of a grapheme cluster has a glyph. */
  has(cluster: string): boolean;
  /** Advance in em. */
  width(cluster: string): number;
  /** Outline of a cluster in font units, y upwards, as an SVG path; and its advance. */
  outline(cluster: string): { readonly path: string; readonly advance: number };
  readonly unitsPerEm: number;
  /** What pdfkit takes for a parsed font: the same file, with our own layout and subset. */
  readonly forPdf: object;
}

/** Joiners, variation selectors: they shape their neighbours and have no ink of their own. */
const inkless = /\p{Variation_Selector}|\p{Join_Control}/gu;

const codePointsOf = (text: string): number[] => Array.from(text, (character) => character.codePointAt(0) ?? 0);

/** fontkit's subset, as far as pdfkit and we need it; a glyph pushed twice stands in the file twice. */
interface GlyphSubset {
  readonly glyphs: number[];
  readonly cff?: unknown;
  encode(): Uint8Array;
}

export function typeface(key: string, font: Font): Typeface {
  const unitsPerEm = font.unitsPerEm;
  const clusters = new Map<string, readonly Placed[]>();
  /** A slot is a glyph together with the characters it stands for, so that copied text is what was written. */
  const slots = new Map<string, number>();
  const slotGlyphs: number[] = [];

  function slotOf(glyph: number, codePoints: readonly number[]): number {
    const name = `${glyph}:${codePoints.join()}`;
    const known = slots.get(name);
    if (known !== undefined) return known;
    slots.set(name, slotGlyphs.length);
    return slotGlyphs.push(glyph) - 1;
  }
  slotOf(0, [0]);

  function place(cluster: string): readonly Placed[] {
    const codePoints = codePointsOf(cluster);
    const [first = 0] = codePoints;
    if (codePoints.length === 1) {
      const { id, advanceWidth } = font.glyphForCodePoint(first);
      return [{ id: slotOf(id, codePoints), advanceWidth, codePoints, xAdvance: advanceWidth, xOffset: 0, yOffset: 0 }];
    }
    const { glyphs, positions } = font.layout(cluster);
    return glyphs.map((glyph, index) => {
      const { xAdvance = glyph.advanceWidth, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
      const { advanceWidth } = glyph;
      const stands = glyphs.length === 1 ? codePoints : glyph.codePoints;
      return { id: slotOf(glyph.id, stands), advanceWidth, codePoints: stands, xAdvance, xOffset, yOffset };
    });
  }

  function placed(cluster: string): readonly Placed[] {
    let known = clusters.get(cluster);
    if (known === undefined) {
      known = place(cluster);
      clusters.set(cluster, known);
    }
    return known;
  }

  function createSubset() {
    const inner = font.createSubset() as unknown as GlyphSubset;
    const indexes = new Map<number, number>([[0, 0]]);
    return {
      cff: inner.cff,
      includeGlyph(slot: number): number {
        const known = indexes.get(slot);
        if (known !== undefined) return known;
        const index = inner.glyphs.push(slotGlyphs[slot] ?? 0) - 1;
        indexes.set(slot, index);
        return index;
      },
      encode: () => inner.encode(),
    };
  }

  function layout(text: string) {
    const glyphs = (isSimple(text) ? Array.from(text) : clustersOf(text)).flatMap((cluster) => placed(cluster));
    return {
      glyphs,
      // pdfkit scales these in place.
      positions: glyphs.map(({ xAdvance, xOffset, yOffset }) => ({ xAdvance, yAdvance: 0, xOffset, yOffset })),
      advanceWidth: glyphs.reduce((sum, { xAdvance }) => sum + xAdvance, 0),
    };
  }

  return {
    key,
    unitsPerEm,
    has: (cluster) =>
      codePointsOf(cluster.length > 1 ? cluster.replaceAll(inkless, '') : cluster).every((codePoint) =>
        font.hasGlyphForCodePoint(codePoint),
      ),
    width: (cluster) => placed(cluster).reduce((sum, { xAdvance }) => sum + xAdvance, 0) / unitsPerEm,
    outline: (cluster) => {
      const glyph = font.glyphForCodePoint(cluster.codePointAt(0) ?? 0);
      return { path: glyph.path.toSVG(), advance: glyph.advanceWidth };
    },
    forPdf: Object.create(font, { layout: { value: layout }, createSubset: { value: createSubset } }) as object,
  };
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' });
const combining = /[\p{M}\p{Join_Control}\p{Emoji_Modifier}\p{Regional_Indicator}\u1100-\u11ff]/u;

/** No character of it joins its neighbour. */
const isSimple = (text: string): boolean => !combining.test(text);

/** Grapheme clusters; most text has none longer than a character. */
export const clustersOf = (text: string): string[] =>
  isSimple(text) ? Array.from(text) : Array.from(segmenter.segment(text), ({ segment }) => segment);
