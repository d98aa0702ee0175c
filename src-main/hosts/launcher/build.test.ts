import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ensureBuilt, sourceFingerprint } from './build.mjs';

describe('build before start', () => {
  let root: string;
  let builds: number;
  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), 'station-build-'));
    builds = 0;
    mkdirSync(path.join(root, 'src-main'));
    writeFileSync(path.join(root, 'src-main', 'a.ts'), 'export const a = 1;');
    writeFileSync(path.join(root, 'package.json'), '{}');
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  const build = async (folder: string) => {
    builds += 1;
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'half'), String(builds));
    await new Promise((resolve) => setTimeout(resolve, 50));
    writeFileSync(path.join(folder, 'whole'), String(builds));
    return true;
  };
  const built = (file: string) => readFileSync(path.join(root, 'out', file), 'utf8');

  // Bug: every start builds, or a changed source does not.
  it('builds once, and again after a change', async () => {
    expect(await ensureBuilt(root, {}, build)).toBe(true);
    expect(await ensureBuilt(root, {}, build)).toBe(true);
    expect(builds).toBe(1);
    writeFileSync(path.join(root, 'src-main', 'a.ts'), 'export const a = 2;');
    expect(await ensureBuilt(root, {}, build)).toBe(true);
    expect(built('whole')).toBe('2');
  });

  // Bug: two starts at once build into one another.
  it('builds once for two starts at the same time', async () => {
    expect(await Promise.all([ensureBuilt(root, {}, build), ensureBuilt(root, {}, build)])).toEqual([true, true]);
    expect(builds).toBe(1);
    expect(readdirSync(root).sort()).toEqual(['out', 'package.json', 'src-main']);
  });

  // Bug: a failed build takes away what worked.
  it('keeps the last good build when the next one fails', async () => {
    await ensureBuilt(root, {}, build);
    writeFileSync(path.join(root, 'package.json'), '{"version":"2"}');
    expect(await ensureBuilt(root, {}, (folder) => (mkdirSync(folder), Promise.resolve(false)))).toBe(false);
    await expect(ensureBuilt(root, {}, () => Promise.reject(new Error('disk')))).rejects.toThrow('disk');
    expect(built('whole')).toBe('1');
    expect(existsSync(path.join(root, 'out-lock.tmp'))).toBe(false);
  });

  // Bug: a start that was killed in the middle blocks every later one.
  it('takes over the lock of a process that is gone', async () => {
    mkdirSync(path.join(root, 'out-lock.tmp'));
    writeFileSync(path.join(root, 'out-lock.tmp', 'pid'), '999999999');
    expect(await ensureBuilt(root, {}, build)).toBe(true);
  });

  // Bug: a test edited means a build of half a minute; a file renamed means none.
  it('looks at names and contents of what is built, not at tests or times', () => {
    const before = sourceFingerprint(root);
    writeFileSync(path.join(root, 'src-main', 'a.test.ts'), '');
    writeFileSync(path.join(root, 'src-main', 'a.ts'), 'export const a = 1;');
    expect(sourceFingerprint(root)).toBe(before);
    writeFileSync(path.join(root, 'src-main', 'b.ts'), '');
    expect(sourceFingerprint(root)).not.toBe(before);
  });
});
