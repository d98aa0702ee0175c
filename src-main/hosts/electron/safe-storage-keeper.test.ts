import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readKey, writeKey } from '../../core/secrets/key-file.ts';
import { fileKeeper } from '../../core/secrets/key-keeper.ts';
import { safeStorageKeeper, type Safe } from './safe-storage-keeper.ts';

const turned = (text: string) => [...text].toReversed().join('');

function safeOf(backend: string, isAvailable = true): Safe {
  return {
    isAsyncEncryptionAvailable: async () => isAvailable,
    encryptStringAsync: async (text: string) => Buffer.from(turned(text)),
    decryptStringAsync: async (bytes: Buffer) => ({ result: turned(bytes.toString()), shouldReEncrypt: false }),
    getSelectedStorageBackend: () => backend as 'kwallet',
  };
}
const onLinux = async (backend: string, isAvailable?: boolean) => {
  const { keeper } = await safeStorageKeeper(safeOf(backend, isAvailable), 'linux');
  return keeper;
};

describe('safe of the system (C3)', () => {
  // Bug: a safe whose password is in Electron's source is called one, or a locked keyring makes every start fail.
  it('is none where it keeps nothing', async () => {
    expect(await onLinux('basic_text')).toBeNull();
    expect(await onLinux('unknown')).toBeNull();
    expect(await onLinux('gnome_libsecret', false)).toBeNull();
    const throwing = { ...safeOf('kwallet6'), isAsyncEncryptionAvailable: () => Promise.reject(new Error('dbus')) };
    expect(await safeStorageKeeper(throwing, 'linux')).toEqual({ keeper: null, reason: 'kwallet6, closed' });
  });

  // Bug: Windows and macOS have no backend's name, and are taken for a machine without a safe.
  it('is named', async () => {
    for (const [platform, backend] of [
      ['win32', 'dpapi'],
      ['darwin', 'keychain'],
      ['linux', 'gnome_libsecret'],
    ] as const) {
      const safe = {
        ...safeOf('gnome_libsecret'),
        ...(platform === 'linux' ? {} : { getSelectedStorageBackend: () => 'unknown' as const }),
      };
      expect((await safeStorageKeeper(safe, platform)).keeper).toMatchObject({ kind: 'safe-storage', backend });
    }
  });

  // Bug: the key lies in the file in plain text; or it is opened by another safe than the one that locked it.
  it('locks the key and opens it again, and no other does', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'station-key-'));
    const key = Buffer.alloc(32, 7);
    const keeper = (await onLinux('gnome_libsecret'))!;
    await writeKey(folder, key, keeper);
    expect(readFileSync(path.join(folder, 'station.key'), 'utf8')).not.toContain(key.toString('hex'));
    expect(await readKey(folder, keeper)).toEqual(key);
    for (const other of [fileKeeper, (await onLinux('kwallet6'))!]) {
      await expect(readKey(folder, other)).rejects.toMatchObject({ code: 'key.unusable' });
    }
    rmSync(folder, { recursive: true });
  });
});
