// @ts-check
/** Finds a Chromium for the loopback host, or fetches one, saying each step in one sentence. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { onPath, say } from './circumstances.mjs';
import { run } from './run.mjs';

/** @typedef {import('./circumstances.mjs').Circumstances} Circumstances */

const commands = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'];

/** @param {Circumstances} given */
function usualPlaces({ platform, env }) {
  if (platform === 'darwin') {
    return ['Chromium', 'Google Chrome', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (platform !== 'win32') return [];
  const roots = [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']].filter(
    (root) => root !== undefined,
  );
  const inside = [
    'Google\\Chrome\\Application\\chrome.exe',
    'Chromium\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
  ];
  return roots.flatMap((root) => inside.map((file) => path.win32.join(root, file)));
}

/** @param {Circumstances} given @returns {Promise<string | null>} */
export async function findChromium(given) {
  const named = given.env['CHROMIUM_PATH'];
  if (named) {
    if (existsSync(named)) return named;
    say(`CHROMIUM_PATH 指向的文件不存在：${named}`, `CHROMIUM_PATH names a file that is not there: ${named}`);
  }
  for (const command of commands) {
    const file = onPath(command, given);
    if (file) return file;
  }
  const installed = usualPlaces(given).find((file) => existsSync(file));
  return installed ?? playwrightChromium(given);
}

/** Playwright knows where its own browser lies; asked in a process of its own, as the product does not load test tools. */
const askPlaywright =
  "import('@playwright/test').then(({ chromium }) => process.stdout.write(chromium.executablePath()))";

/** @param {Circumstances} given @returns {Promise<string | null>} */
async function playwrightChromium({ root }) {
  try {
    const { stdout } = await promisify(execFile)(process.execPath, ['-e', askPlaywright], {
      cwd: root,
      timeout: 20_000,
    });
    return stdout !== '' && existsSync(stdout) ? stdout : null;
  } catch {
    return null;
  }
}

/** @param {Circumstances} given @returns {Promise<string | null>} */
export async function fetchChromium(given) {
  const { root, env } = given;
  const installer = path.join(root, 'node_modules', '@playwright', 'test', 'cli.js');
  if (existsSync(installer)) {
    say('本机没有 Chromium，正在下载。', 'There is no Chromium here; downloading one.');
    const end = await run(process.execPath, [installer, 'install', 'chromium'], {
      cwd: root,
      env,
      limitMs: 5 * 60_000,
      isQuiet: true,
    });
    const found = end === 'done' ? await findChromium(given) : null;
    if (found) return found;
    say('下载未成功。', 'The download failed.');
  }
  const apt = given.platform === 'linux' && given.isRoot ? onPath('apt-get', given) : null;
  if (apt) {
    say('正在用 apt-get 安装 Chromium。', 'Installing Chromium with apt-get.');
    const quiet = { cwd: root, env: { ...env, DEBIAN_FRONTEND: 'noninteractive' }, limitMs: 5 * 60_000, isQuiet: true };
    await run(apt, ['update'], quiet);
    await run(apt, ['install', '-y', '--no-install-recommends', 'chromium'], quiet);
    const found = await findChromium(given);
    if (found) return found;
    say('安装未成功。', 'The installation failed.');
  }
  return null;
}
