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
 * @property {(report: any) => string[]} [failures] what failed, in words, from the same report
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

/** By file, who failed and with what. @param {any} report Playwright's JSON @returns {string[]} */
export function failuresOfPlaywright({ suites, errors }) {
  /** @param {any} suite @returns {string[]} */
  const inSuite = (suite) => [
    ...(suite.specs ?? [])
      .filter((/** @type {any} */ spec) => !spec.ok)
      .map((/** @type {any} */ spec) => {
        const results = spec.tests.flatMap((/** @type {any} */ test) => test.results);
        const error = results.find((/** @type {any} */ result) => result.error)?.error;
        return `${spec.file} > ${spec.title} [${spec.tests[0]?.projectName}]: ${firstLines(error?.message ?? '')}`;
      }),
    ...(suite.suites ?? []).flatMap(inSuite),
  ];
  const outside = (errors ?? []).map((/** @type {any} */ { message }) => `outside of any test: ${firstLines(message)}`);
  return [...(suites ?? []).flatMap(inSuite), ...outside];
}

/** @param {string} text */
const firstLines = (text) => text.split('\n').slice(0, 12).join('\n');

/** Enough of what a tool said last to see what it died of. */
const tailLines = 40;

/**
 * Runs one tool under its name, its output on ours and no standard input; at the time limit it and what it started are
 * ended.
 * @param {Step} step @param {string} cwd
 * @returns {Promise<Counts & { seconds: number, failures: string[] }>} `failures`: who failed, or the last that was said
 */
export async function runStep(step, cwd) {
  const { name, command, args, env, minutes = 5, report, count, failures, isBeside = false } = step;
  // The reporter of Vitest writes there.
  const failuresFile = report ? `${report}.failures` : '';
  const heading = `\n=== ${name}`;
  for (const file of report ? [report, failuresFile] : []) rmSync(file, { force: true });
  if (!isBeside) console.log(heading);
  const began = performance.now();
  const isGroupLeader = process.platform !== 'win32';
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, CI: 'true', FAILURES_FILE: failuresFile, ...env },
    // A person at a terminal sees its colours; anywhere else the end of it is kept, to be shown again.
    stdio: isBeside || !process.stdout.isTTY ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    detached: isGroupLeader,
  });
  /** @type {Buffer[]} */
  const said = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (part) => {
      said.push(part);
      if (!isBeside) process.stdout.write(part);
    });
  }
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
    // Something it started may outlive it and hold its output open.
    child.on('exit', (code) => setTimeout(() => resolve(code === 0), 5_000));
  });
  if (isBeside) console.log(`${heading}\n${Buffer.concat(said).toString()}`);
  clearTimeout(timer);
  process.off('SIGINT', end).off('SIGTERM', end);
  const seconds = (performance.now() - began) / 1000;
  const tail = isGood ? [] : [Buffer.concat(said).toString().trimEnd().split('\n').slice(-tailLines).join('\n')];
  if (!report || !count) {
    return { passed: isGood ? 1 : 0, failed: isGood ? 0 : 1, skipped: 0, seconds, failures: tail };
  }
  const found = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null;
  const counts = found ? count(found) : { passed: 0, failed: 0, skipped: 0 };
  // A tool that failed without a failed test (crash, no tests found, an error between tests) still failed.
  if (!isGood && counts.failed === 0) counts.failed = 1;
  const named = existsSync(failuresFile)
    ? JSON.parse(readFileSync(failuresFile, 'utf8'))
    : ((found && failures?.(found)) ?? []);
  return { ...counts, seconds, failures: named.length > 0 ? named : tail };
}
