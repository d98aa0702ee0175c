import { describe, expect, it } from 'vitest';
import { UsageFault } from './flags.ts';
import { settingsFrom, type Given } from './settings.ts';

const given = (argv: readonly string[], more: Partial<Given> = {}): Given => ({
  argv,
  env: {},
  platform: 'linux',
  home: '/home/station',
  cwd: '/work-dir',
  readText: () => null,
  ...more,
});

const refusal = (argv: readonly string[], more: Partial<Given> = {}): UsageFault => {
  try {
    settingsFrom(given(argv, more));
  } catch (error) {
    if (error instanceof UsageFault) return error;
    throw error;
  }
  throw new Error('it was accepted');
};

describe('settings', () => {
  // Bug: a flag of the issue is not known, or lands in the wrong place.
  it('reads every flag, written either way', () => {
    const words = [
      '--host=browser',
      '--port',
      '8163',
      '--data-dir=data',
      '--no-open',
      '--demo',
      '--kiosk',
      '--kiosk-name',
      '2号机',
      '--printer-folder=papers',
    ];
    expect(settingsFrom(given(words))).toEqual({
      host: 'browser',
      port: 8163,
      dataDir: '/work-dir/data',
      shouldOpen: false,
      isDemo: true,
      isKiosk: true,
      kioskName: '2号机',
      hasDisplay: false,
      isSupervised: false,
      chromiumPath: null,
      runtimeDir: null,
      printing: { platform: 'linux', home: '/home/station', cupsServer: null, folder: '/work-dir/papers' },
      media: { platform: 'linux', systemRoot: 'C:\\Windows' },
      backupFolder: undefined,
    });
  });

  // Bug: the second folder of backups is sought beside the program, and nothing ever gets there.
  it('takes the second folder of backups from the file, from where that is', () => {
    const readText = () => JSON.stringify({ backupFolder: '../second' });
    expect(settingsFrom(given(['--data-dir=/data/kiosk'], { readText })).backupFolder).toBe('/data/second');
  });

  // Bug: a mistyped flag is ignored, and the station runs on the wrong folder.
  it.each([
    [['--datadir=x'], '--datadir'],
    [['--demo', 'start'], 'start'],
    [['--inspect'], '--inspect'],
    [['--host=browser', '-x'], '-x'],
    [['--__proto__=1'], '--__proto__'],
  ])('refuses %j by name', (argv, word) => {
    expect(refusal(argv).sentence.zh).toContain(word);
    expect(refusal(argv).sentence.en).toContain(word);
  });

  // Bug: a value that cannot be used becomes a default without a word.
  it.each([
    ['--port=99999'],
    ['--port=abc'],
    ['--port=-1'],
    ['--host=firefox'],
    ['--kiosk-name='],
    ['--port'],
    ['--demo=yes'],
  ])('refuses %s', (word) => {
    expect(refusal([word]).sentence.zh).toContain(word.split('=')[0]);
  });

  // Bug: what the operator types is overruled by a file.
  it('prefers the command line to the environment, and that to the file', () => {
    const readText = (file: string) =>
      file === '/d/kiosk.json' ? '\uFEFF{"port":1,"kioskName":"文件","kiosk":true}' : null;
    const env = { STATION163_PORT: '2', STATION163_DATA_DIR: '/d' };
    expect(settingsFrom(given([], { readText, env }))).toMatchObject({ port: 2, kioskName: '文件', isKiosk: true });
    expect(settingsFrom(given(['--port=3'], { readText, env })).port).toBe(3);
  });

  // Bug: papers meant for a folder go to a printer, or into a folder beside the one named.
  it('finds the folder papers go into, and the spooler named by the environment', () => {
    const readText = () => '{"printerFolder":"papers"}';
    const printing = (argv: string[], more: Partial<Given>) => settingsFrom(given(argv, more)).printing;
    expect(printing(['--data-dir=/d'], {}).folder).toBeNull();
    expect(printing(['--data-dir=/d'], { readText }).folder).toBe('/d/papers');
    const env = { STATION163_PRINTER_FOLDER: 'mine', CUPS_SERVER: '127.0.0.1:1631' };
    expect(printing(['--data-dir=/d'], { readText, env })).toMatchObject({
      folder: '/work-dir/mine',
      cupsServer: '127.0.0.1:1631',
    });
    expect(printing(['--printer-folder=/p'], { readText, env }).folder).toBe('/p');
  });

  // Bug: a broken or mistyped file is taken for an empty one.
  it.each(['{', '[]', '{"prot":1}', '{"port":"x"}'])('refuses the file %s', (text) => {
    expect(refusal(['--data-dir=/d'], { readText: () => text }).sentence.en).toContain('/d/kiosk.json');
  });

  // Bug: demo people land among real ones by default.
  it('gives the demo a folder of its own on every system', () => {
    const folder = (argv: string[], more: Partial<Given>) => settingsFrom(given(argv, more)).dataDir;
    expect(folder([], {})).toBe('/home/station/.local/share/station-163-kiosk');
    expect(folder(['--demo'], {})).toBe('/home/station/.local/share/station-163-kiosk-demo');
    expect(folder([], { env: { XDG_DATA_HOME: '/data' } })).toBe('/data/station-163-kiosk');
    expect(folder([], { env: { XDG_DATA_HOME: 'relative' } })).toBe('/home/station/.local/share/station-163-kiosk');
    expect(folder([], { platform: 'darwin' })).toBe('/home/station/Library/Application Support/station-163-kiosk');
    expect(folder([], { platform: 'win32', env: { APPDATA: '/roaming' } })).toBe('/roaming/station-163-kiosk');
  });

  // Bug: a browser is started where nobody can see it.
  it('knows whether there is a display', () => {
    expect(settingsFrom(given([], { env: { DISPLAY: ':0' } })).hasDisplay).toBe(true);
    expect(settingsFrom(given([], { env: { WAYLAND_DISPLAY: 'wayland-0' } })).hasDisplay).toBe(true);
    expect(settingsFrom(given([], { platform: 'win32' })).hasDisplay).toBe(true);
  });
});
