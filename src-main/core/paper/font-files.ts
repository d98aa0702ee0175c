/** The bundled fonts as bytes. Apart from what parses them, so that reading can begin before that is loaded. */
import { open } from 'node:fs/promises';
import { join } from 'node:path';

const bundled = {
  serif: 'NotoSerifSC_400Regular.ttf',
  bold: 'NotoSerifSC_700Bold.ttf',
  sans: 'NotoSansSC_500Medium.ttf',
} as const;

export type FontFiles = Readonly<Record<keyof typeof bundled, Buffer>>;

/** All three at once, each in one go: they are 40 MB. */
export async function readFontFiles(folder: string): Promise<FontFiles> {
  const [serif, bold, sans] = await Promise.all([
    readWhole(join(folder, bundled.serif)),
    readWhole(join(folder, bundled.bold)),
    readWhole(join(folder, bundled.sans)),
  ]);
  return { serif, bold, sans };
}

async function readWhole(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const bytes = Buffer.allocUnsafeSlow(size);
    const { bytesRead } = await file.read(bytes, 0, size, 0);
    if (bytesRead !== size) throw new Error('a font file was read in part');
    return bytes;
  } finally {
    await file.close();
  }
}
