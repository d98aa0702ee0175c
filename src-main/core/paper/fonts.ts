/** The font files of the papers: three bundled ones, and a 仿宋 of the system where there is one. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { create, type Font, type FontCollection } from 'fontkit';
import { systemFangsong } from './system-fonts.ts';
import { typeface, type Typeface } from './typeface.ts';

/** body 仿宋 or the serif, serif 宋体, bold 小标宋's stand-in, sans 黑体 */
export type FaceName = 'body' | 'serif' | 'bold' | 'sans';

const bundled = {
  serif: 'NotoSerifSC_400Regular.ttf',
  bold: 'NotoSerifSC_700Bold.ttf',
  sans: 'NotoSansSC_500Medium.ttf',
} as const;

export interface Fonts {
  /** A file is read when a page first needs it. */
  face(name: FaceName): Typeface;
  /** Those read so far. */
  opened(): readonly Typeface[];
}

/** `folder` holds the bundled files. `bodyFont`: bundled keeps pages the same on every machine. */
export function fonts(folder: string, bodyFont: 'system' | 'bundled'): Fonts {
  const faces = new Map<string, Typeface>();
  let body: Typeface | undefined;

  function open(name: keyof typeof bundled): Typeface {
    const known = faces.get(name);
    if (known !== undefined) return known;
    const made = typeface(name, only(create(readFileSync(join(folder, bundled[name])))));
    faces.set(name, made);
    return made;
  }

  function openBody(): Typeface {
    const fangsong = bodyFont === 'system' ? systemFangsong() : undefined;
    if (fangsong === undefined) return open('serif');
    const made = typeface('body', fangsong);
    faces.set('body', made);
    return made;
  }

  return {
    face: (name) => (name === 'body' ? (body ??= openBody()) : open(name)),
    opened: () => [...faces.values()],
  };
}

function only(font: Font | FontCollection): Font {
  if ('fonts' in font) throw new Error('a collection is no font');
  return font;
}
