/**
 * A font inside the file: only the glyphs used, each bound to the characters it was used for, so that what is copied or
 * searched is what was written even where two characters share a glyph. pdfkit's own embedding keeps one of them only.
 */
import { clustersOf, codePointsOf, type Typeface } from './typeface.ts';

/** fontkit's subset, as far as it is needed; a glyph pushed twice stands in the file twice. */
interface GlyphSubset {
  readonly glyphs: number[];
  encode(): Uint8Array;
}

export interface EmbeddedFont {
  /** Its name in the pages' resources. */
  readonly name: string;
  readonly reference: PDFKit.PDFKitReference;
  /** Operand of TJ. `spacing` (em) stands after each letter by other means and is taken back within clusters. */
  encode(text: string, spacing: number): string;
  /** The same of text drawn by other means: as wide, with nothing to be seen. */
  encodeUnseen(text: string, face: Typeface): string;
  /** Writes the font; nothing can be encoded afterwards. */
  end(): void;
}

const hex = (value: number): string => value.toString(16).padStart(4, '0');
const utf16 = (codePoints: readonly number[]): string =>
  Array.from(String.fromCodePoint(...codePoints))
    .flatMap((character) => Array.from({ length: character.length }, (_, index) => hex(character.charCodeAt(index))))
    .join('');

/** `index` counts the fonts of the file, from 0. */
export function embeddedFont(pdf: PDFKit.PDFDocument, index: number, face: Typeface): EmbeddedFont {
  const { font } = face;
  const scale = 1000 / font.unitsPerEm;
  const thousandths = (units: number): number => Math.round(units * scale * 100) / 100;
  /** Archives allow no reference to glyph 0, not even an unseen one. */
  const unseen = font.glyphForCodePoint(0x20).id;
  const subset = font.createSubset() as unknown as GlyphSubset;
  const slots = new Map<string, string>();
  const encoded = new Map<string, string>();
  const widths: number[] = [thousandths(font.getGlyph(0).advanceWidth)];
  const characters: (readonly number[])[] = [[0xfffd]];
  const reference = pdf.ref({});

  function slotOf(glyph: number, codePoints: readonly number[], width: number): string {
    const name = `${glyph}:${codePoints.join()}`;
    let slot = slots.get(name);
    if (slot === undefined) {
      slot = hex(subset.glyphs.push(glyph) - 1);
      slots.set(name, slot);
      widths.push(thousandths(width));
      characters.push(codePoints);
    }
    return slot;
  }

  /** One glyph needs no adjustment: digits alone. */
  function simple(cluster: string): string | undefined {
    const [only, more] = face.place(cluster);
    if (only === undefined || more !== undefined || only.offset !== 0 || only.advance !== only.width) return undefined;
    return slotOf(only.glyph, only.codePoints, only.width);
  }

  function adjusted(cluster: string, spacing: number): string {
    const glyphs = face.place(cluster);
    return glyphs
      .map(({ glyph, codePoints, width, advance, offset }, at) => {
        const after = thousandths(width + offset - advance) + (at < glyphs.length - 1 ? spacing * 1000 : 0);
        return `>${-thousandths(offset)}<${slotOf(glyph, codePoints, width)}>${after}<`;
      })
      .join('');
  }

  return {
    name: `F${index + 1}`,
    reference,
    encode(text, spacing) {
      let operand = '';
      for (const cluster of clustersOf(text)) {
        let slot = encoded.get(cluster);
        if (slot === undefined) {
          slot = simple(cluster);
          if (slot !== undefined) encoded.set(cluster, slot);
        }
        operand += slot ?? adjusted(cluster, spacing);
      }
      return `[<${operand}>]`;
    },
    encodeUnseen(text, drawn) {
      const slotsOf = clustersOf(text).map((cluster) =>
        slotOf(unseen, codePointsOf(cluster), (drawn.width(cluster) * 1000) / scale),
      );
      return `[<${slotsOf.join('')}>]`;
    },
    end() {
      const bytes = Buffer.from(subset.encode());
      const file = pdf.ref({ Length1: bytes.length });
      file.end(bytes);
      const name = `STATI${String.fromCharCode(65 + index)}+${font.postscriptName.replaceAll(' ', '_')}`;
      const glyphsHeld = pdf.ref({});
      glyphsHeld.end(allBits(subset.glyphs.length));
      const { bbox } = font;
      const descriptor = pdf.ref({
        Type: 'FontDescriptor',
        FontName: name,
        // Symbolic: glyphs are addressed by number.
        Flags: 4,
        FontBBox: [bbox.minX, bbox.minY, bbox.maxX, bbox.maxY].map(thousandths),
        ItalicAngle: 0,
        Ascent: thousandths(font.ascent),
        Descent: thousandths(font.descent),
        CapHeight: thousandths(font.capHeight),
        StemV: 80,
        FontFile2: file,
        CIDSet: glyphsHeld,
      });
      descriptor.end('');
      const descendant = pdf.ref({
        Type: 'Font',
        Subtype: 'CIDFontType2',
        BaseFont: name,
        // pdfkit writes strings as names, and String objects as strings.
        CIDSystemInfo: { Registry: pdfString('Adobe'), Ordering: pdfString('Identity'), Supplement: 0 },
        FontDescriptor: descriptor,
        W: [0, widths],
        CIDToGIDMap: 'Identity',
      });
      descendant.end('');
      const unicode = pdf.ref({});
      unicode.end(Buffer.from(toUnicode(characters), 'latin1'));
      Object.assign(reference.data, {
        Type: 'Font',
        Subtype: 'Type0',
        BaseFont: name,
        Encoding: 'Identity-H',
        DescendantFonts: [descendant],
        ToUnicode: unicode,
      });
      reference.end('');
    },
  };
}

/** One for each glyph the font holds, the highest bit of a byte first. */
const allBits = (count: number): Buffer => {
  const bits = Buffer.alloc(Math.ceil(count / 8), 0xff);
  if (count % 8 > 0) bits[bits.length - 1] = (0xff << (8 - (count % 8))) & 0xff;
  return bits;
};

const pdfString = (text: string): object => new String(text);

/** ISO 32000-1 9.10.3; at most 100 entries a section. */
function toUnicode(characters: readonly (readonly number[])[]): string {
  const sections: string[] = [];
  for (let from = 0; from < characters.length; from += 100) {
    const part = characters.slice(from, from + 100);
    const lines = part.map((codePoints, at) => `<${hex(from + at)}><${utf16(codePoints)}>`);
    sections.push(`${part.length} beginbfchar\n${lines.join('\n')}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000><ffff>
endcodespacerange
${sections.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end
`;
}
