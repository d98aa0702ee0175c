// @ts-check
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 * @typedef {object} Step
 * @property {string} name
 * @property {string} command
 * @property {string[]} args
 * @property {Record<string, string>} [env]
 * @property {number} [minutes] longest time allowed
 * @property {string} [report] the file in which the tool counts its tests; without it the step is one check
 * @property {(report: any) => Counts} [count]
 * @property {boolean} [isBeside] others run at the same time: what it says is kept and shown whole when it has ended
 */

/** @param {any} report Vitest's JSON @returns {Counts} */
export function countVitest(report) {
  const broken = report.testResults.filter(
    (/** @type {any} */ file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length;
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken,
    skipped: report.numPendingTests + (report.numTodoTests ?? 0),
  };
}

/** @param {any} report Playwright's JSON @returns {Counts} */
export function countPlaywright({ stats, errors }) {
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + (errors?.length ?? 0),
    skipped: stats.skipped,
  };
}

/**
 * Runs one tool under its name, its output on ours and no standard input; at the time limit it and what it started are
 * ended.
 * @param {Step} step @param {string} cwd @returns {Promise<Counts & { seconds: number }>}
 */
export async function runStep({ name, command, args, env, minutes = 5, report, count, isBeside = false }, cwd) {
  const heading = `\n=== ${name}`;
  if (report) rmSync(report, { force: true });
  if (!isBeside) console.log(heading);
  const began = performance.now();
  const isGroupLeader = process.platform !== 'win32';
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, CI: 'true', ...env },
    stdio: isBeside ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    detached: isGroupLeader,
  });
  /** @type {Buffer[]} */
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => said.push(part));
  const end = () => {
    try {
      if (child.pid !== undefined) process.kill(isGroupLeader ? -child.pid : child.pid, 'SIGKILL');
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ESRCH') throw error;
    }
  };
  const timer = setTimeout(() => {
    console.error(`${name} took longer than ${minutes} minutes: ended.`);
    end();
  }, minutes * 60_000);
  // Its own group does not hear Ctrl+C.
  process.once('SIGINT', end).once('SIGTERM', end);
  const isGood = await new Promise((resolve) => {
    child.on('error', (error) => {
      console.error(error.message);
      resolve(false);
    });
    child.on('close', (code) => resolve(code === 0));
  });
  if (isBeside) console.log(`${heading}\n${Buffer.concat(said).toString()}`);
  clearTimeout(timer);
  process.off('SIGINT', end).off('SIGTERM', end);
  const seconds = (performance.now() - began) / 1000;
  if (!report || !count) return { passed: isGood ? 1 : 0, failed: isGood ? 0 : 1, skipped: 0, seconds };
  const counts = existsSync(report)
    ? count(JSON.parse(readFileSync(report, 'utf8')))
    : { passed: 0, failed: 0, skipped: 0 };
  // A tool that failed without a failed test (crash, no tests found, an error between tests) still failed.
  if (!isGood && counts.failed === 0) counts.failed = 1;
  return { ...counts, seconds };
}
