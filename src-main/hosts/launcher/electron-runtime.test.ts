import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { electronOrReason, findElectron } from './electron-runtime.mjs';

describe('choice of the host', () => {
  let root: string;
  let fetched: number;
  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), 'station-electron-'));
    fetched = 0;
    mkdirSync(path.join(root, 'node_modules', 'electron'), { recursive: true });
    writeFileSync(path.join(root, 'node_modules', 'electron', 'package.json'), '{"version":"45.4.1"}');
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  const putRuntime = (version: string) => {
    const dist = path.join(root, 'node_modules', 'electron', 'dist');
    mkdirSync(dist, { recursive: true });
    writeFileSync(path.join(dist, 'version'), version);
    writeFileSync(path.join(dist, 'electron'), '');
  };
  const given = (more: object = {}) => ({
    root,
    platform: 'linux' as NodeJS.Platform,
    env: {},
    isRoot: false,
    hasDisplay: true,
    host: 'auto' as const,
    shouldOpen: true,
    argv: [],
    ...more,
  });
  const failing =
    (end: 'failed' | 'too-slow' = 'failed') =>
    () => {
      fetched += 1;
      return Promise.resolve(end);
    };

  it('takes the runtime that is there', async () => {
    putRuntime('v45.4.1');
    expect(await electronOrReason(given(), failing())).toEqual({
      program: path.join(root, 'node_modules/electron/dist/electron'),
    });
    expect(fetched).toBe(0);
  });

  // Bug: a runtime of another version, left over from an update, is started.
  it('does not take a runtime of another version', () => {
    putRuntime('44.0.0');
    expect(findElectron(given())).toBeNull();
  });

  // Bug: the documented way to bring one's own runtime is ignored.
  it('honours ELECTRON_OVERRIDE_DIST_PATH', () => {
    const own = path.join(root, 'own');
    mkdirSync(own);
    expect(findElectron(given({ env: { ELECTRON_OVERRIDE_DIST_PATH: own } }))).toBeNull();
    writeFileSync(path.join(own, 'electron'), '');
    expect(findElectron(given({ env: { ELECTRON_OVERRIDE_DIST_PATH: own } }))).toBe(path.join(own, 'electron'));
  });

  // Bug: a newcomer without network sees a stack trace, or waits and is told nothing.
  it('names the cure in one sentence when it cannot be fetched', async () => {
    const reason = await electronOrReason(given(), failing('too-slow'));
    expect(reason).toHaveProperty('zh', expect.stringContaining('ELECTRON_MIRROR'));
    expect(reason).toHaveProperty('en', expect.stringContaining('ELECTRON_MIRROR'));
    expect(reason).toHaveProperty('en', expect.stringContaining('too long'));
    expect(fetched).toBe(1);
  });

  it('uses what was fetched', async () => {
    const fetching = () => {
      putRuntime('45.4.1');
      return Promise.resolve('done' as const);
    };
    expect(await electronOrReason(given(), fetching)).toHaveProperty('program');
  });

  // Bug: tools wait a minute for a download nobody needs; or the sandbox is given up for root.
  it.each([
    [{ host: 'browser' }, null],
    [{ shouldOpen: false }, null],
    [{ hasDisplay: false }, '没有显示器'],
    [{ isRoot: true }, 'root'],
  ])('fetches nothing where Electron cannot be used: %j', async (more, words) => {
    const reason = await electronOrReason(given(more), failing());
    if (words === null) expect(reason).toBeNull();
    else expect(reason).toHaveProperty('zh', expect.stringContaining(words));
    expect(fetched).toBe(0);
  });
});
