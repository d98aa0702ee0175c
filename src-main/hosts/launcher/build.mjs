// @ts-check
/** Builds when the sources differ from what out/ was built from; never half, never twice at once. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { say } from './circumstances.mjs';
import { run } from './run.mjs';

const sourceFolders = ['src-main', 'src-renderer', 'resources'];
const sourceFiles = ['package.json', 'package-lock.json', 'electron.vite.config.ts'];
/** Larger files (fonts) count by size and time; reading them all would cost more than it tells. */
const maxHashedBytes = 1024 * 1024;

/** SHA-256 over names and contents of everything the build reads. @param {string} root @returns {string} */
export function sourceFingerprint(root) {
  const hash = createHash('sha256');
  const listed = sourceFolders
    .filter((folder) => existsSync(path.join(root, folder)))
    .flatMap((folder) =>
      readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
        path.join(folder, name),
      ),
    )
    .filter((name) => !/\.test\.tsx?$/.test(name))
    .concat(sourceFiles.filter((name) => existsSync(path.join(root, name))))
    .sort();
  for (const name of listed) {
    const facts = statSync(path.join(root, name), { throwIfNoEntry: false });
    if (!facts?.isFile()) continue;
    hash.update(`${name.replaceAll('\\', '/')}\0`);
    hash.update(facts.size > maxHashedBytes ? `${facts.size} ${facts.mtimeMs}` : readFileSync(path.join(root, name)));
  }
  return hash.digest('hex');
}

/** @param {string} root @returns {string | null} */
function builtFrom(root) {
  try {
    const note = /** @type {{ fingerprint: string }} */ (
      JSON.parse(readFileSync(path.join(root, 'out', 'build.json'), 'utf8'))
    );
    return note.fingerprint;
  } catch {
    return null;
  }
}

/**
 * @param {string} root
 * @param {Record<string, string | undefined>} env
 * @param {(buildDir: string) => Promise<boolean>} [build] fills the folder; false when it failed
 * @returns {Promise<boolean>} whether out/ can be used
 */
export async function ensureBuilt(root, env, build = (buildDir) => viteBuild(root, env, buildDir)) {
  const wanted = sourceFingerprint(root);
  if (builtFrom(root) === wanted) return true;
  const release = await takeLock(path.join(root, 'out-lock.tmp'));
  try {
    if (builtFrom(root) === wanted) return true;
    const fresh = path.join(root, `out-new-${process.pid}.tmp`);
    const old = path.join(root, `out-old-${process.pid}.tmp`);
    rmSync(fresh, { recursive: true, force: true });
    if (!(await build(fresh))) {
      rmSync(fresh, { recursive: true, force: true });
      return false;
    }
    writeFileSync(path.join(fresh, 'build.json'), JSON.stringify({ fingerprint: wanted }));
    try {
      if (existsSync(path.join(root, 'out'))) renameSync(path.join(root, 'out'), old);
      renameSync(fresh, path.join(root, 'out'));
    } catch {
      // Windows does not rename a folder that a running program has open.
      say(
        '无法替换 out 文件夹：请先关闭正在运行的程序。',
        'The folder out cannot be replaced; close the running program first.',
      );
      return false;
    }
    rmSync(old, { recursive: true, force: true });
    return true;
  } finally {
    release();
  }
}

/** @param {string} root @param {Record<string, string | undefined>} env @param {string} buildDir */
async function viteBuild(root, env, buildDir) {
  say('正在构建，约需半分钟。', 'Building; this takes about half a minute.');
  const tool = path.join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const end = await run(process.execPath, [tool, 'build', '--logLevel', 'warn'], {
    cwd: root,
    env: { ...env, STATION163_BUILD_DIR: buildDir },
    limitMs: 10 * 60_000,
  });
  if (end !== 'done') say('构建未成功，原因见上。', 'The build failed; the reason stands above.');
  return end === 'done';
}

/** A folder is made by exactly one of those who try. @param {string} lock @returns {Promise<() => void>} */
async function takeLock(lock) {
  for (;;) {
    try {
      mkdirSync(lock);
      writeFileSync(path.join(lock, 'pid'), String(process.pid));
      return () => rmSync(lock, { recursive: true, force: true });
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    }
    if (isAbandoned(lock)) {
      // Only one of several waiters can rename it away.
      const aside = `${lock}-${process.pid}.tmp`;
      try {
        renameSync(lock, aside);
        rmSync(aside, { recursive: true, force: true });
      } catch (error) {
        if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ENOENT') throw error;
      }
    } else await wait(200);
  }
}

/** @param {string} lock */
function isAbandoned(lock) {
  try {
    process.kill(Number(readFileSync(path.join(lock, 'pid'), 'utf8')), 0);
    return false;
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    if (code === 'ESRCH') return true;
    // No pid inside yet: its maker is between two statements, unless that was long ago.
    const facts = statSync(lock, { throwIfNoEntry: false });
    return code === 'ENOENT' && facts !== undefined && Date.now() - facts.mtimeMs > 10_000;
  }
}
