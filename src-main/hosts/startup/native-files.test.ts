import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isNative, nativeFault, nativeListName } from './native-files.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const binding = 'node_modules/sqlite3/build/Release/node_sqlite3.node';

describe('native files of a packed program', () => {
  let root: string;
  let main: string;
  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), 'station-native-'));
    main = path.join(root, 'resources', 'app.asar', 'out', 'main');
    mkdirSync(main, { recursive: true });
    unpack(binding, 'binding');
    unpack('node_modules/sqlite3/package.json', '{}');
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  const unpack = (file: string, content: string) => {
    const target = path.join(root, 'resources', 'app.asar.unpacked', file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, content);
  };
  const list = (files: Record<string, string>) => writeFileSync(path.join(main, nativeListName), JSON.stringify(files));

  // Bug: an honest installation, or one for another system that lacks a listed file, does not start.
  it('pass as they were packed', () => {
    list({ [binding]: sha256('binding'), 'node_modules/@img/sharp-win32-x64/lib/sharp.node': sha256('other') });
    expect(nativeFault(main)).toBeNull();
  });

  // Bug: the database's binding is exchanged on the disk, where the archive's check does not look.
  it('are named when one was changed', () => {
    list({ [binding]: sha256('another') });
    expect(nativeFault(main)).toEqual({ cause: 'changed', file: binding });
  });

  // Bug: one is laid beside the others, where a library that looks around would load it.
  it('are named when one was added', () => {
    list({ [binding]: sha256('binding') });
    unpack('node_modules/sharp/libvips.so.42', 'x');
    expect(nativeFault(main)).toEqual({ cause: 'unlisted', file: 'node_modules/sharp/libvips.so.42' });
  });

  // Bug: without its list, or with a broken one, everything passes.
  it('do not pass without a list', () => {
    expect(nativeFault(main)).toEqual({ cause: 'no-list', file: nativeListName });
    for (const text of ['', '{"a":', '[]', '{"a":"not a digest"}', 'null']) {
      writeFileSync(path.join(main, nativeListName), text);
      expect(nativeFault(main)?.cause, text).toBe('no-list');
    }
  });

  // Bug: the program does not start from its sources.
  it('are not asked for where nothing is packed', () => {
    expect(nativeFault(path.join(root, 'out', 'main'))).toBeNull();
  });

  it('are known by their names', () => {
    const names = ['a.node', 'a.dll', 'A.EXE', 'lib.so', 'lib.so.42', 'lib.so.8.17', 'a.dylib', 'a.js', 'a.so.json'];
    expect(names.filter(isNative)).toEqual(names.slice(0, 7));
  });
});
