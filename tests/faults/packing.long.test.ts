/** The program packed for Linux and Windows around a stand-in for Electron, and opened again to see what it holds. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureBuilt } from '../../src-main/hosts/launcher/build.mjs';
import { nativeFault, nativeListName } from '../../src-main/hosts/startup/native-files.ts';
import { archives, fuseMark, pack, standInFor } from '../support/packing/stand-in.ts';

const repository = path.resolve(import.meta.dirname, '..', '..');
const binding = 'node_modules/sqlite3/build/Release/node_sqlite3.node';

const folder = mkdtempSync(path.join(tmpdir(), 'station-packing-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeAll(async () => {
  expect(await ensureBuilt(repository, process.env)).toBe(true);
});

/** Fuses as the packed program has them: '0' off, '1' on, in the order of @electron/fuses. */
function fusesOf(program: string): string {
  const bytes = readFileSync(program);
  const at = bytes.indexOf(fuseMark) + fuseMark.length;
  return bytes.subarray(at + 2, at + 2 + bytes[at + 1]!).toString();
}

describe.each([
  ['linux', 'linux-unpacked', 'station-163-kiosk'],
  ['win32', 'win-unpacked', 'Station163Kiosk.exe'],
] as const)('packed for %s', (platform, made, program) => {
  const root = path.join(folder, platform, made);
  const unpacked = path.join(root, 'resources', 'app.asar.unpacked');
  const archive = path.join(root, 'resources', 'app.asar');
  let inside: string[] = [];
  beforeAll(async () => {
    const standIn = path.join(folder, `${platform}-stand-in`);
    standInFor(platform, standIn);
    await pack({ root: repository, standIn, output: path.join(folder, platform), platform });
    inside = archives.list(archive).map((file) => file.replaceAll('\\', '/'));
  });

  // Bug: the installed program lacks a part that the sources have lying around.
  it('holds the hosts, the screen, what is loaded, and the digests', () => {
    expect(inside).toEqual(
      expect.arrayContaining([
        '/package.json',
        '/out/main/electron.js',
        '/out/main/shell.js',
        '/out/main/cli.js',
        '/out/main/render-paper.js',
        '/out/main/read-sheets.js',
        '/out/main/native-files.json',
        '/out/preload/preload.cjs',
        '/out/renderer/index.html',
        '/out/fonts/NotoSerifSC_400Regular.ttf',
        `/${binding}`,
      ]),
    );
    expect(readdirSync(path.join(root, 'resources', 'resources'))).toEqual(
      expect.arrayContaining(['rule-packs', 'quiz', 'work-calendars', 'licences', 'deploy']),
    );
  });

  // Bug: tests, sources, maps, a second Electron or 100 MB of build remains travel to every station.
  it('holds nothing else', () => {
    const strange = inside.filter((file) =>
      /^\/(?:src-|tests|docs|test-results)|\.map$|\.test\.|^\/node_modules\/(?:electron|vite|vitest|typescript|antd|react|@playwright|electron-builder)\/|sqlite3\/(?:deps|src)\/|obj\.target|\.private|\.s163|\.sqlite$/.test(
        file,
      ),
    );
    expect(strange).toEqual([]);
    expect(readdirSync(path.join(root, 'locales')).sort()).toEqual(['en-US.pak', 'zh-CN.pak']);
  });

  // Bug: native code lies in the archive, where no system can load it; or it is not what the list says.
  it('has its native files outside, as they were listed', () => {
    expect(readdirSync(path.join(unpacked, path.dirname(binding)))).toContain('node_sqlite3.node');
    const list = JSON.parse(archives.read(archive, 'out/main/native-files.json').toString()) as Record<string, string>;
    expect(Object.keys(list)).toContain(binding);
    expect(withList(list, root)).toBeNull();
    writeFileSync(path.join(unpacked, binding), 'exchanged');
    expect(withList(list, root)).toEqual({ cause: 'changed', file: binding });
  });

  // Bug: a fuse is named in the recipe and not set in the program (E6).
  it('has its fuses set', () => {
    // runAsNode, cookie encryption, NODE_OPTIONS, inspect, integrity, only from the archive, V8 snapshot, file protocol.
    expect(fusesOf(path.join(root, program)).slice(0, 8)).toBe('01001100');
  });
});

/** Stands for fpm, which cannot be fetched here: keeps what it was told and leaves a file where a package is to be. */
const fpm = `#!/bin/sh
printf '%s\\n' "$@" > "$0.words"
while [ $# -gt 0 ]; do
  [ "$1" = --package ] || [ "$1" = -p ] && : > "$2"
  shift
done
`;

// Bug: the package is not to be installed: it needs what no Debian has, or starts something that is not there.
it('is told to fpm as a package for Debian', async () => {
  const program = path.join(folder, 'fpm');
  writeFileSync(program, fpm, { mode: 0o755 });
  process.env['CUSTOM_FPM_PATH'] = program;
  const standIn = path.join(folder, 'deb-stand-in');
  standInFor('linux', standIn);
  await pack({ root: repository, standIn, output: path.join(folder, 'deb'), platform: 'linux', targets: ['deb'] });
  const words = readFileSync(`${program}.words`, 'utf8').split('\n');
  const after = (flag: string) => words.filter((_, at) => words[at - 1] === flag);
  expect(words).toContain('deb');
  expect(after('-d')).toEqual(expect.arrayContaining(['libgtk-3-0', 'cups-client', 'fonts-noto-cjk']));
  expect(after('--architecture')).toEqual(['amd64']);
  expect(words.join(' ')).toContain('/opt/Station163Kiosk');
});

/** The check as Electron would run it: plain Node sees a file where Electron sees the folder `app.asar`. */
function withList(list: Record<string, string>, root: string) {
  const shown = mkdtempSync(path.join(folder, 'shown-'));
  const main = path.join(shown, 'app.asar', 'out', 'main');
  mkdirSync(main, { recursive: true });
  writeFileSync(path.join(main, nativeListName), JSON.stringify(list));
  symlinkSync(path.join(root, 'resources', 'app.asar.unpacked'), path.join(shown, 'app.asar.unpacked'));
  return nativeFault(main);
}
