/**
 * PDF/A-2b, as far as structure shows it. Apache PDFBox Preflight finds the same pages to be PDF/A-1b, the stricter of
 * the two about fonts and colours (docs/known-deviations.md); it is not on every machine.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { srgb } from '../../src-main/core/paper/colour-profile.ts';
import { handbookFor } from '../support/bench/handbook-content.ts';
import { drawn, madeAt, minutes } from '../support/paper/papers.ts';
import { objectsOf, type PdfObject } from '../support/paper/read-archive.ts';
import { checkWithQpdf, fontsOf } from '../support/paper/read-pdf.ts';

const title = '《A & B》<读书>\u0001 手册';
/** qpdf marks text with u: and bytes with b:. */
const words = (value: unknown): string => String(value).replace(/^[ub]:/, '');

let pdf: Uint8Array;
let objects: ReadonlyMap<string, PdfObject>;
const entriesOf = (reference: unknown): PdfObject['entries'] => objects.get(String(reference))?.entries ?? {};
const all = () => Array.from(objects.values());

beforeAll(async () => {
  const jpeg = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#8899aa' } })
    .jpeg()
    .toBuffer();
  const picture = { jpeg: new Uint8Array(jpeg), width: 40, height: 30, caption: '示例' };
  const book = handbookFor(0);
  const [first] = book.sections ?? [];
  if (first === undefined) throw new Error('an empty book');
  // Everything that draws in its own way: text, ticks, codes, a watermark, pictures.
  const sections = [...(book.sections ?? []), { ...first, blocks: minutes([picture]).blocks }];
  ({ pdf } = await drawn({ ...book, title, watermark: '样张', sections }));
  objects = objectsOf(pdf);
});

describe('a file for archives', () => {
  // Bug: a title with & or < in it, and the metadata is no XML.
  it('says in XML what its properties say', () => {
    const root = entriesOf(entriesOf('trailer')['/Root']);
    const metadata = objects.get(String(root['/Metadata']))?.stream?.toString('utf8') ?? '';
    const texts = new Map<string, string>();
    let open = '';
    const parser = new SaxesParser({ xmlns: true });
    parser.on('opentag', ({ name }) => void (open = name === 'rdf:li' ? open : name));
    parser.on('text', (text) => text.trim() !== '' && texts.set(open, text));
    parser.on('error', (error) => {
      throw error;
    });
    parser.write(metadata.replace(/^\ufeff/, '')).close();
    const said = (entry: string) => [...texts].find(([name]) => name.startsWith(entry))?.[1];
    expect(said('pdfaid:part')).toBe('2');
    expect(said('pdfaid:conformance')).toBe('B');
    expect([...texts.values()]).toContain('《A & B》<读书> 手册');
    expect(Date.parse(said('xmp:CreateDate') ?? '')).toBe(madeAt);
    const info = entriesOf(entriesOf('trailer')['/Info']);
    const property = (name: string) => {
      const value = info[name];
      return words(/^\d+ \d+ R$/.test(String(value)) ? entriesOf(value)['value'] : value);
    };
    expect(property('/Title')).toBe('《A & B》<读书> 手册');
    expect(property('/CreationDate')).toBe(`D:${new Date(madeAt).toISOString().replaceAll(/\D/g, '').slice(0, 14)}Z`);
    expect(property('/Producer')).toBe(said('pdf:Producer'));
  });

  // Bug: colours of which nobody knows what they are; a profile that no program can read.
  it('says what its colours are', async () => {
    const root = entriesOf(entriesOf('trailer')['/Root']);
    const [intent] = root['/OutputIntents'] as string[];
    expect(entriesOf(intent)).toMatchObject({ '/S': '/GTS_PDFA1' });
    const profile = objects.get(String(entriesOf(intent)['/DestOutputProfile']));
    expect(profile?.entries['/N']).toBe(3);
    expect(profile?.stream?.equals(srgb.bytes)).toBe(true);
    expect(srgb.bytes.readUInt32BE(0)).toBe(srgb.bytes.length);
    // Little CMS reads it, and takes its colours for those of sRGB.
    const colours = Buffer.from([200, 100, 50, 0, 128, 255, 17, 17, 17]);
    const raw = { width: 3, height: 1, channels: 3 as const };
    const tagged = await sharp(colours, { raw }).png().toBuffer();
    const folder = mkdtempSync(join(tmpdir(), 'station-profile-'));
    try {
      const file = join(folder, 'srgb.icc');
      writeFileSync(file, srgb.bytes);
      const through = await sharp(tagged).withIccProfile(file).png().toBuffer();
      expect((await sharp(through).metadata()).icc?.equals(srgb.bytes)).toBe(true);
      const seen = await sharp(through).toColourspace('srgb').raw().toBuffer();
      for (const [at, value] of colours.entries()) expect(Math.abs((seen[at] ?? 0) - value)).toBeLessThanOrEqual(2);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  // Bug: a font that is taken from the machine of whoever opens the file in thirty years.
  it('brings all of its fonts, and says which glyphs', () => {
    expect(fontsOf(pdf).every(({ isEmbedded, isSubset, hasUnicode }) => isEmbedded && isSubset && hasUnicode)).toBe(
      true,
    );
    const descriptors = all().filter(({ entries }) => entries['/Type'] === '/FontDescriptor');
    expect(descriptors.length).toBeGreaterThanOrEqual(3);
    for (const { entries } of descriptors) {
      const file = objects.get(String(entries['/FontFile2']))?.stream;
      const held = objects.get(String(entries['/CIDSet']))?.stream;
      const bits = Array.from(held ?? []).reduce((sum, byte) => sum + byte.toString(2).replaceAll('0', '').length, 0);
      expect(bits).toBe(glyphCount(file ?? Buffer.alloc(0)));
    }
    for (const { entries } of all().filter((object) => object.entries['/Subtype'] === '/CIDFontType2')) {
      expect(entries['/CIDToGIDMap']).toBe('/Identity');
    }
  });

  // Bug: something in the file that an archive may not hold.
  it('holds nothing an archive may not hold', () => {
    expect(checkWithQpdf(pdf)).toContain('No syntax or stream encoding errors');
    const trailer = entriesOf('trailer');
    expect(trailer['/Encrypt']).toBeUndefined();
    expect(trailer['/ID']).toHaveLength(2);
    const forbidden = [
      '/SMask',
      '/JavaScript',
      '/AA',
      '/OpenAction',
      '/EmbeddedFiles',
      '/AcroForm',
      '/OCProperties',
      '/F',
    ];
    for (const { entries } of all()) {
      for (const name of forbidden) expect(entries[name], name).toBeUndefined();
      expect(JSON.stringify(entries['/Filter'] ?? '')).not.toContain('LZW');
    }
    const root = entriesOf(trailer['/Root']);
    expect(words(root['/Lang'])).toBe('zh-CN');
    expect(entriesOf(root['/ViewerPreferences'])['/DisplayDocTitle']).toBe(true);
  });

  // Bug: bookmarks that no reader opens, since they are not counted.
  it('has an outline that counts what it holds', () => {
    const top = entriesOf(entriesOf(entriesOf('trailer')['/Root'])['/Outlines']);
    const seen: string[] = [];
    for (let item = top['/First']; item !== undefined; item = entriesOf(item)['/Next']) {
      seen.push(words(entriesOf(item)['/Title']));
    }
    expect(top['/Count']).toBe(seen.length);
    expect(seen.slice(0, 3)).toEqual(['封面', '使用说明', '基本情况']);
  });
});

/** maxp says how many. */
function glyphCount(font: Buffer): number {
  const tables = font.readUInt16BE(4);
  for (let index = 0; index < tables; index += 1) {
    const at = 12 + index * 16;
    if (font.toString('latin1', at, at + 4) === 'maxp') return font.readUInt16BE(font.readUInt32BE(at + 8) + 4);
  }
  throw new Error('a font without maxp');
}
