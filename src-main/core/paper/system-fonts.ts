/** What the system's own font folders have: 仿宋 for running text, 楷体 for headings, and the rarest characters. Read only. */
import { readFileSync } from 'node:fs';
import { create, type Font } from 'fontkit';

/** `name`: the PostScript name within a collection. */
interface Place {
  readonly file: string;
  readonly name?: string;
}

/** Windows brings 仿宋, office programs and their users bring it elsewhere. */
const fangsong: readonly Place[] = [
  { file: String.raw`C:\Windows\Fonts\simfang.ttf` },
  { file: '/Library/Fonts/FangSong.ttf' },
  { file: '/Library/Fonts/Microsoft/Fangsong.ttf' },
  { file: '/usr/share/fonts/truetype/simfang.ttf' },
  { file: '/usr/local/share/fonts/simfang.ttf' },
  { file: '/usr/share/fonts/truetype/ZhuqueFangsong-Regular.ttf' },
  { file: '/usr/local/share/fonts/ZhuqueFangsong-Regular.ttf' },
];

const kai: readonly Place[] = [
  { file: String.raw`C:\Windows\Fonts\simkai.ttf` },
  { file: '/Library/Fonts/Kaiti.ttf' },
  { file: '/Library/Fonts/Microsoft/Kaiti.ttf' },
  { file: '/usr/share/fonts/truetype/simkai.ttf' },
  { file: '/usr/local/share/fonts/simkai.ttf' },
  { file: '/usr/share/fonts/truetype/lxgw-wenkai/LXGWWenKai-Regular.ttf' },
  { file: '/usr/local/share/fonts/LXGWWenKai-Regular.ttf' },
];

/** Characters beyond the first plane, as names have them: 𠮷. */
const rare: readonly Place[] = [
  { file: String.raw`C:\Windows\Fonts\simsunb.ttf` },
  { file: String.raw`C:\Windows\Fonts\SimsunExtG.ttf` },
  { file: '/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc', name: 'NotoSerifCJKsc-Regular' },
  { file: '/usr/share/fonts/truetype/hanazono/HanaMinB.ttf' },
  { file: '/System/Library/Fonts/Supplemental/Songti.ttc', name: 'STSongti-SC-Regular' },
];

export const systemFangsong = (): Font | undefined => withSimplified(fangsong);
export const systemKai = (): Font | undefined => withSimplified(kai);

/** Undefined where there is none with simplified characters. */
function withSimplified(places: readonly Place[]): Font | undefined {
  for (const font of openable(places)) {
    if (isTrueType(font) && font.hasGlyphForCodePoint(0x515a)) return font;
  }
  return undefined;
}

/** One after another, each opened when it is asked for: they are large. */
export function* fontsForRareCharacters(): Generator<Font, void> {
  yield* openable(rare);
}

function* openable(places: readonly Place[]): Generator<Font, void> {
  for (const place of places) {
    const font = openFont(place);
    if (font !== undefined) yield font;
  }
}

/** Others hold their outlines in one compact table that takes long to divide. */
export const isTrueType = (font: Font): boolean => 'glyf' in font;

/** Undefined where there is no such file, or what is there cannot be read as a font. */
function openFont({ file, name }: Place): Font | undefined {
  try {
    const font = create(readFileSync(file), name);
    return 'fonts' in font ? undefined : font;
  } catch {
    return undefined;
  }
}
