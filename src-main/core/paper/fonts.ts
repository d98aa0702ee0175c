/** The font files of the papers: three bundled ones, and what the system brings. */
import { create, type Font, type FontCollection } from 'fontkit';
import type { FontFiles } from './font-files.ts';
import { fontsForRareCharacters, isTrueType, systemFangsong, systemKai } from './system-fonts.ts';
import { typeface, type Typeface } from './typeface.ts';

/** body 仿宋 or the serif, serif 宋体, bold 小标宋's stand-in, sans 黑体, kai 楷体 or the bold serif */
export type FaceName = 'body' | 'serif' | 'bold' | 'sans' | 'kai';

export interface Fonts {
  /** Parsed when a page first needs it. */
  face(name: FaceName): Typeface;
  /** The first that has all of a cluster, by looking further and further afield. */
  fallback(cluster: string): Typeface | undefined;
}

const han = /^\p{Script=Han}/u;

/** bundled: the pages look the same on every machine. */
export function fonts(files: FontFiles, source: 'system' | 'bundled'): Fonts {
  const faces = new Map<string, Typeface>();
  const rare: Typeface[] = [];
  const unopened = fontsForRareCharacters();

  function openFace(name: keyof FontFiles): Typeface {
    let face = faces.get(name);
    if (face === undefined) {
      face = typeface(only(create(files[name])));
      faces.set(name, face);
    }
    return face;
  }

  /** One of the system's, or else a bundled one. */
  function openSystem(name: 'body' | 'kai'): Typeface {
    const find = name === 'body' ? systemFangsong : systemKai;
    const font = source === 'system' ? find() : undefined;
    return font === undefined ? openFace(name === 'body' ? 'serif' : 'bold') : typeface(font);
  }

  /** The next of the system's, or undefined after the last. */
  function openRare(): Typeface | undefined {
    if (source === 'bundled') return undefined;
    const { value: font, done } = unopened.next();
    if (done === true) return undefined;
    const face = isTrueType(font) ? typeface(font) : typeface(font, openFace('serif'));
    rare.push(face);
    return face;
  }

  function rareFace(cluster: string): Typeface | undefined {
    const known = rare.find((face) => face.has(cluster));
    if (known !== undefined) return known;
    for (let face = openRare(); face !== undefined; face = openRare()) if (face.has(cluster)) return face;
    return undefined;
  }

  return {
    face(name) {
      if (name !== 'body' && name !== 'kai') return openFace(name);
      const face = faces.get(name) ?? openSystem(name);
      faces.set(name, face);
      return face;
    },
    fallback(cluster) {
      const near = [openFace('serif'), openFace('sans')].find((face) => face.has(cluster));
      return near ?? (han.test(cluster) ? rareFace(cluster) : undefined);
    },
  };
}

function only(font: Font | FontCollection): Font {
  if ('fonts' in font) throw new Error('a collection is no font');
  return font;
}
