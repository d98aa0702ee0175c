/** A 仿宋 that the system brings: Windows does, macOS with its office fonts, Linux where somebody installed one. */
import { readFileSync } from 'node:fs';
import { create, type Font } from 'fontkit';

const places = [
  String.raw`C:\Windows\Fonts\simfang.ttf`,
  '/Library/Fonts/FangSong.ttf',
  '/System/Library/AssetsV2/FangSong.ttf',
  '/usr/share/fonts/truetype/zhuque/ZhuqueFangsong-Regular.ttf',
  '/usr/local/share/fonts/simfang.ttf',
  '/usr/share/fonts/truetype/simfang.ttf',
  '/usr/share/fonts/fangsong/simfang.ttf',
];

/** Undefined where there is none, or what is there is no whole font with simplified characters. */
export function systemFangsong(): Font | undefined {
  for (const place of places) {
    const font = openFont(place);
    if (font?.hasGlyphForCodePoint(0x515a)) return font;
  }
  return undefined;
}

function openFont(file: string): Font | undefined {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch {
    return undefined;
  }
  try {
    const font = create(bytes);
    return 'fonts' in font ? undefined : font;
  } catch {
    return undefined;
  }
}
