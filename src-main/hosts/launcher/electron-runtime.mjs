// @ts-check
/** Whether Electron's own program is here, and fetching it where it is not. The npm package alone does not hold it. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { run } from './run.mjs';

/** @typedef {import('./circumstances.mjs').Circumstances} Circumstances */

/** @param {NodeJS.Platform} platform */
const programIn = (platform) =>
  platform === 'win32' ? 'electron.exe' : platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : 'electron';

/** @param {Circumstances} given @returns {string | null} */
export function findElectron({ root, env, platform }) {
  const folder = path.join(root, 'node_modules', 'electron');
  const program = programIn(platform);
  const override = env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (override) return existsSync(path.join(override, program)) ? path.join(override, program) : null;
  try {
    const pinned = /** @type {{ version: string }} */ (
      JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
    );
    const present = readFileSync(path.join(folder, 'dist', 'version'), 'utf8')
      .trim()
      .replace(/^v/, '');
    const file = path.join(folder, 'dist', program);
    return present === pinned.version && existsSync(file) ? file : null;
  } catch {
    return null;
  }
}

/** Honours ELECTRON_MIRROR by itself; at most a minute. @param {Circumstances} given @returns {Promise<'done' | 'failed' | 'too-slow'>} */
export async function fetchElectron({ root, env }) {
  const installer = path.join(root, 'node_modules', 'electron', 'install.js');
  if (!existsSync(installer)) return 'failed';
  return run(process.execPath, [installer], { cwd: root, env, limitMs: 55_000, isQuiet: true });
}

/**
 * Why Electron is not the host, in one sentence, or where it is.
 * @param {Circumstances} given
 * @param {typeof fetchElectron} [fetchRuntime]
 * @returns {Promise<{ program: string } | { zh: string, en: string } | null>} null: it was not wanted
 */
export async function electronOrReason(given, fetchRuntime = fetchElectron) {
  if (given.host === 'browser' || (given.host === 'auto' && !given.shouldOpen)) return null;
  if (!given.hasDisplay) {
    return { zh: '没有显示器，Electron 无法启动。', en: 'There is no display, so Electron cannot start.' };
  }
  if (given.platform === 'linux' && given.isRoot) {
    return {
      zh: '以 root 身份运行时 Electron 不能使用沙箱，因此不用它。请换普通用户。',
      en: 'As root Electron has no sandbox, so it is not used. Use an ordinary user.',
    };
  }
  const present = findElectron(given);
  if (present) return { program: present };
  const end = await fetchRuntime(given);
  const fetched = findElectron(given);
  if (fetched) return { program: fetched };
  const cause =
    end === 'too-slow'
      ? { zh: '下载超时', en: 'the download took too long' }
      : { zh: '下载未成功', en: 'the download failed' };
  return {
    zh: `没有 Electron 运行程序（${cause.zh}）。在国内可先设置 ELECTRON_MIRROR=https://npmmirror.com/mirrors/electron/ 再启动。`,
    en: `Electron's runtime is missing (${cause.en}). Set ELECTRON_MIRROR to a mirror that can be reached and start again.`,
  };
}
