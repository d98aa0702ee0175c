// @ts-check
/** The launcher's only look at the environment. It runs before anything is built, so it cannot ask hosts/startup. */
import { existsSync } from 'node:fs';
import path from 'node:path';

/**
 * @typedef {object} Circumstances
 * @property {string} root the project's folder
 * @property {NodeJS.Platform} platform
 * @property {Record<string, string | undefined>} env
 * @property {boolean} isRoot
 * @property {boolean} hasDisplay
 * @property {'auto' | 'electron' | 'browser'} host wished for
 * @property {boolean} shouldOpen
 * @property {string[]} argv passed on to the host, which checks every word of it
 */

/** @param {string[]} argv @returns {Circumstances} */
export function circumstances(argv) {
  const { env, platform } = process;
  const wished = optionOf(argv, '--host') ?? env['STATION163_HOST'];
  return {
    root: path.resolve(import.meta.dirname, '..', '..', '..'),
    platform,
    env,
    isRoot: process.getuid?.() === 0,
    hasDisplay: platform !== 'linux' || Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY']),
    host: wished === 'electron' || wished === 'browser' ? wished : 'auto',
    shouldOpen: !argv.includes('--no-open'),
    argv,
  };
}

/** @param {string[]} argv @param {string} name */
function optionOf(argv, name) {
  const at = argv.findIndex((word) => word === name || word.startsWith(`${name}=`));
  if (at < 0) return undefined;
  return argv[at]?.includes('=') ? argv[at].slice(name.length + 1) : argv[at + 1];
}

/** Chinese first, English second, on standard error: standard output belongs to tools. @param {string} zh @param {string} en */
export function say(zh, en) {
  process.stderr.write(`${zh}\n${en}\n`);
}

/** @param {string} command @param {Circumstances} given @returns {string | null} */
export function onPath(command, { env }) {
  for (const folder of (env['PATH'] ?? '').split(path.delimiter)) {
    const file = path.join(folder, command);
    if (folder && existsSync(file)) return file;
  }
  return null;
}
