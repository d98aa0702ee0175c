/** The command line run inside the test, on files of its own. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { runCommandLine } from '../../src-main/hosts/cli/run.ts';
import type { ChildJobs } from '../../src-main/core/kernel/child-job.ts';

export interface CommandLineAt {
  /** Also its home: nothing of the machine's own is read or written. */
  readonly cwd: string;
  readonly childJobs: ChildJobs;
  /** Said after every command, e.g. `--data-dir=…`. */
  readonly always?: readonly string[];
}

export const commandLineAt =
  ({ cwd, childJobs, always = [] }: CommandLineAt) =>
  async (...words: readonly string[]) => {
    const said = { out: '', err: '' };
    const code = await runCommandLine({
      given: { argv: [...words, ...always], cwd, env: {}, home: cwd, platform: process.platform },
      streams: { out: (text) => (said.out += text), err: (text) => (said.err += text) },
      childJobs,
      isFolder: (file) => statSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false,
      readBytes: (file) => (existsSync(file) ? readFileSync(file) : null),
    });
    return { code, json: (): unknown => JSON.parse(said.out), ...said };
  };
