// @ts-check
import { spawn } from 'node:child_process';

/**
 * Runs a program to its end. Its standard output goes to our standard error, or nowhere when it is not for people.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd: string, env: Record<string, string | undefined>, limitMs: number, isQuiet?: boolean }} options
 * @returns {Promise<'done' | 'failed' | 'too-slow'>}
 */
export function run(command, args, { cwd, env, limitMs, isQuiet = false }) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env, stdio: isQuiet ? 'ignore' : ['ignore', 2, 2] });
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      child.kill('SIGKILL');
    }, limitMs);
    /** @param {'done' | 'failed'} end */
    const settle = (end) => {
      clearTimeout(timer);
      resolve(isLate ? 'too-slow' : end);
    };
    child.on('error', () => settle('failed'));
    child.on('close', (code) => settle(code === 0 ? 'done' : 'failed'));
  });
}
