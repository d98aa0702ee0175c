// @ts-check
/**
 * `npm test`: provides what is missing, runs every check, sums up. All steps run whatever fails before them;
 * the exit code is 1 if any did. `npm test -- lint unit` runs only the steps named.
 */
import { mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensureBuilt } from '../../src-main/hosts/launcher/build.mjs';
import {
  provideChineseFont,
  provideChromium,
  provideDisplay,
  provideElectronNode,
  provideOffice,
  providePaperTools,
  provideTestPrinter,
  provideTracer,
} from './run/provision.mjs';
import { countPlaywright, countVitest, failuresOfPlaywright, runStep } from './run/run-step.mjs';

/** @typedef {import('./run/provision.mjs').Provision} Provision @typedef {import('./run/run-step.mjs').Step} Step */

const root = path.resolve(import.meta.dirname, '..', '..');
const scratch = mkdtempSync(path.join(tmpdir(), 'station-test-'));
const memory = folderInMemory();
/** Where what the disk does with it is not asked, test data need not wait for the disk. The fault tests do ask. */
const inMemory = { TMPDIR: memory ?? tmpdir() };
process.once('exit', () => {
  for (const folder of [scratch, memory]) if (folder) rmSync(folder, { recursive: true, force: true });
});
const only = process.argv.slice(2).filter((word) => !word.startsWith('-'));
const isWanted = (/** @type {string} */ name) => only.length === 0 || only.includes(name);

/** Null where there is none, or none with room for every test at once. */
function folderInMemory() {
  try {
    const { bavail, bsize } = statfsSync('/dev/shm');
    return bavail * bsize > 2 * 1024 ** 3 ? mkdtempSync('/dev/shm/station-test-') : null;
  } catch {
    return null;
  }
}

/** @param {string} tool path of a tool's own script @param {string[]} args */
const node = (tool, ...args) => ({ command: process.execPath, args: [path.join(root, 'node_modules', tool), ...args] });

/** @param {string} name @param {string[]} projects @param {string[]} [more] options, and paths to keep to @returns {Step} */
function vitest(name, projects, more = []) {
  const report = path.join(scratch, `${name}.json`);
  const chosen = projects.flatMap((project) => ['--project', project]);
  const named = `--reporter=${path.join(root, 'tests', 'support', 'run', 'failures-reporter.mjs')}`;
  const reporters = ['--reporter=default', '--reporter=json', named, `--outputFile.json=${report}`];
  const tool = node('vitest/vitest.mjs', 'run', ...chosen, ...reporters, ...more);
  return { name, ...tool, report, count: countVitest };
}

/** @type {{ name: string, note: string, passed: number, failed: number, skipped: number, seconds: number, failures: string[] }[]} */
const results = [];

/** @param {Step} step @param {string} [note] */
async function run(step, note = '') {
  if (!isWanted(step.name)) return;
  results.push({ name: step.name, note, ...(await runStep(step, root)) });
}

/** Half of these are busy on one core only: two rows of them go on at the same time. @param {...Step[]} rows */
async function runBeside(...rows) {
  await Promise.all(
    rows.map(async (steps) => {
      for (const step of steps) await run({ ...step, isBeside: true });
    }),
  );
}

/**
 * What a later step needs; null when it is not there, which is reported once as failed, or skipped where nobody could help.
 * @param {string} name @param {string[]} steps that need it @param {() => Provision | Promise<Provision>} provide
 */
async function provided(name, steps, provide) {
  if (!steps.some(isWanted)) return null;
  const provision = await provide();
  if ('value' in provision) return provision.value;
  const isSkip = 'skip' in provision;
  const note = isSkip ? provision.skip : `missing: ${provision.missing}`;
  console.log(`${isSkip ? 'SKIP' : 'FAIL'} ${name}: ${note}`);
  results.push({
    name,
    note,
    passed: 0,
    failed: isSkip ? 0 : 1,
    skipped: isSkip ? 1 : 0,
    seconds: 0,
    failures: isSkip ? [] : [note],
  });
  return null;
}

async function build() {
  if (!isWanted('build')) return;
  console.log('\n=== build');
  const began = performance.now();
  const isBuilt = await ensureBuilt(root, process.env);
  const seconds = (performance.now() - began) / 1000;
  results.push({
    name: 'build',
    note: '',
    passed: isBuilt ? 1 : 0,
    failed: isBuilt ? 0 : 1,
    skipped: 0,
    seconds,
    failures: [],
  });
}

const began = performance.now();

const electronNode = await provided('node24', ['node24'], provideElectronNode);
await provided('strace', ['faults'], provideTracer);
await provided('display', ['faults'], provideDisplay);
await provided('printer', ['faults'], provideTestPrinter);
const paperTools = await provided('paper tools', ['paper', 'contract', 'stories', 'node24'], providePaperTools);
await provided('office', ['stories', 'node24'], provideOffice);
await provided('fonts', ['e2e'], provideChineseFont);
const chromium = await provided('chromium', ['faults', 'e2e'], provideChromium);
if (chromium) process.env['CHROMIUM_PATH'] = chromium;

await runBeside(
  [
    { name: 'format', ...node('oxfmt/bin/oxfmt', '--check') },
    ...['src-main', 'src-renderer', 'tests'].map((part) => ({
      name: `types:${part}`,
      ...node('typescript/bin/tsc', '-p', part),
    })),
    { name: 'lint', ...node('oxlint/bin/oxlint') },
  ],
  [vitest('rules', ['rules']), { name: 'unused', ...node('knip/bin/knip.js', '--no-progress') }],
);
await build();
// Rules of the core run once, under the Node the kiosk will have, where that can be had; what lives on the Node, under both.
const coreOnNode = ['src-main/core/database', 'src-main/core/secrets'];
const besideCore = electronNode ? ['src-renderer', 'src-main/contract', 'src-main/hosts', ...coreOnNode] : [];
await run({ ...vitest('unit', ['unit'], besideCore), env: inMemory });
if (paperTools) await run(vitest('paper', ['paper']));
// They wait for disks, kills and processes more than for the cores.
const patient = ['--maxWorkers=3'];
await run({ ...vitest('contract', ['contract'], patient), env: inMemory, minutes: 8 });
await run({ ...vitest('faults', ['faults'], ['--maxWorkers=4']), minutes: 8 });
if (electronNode) {
  const paths = ['src-main/core', 'tests/stories', 'tests/contract/direct', 'tests/contract/loopback'];
  const step = vitest('node24', ['unit', 'stories', 'contract'], [...patient, ...paths]);
  await run({ ...step, command: electronNode, env: inMemory, minutes: 12 }, "under the line of Electron's Node");
} else await run({ ...vitest('stories', ['stories'], patient), env: inMemory, minutes: 12 });
if (chromium) {
  const report = path.join(scratch, 'e2e.json');
  const tool = node('@playwright/test/cli.js', 'test', '--reporter=list,json');
  const env = { ...inMemory, PLAYWRIGHT_JSON_OUTPUT_NAME: report };
  await run({ name: 'e2e', ...tool, env, minutes: 13, report, count: countPlaywright, failures: failuresOfPlaywright });
}
await run(vitest('electron', ['electron']), 'skips itself where no Electron runtime is');

console.log('');
const sum = { passed: 0, failed: 0, skipped: 0 };
for (const { name, note, passed, failed, skipped, seconds } of results) {
  sum.passed += passed;
  sum.failed += failed;
  sum.skipped += skipped;
  const verdict = failed > 0 ? 'FAILED' : passed > 0 ? 'ok' : 'SKIPPED';
  const counts = `${passed} passed, ${failed} failed, ${skipped} skipped`;
  console.log(
    `${name.padEnd(20)} ${verdict.padEnd(8)} ${seconds.toFixed(1).padStart(6)} s   ${counts}${note && `   (${note})`}`,
  );
}
// Last, for whoever reads no more than the end.
for (const { name, failures } of results) for (const failure of failures) console.log(`\nFAILED ${name}: ${failure}`);
console.log(`\n${((performance.now() - began) / 60_000).toFixed(1)} minutes in all`);
console.log(`${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`);
process.exitCode = sum.failed > 0 ? 1 : 0;
