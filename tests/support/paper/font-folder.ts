/** The bundled fonts where npm put them. */
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { readFontFiles, type FontFiles } from '../../../src-main/core/paper/font-files.ts';
import { repository } from '../programs.ts';

const files = [
  'noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  'noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
  'noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf',
];

/** Links of the names a build gives them. */
export function linkFonts(folder: string): void {
  for (const file of files) {
    symlinkSync(join(repository, 'node_modules', '@expo-google-fonts', file), join(folder, basename(file)));
  }
}

let read: Promise<FontFiles> | undefined;

/** Read once in a test file. */
export function bundledFonts(): Promise<FontFiles> {
  if (read === undefined) {
    const folder = mkdtempSync(join(tmpdir(), 'station-fonts-'));
    linkFonts(folder);
    read = readFontFiles(folder).finally(() => rmSync(folder, { recursive: true }));
  }
  return read;
}
