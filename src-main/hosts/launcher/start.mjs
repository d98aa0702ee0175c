// @ts-check
/** `npm start`: builds what is stale, chooses the host, starts it. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './build.mjs';
import { fetchChromium, findChromium } from './chromium.mjs';
import { circumstances, say } from './circumstances.mjs';
import { electronOrReason } from './electron-runtime.mjs';

const given = circumstances(process.argv.slice(2));

if (await ensureBuilt(given.root, given.env)) {
  const electron = await electronOrReason(given);
  if (electron !== null && 'program' in electron) startElectron(electron.program);
  else if (electron !== null && given.host === 'electron') {
    say(electron.zh, electron.en);
    process.exitCode = 1;
  } else {
    if (electron !== null) say(`${electron.zh}改用浏览器。`, `${electron.en} Using a browser instead.`);
    await startLoopback();
  }
} else process.exitCode = 1;

/**
 * In this very process: one process fewer to pass signals through. Whoever asks for the address alone looks after the
 * host himself; else a supervisor does.
 */
async function startLoopback() {
  if (given.shouldOpen && given.hasDisplay) {
    const chromium = (await findChromium(given)) ?? (await fetchChromium(given));
    if (chromium) process.env['CHROMIUM_PATH'] = chromium;
    // Without a UTF-8 locale Chromium saves every file with a Chinese name as `download`.
    const locale = given.env['LC_ALL'] || given.env['LC_CTYPE'] || given.env['LANG'] || '';
    if (given.platform === 'linux' && !/utf-?8/i.test(locale)) process.env['LC_ALL'] = 'C.UTF-8';
  }
  const program = given.shouldOpen ? 'supervisor.js' : 'loopback.js';
  await import(pathToFileURL(path.join(given.root, 'out', 'main', program)).href);
}

/** @param {string} program */
function startElectron(program) {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = given.env;
  const child = spawn(program, [given.root, ...given.argv], { cwd: given.root, env, stdio: 'inherit' });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => child.kill(signal));
  let hasStarted = true;
  child.on('error', () => {
    hasStarted = false;
    say('Electron 无法启动，改用浏览器。', 'Electron could not be started; using a browser instead.');
    void startLoopback();
  });
  child.on('close', (code) => {
    if (!hasStarted) return;
    // 127: the loader found a system library missing. Nothing of ours has run yet.
    if (code === 127 && given.host === 'auto') {
      say('Electron 缺少系统库，改用浏览器。', 'Electron lacks system libraries; using a browser instead.');
      void startLoopback();
    } else process.exitCode = code ?? 1;
  });
}
