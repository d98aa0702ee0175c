import { copyFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const root = import.meta.dirname;
const from = (...parts: string[]) => path.join(root, ...parts);
/** The launcher builds beside the served folder and exchanges the two when all is well. */
const outDir = path.resolve(root, process.env['STATION163_BUILD_DIR'] ?? 'out');

/** Each becomes `<name>.js` in out/main; the hosts find the others beside themselves. */
const entries = {
  electron: from('src-main/hosts/electron/entry.ts'),
  shell: from('src-main/hosts/electron/main.ts'),
  loopback: from('src-main/hosts/loopback/main.ts'),
  supervisor: from('src-main/hosts/loopback/supervisor.ts'),
  cli: from('src-main/hosts/cli/main.ts'),
  'read-sheets': from('src-main/core/roster/read-sheets.process.ts'),
  'render-paper': from('src-main/core/paper/render-paper.process.ts'),
  'encode-photo': from('src-main/core/photos/encode-photo.process.ts'),
  'read-bank': from('src-main/core/quiz/exchange/read-bank.process.ts'),
  'make-backup': from('src-main/core/backup/make-backup.process.ts'),
};

/** All that the programs import and is not native. */
const bundled = [
  '@e965/xlsx',
  'csv-parse',
  'drizzle-orm',
  'fontkit',
  'htmlparser2',
  'ics',
  'pdfkit',
  'pinyin-pro',
  'qrcode',
  'saxes',
  'temporal-polyfill',
  'write-excel-file',
  'yauzl',
  'zod',
];

const fontPackages = from('node_modules', '@expo-google-fonts');
/** Three of the packages' seventeen weights, with their licences (SIL OFL 1.1), go beside the programs. */
const fontFiles = {
  'NotoSerifSC_400Regular.ttf': 'noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  'NotoSerifSC_700Bold.ttf': 'noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
  'NotoSansSC_500Medium.ttf': 'noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf',
  'NotoSerifSC-OFL.txt': 'noto-serif-sc/LICENSE_FONT',
  'NotoSansSC-OFL.txt': 'noto-sans-sc/LICENSE_FONT',
};
const paperFonts = {
  name: 'paper-fonts',
  closeBundle() {
    const folder = path.join(outDir, 'fonts');
    mkdirSync(folder, { recursive: true });
    for (const [name, file] of Object.entries(fontFiles)) {
      copyFileSync(path.join(fontPackages, file), path.join(folder, name));
    }
  },
};

export default defineConfig({
  main: {
    plugins: [paperFonts],
    build: {
      outDir: path.join(outDir, 'main'),
      emptyOutDir: true,
      // Also run by plain Node 20, not only by the Node inside Electron.
      target: 'node20',
      sourcemap: false,
      // Bundled, a library loads in half the time, at the start and in every process that is started for one piece of work.
      externalizeDeps: { exclude: bundled },
      rolldownOptions: {
        input: entries,
        output: { entryFileNames: '[name].js', chunkFileNames: 'shared/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: path.join(outDir, 'preload'),
      emptyOutDir: true,
      target: 'node24',
      sourcemap: false,
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: from('src-main/hosts/electron/preload.ts') },
        // A sandboxed preload must be CommonJS.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: from('src-renderer'),
    plugins: [react()],
    build: {
      outDir: path.join(outDir, 'renderer'),
      emptyOutDir: true,
      // The oldest Chromium we start: the one in Debian 12. Electron's is newer.
      target: 'chrome130',
      sourcemap: false,
      // Small files as data: URLs would be refused by the content policy for fonts and scripts.
      assetsInlineLimit: 0,
      minify: true,
      // The staff area's UI kit is one large piece, loaded only there and from this machine.
      chunkSizeWarningLimit: 1500,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: from('src-renderer/index.html') },
    },
  },
});
