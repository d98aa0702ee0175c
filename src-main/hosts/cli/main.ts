/** Entry: the application without a screen. */
import { readFileSync, statSync } from 'node:fs';
import { childJobs, nodeJobs } from '../startup/child-jobs.ts';
import { thisProcess } from '../startup/settings.ts';
import { runCommandLine } from './run.ts';

// `… | head` closes the pipe early; what was asked for has been done all the same.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await runCommandLine({
  given: thisProcess(),
  streams: { out: (text) => process.stdout.write(text), err: (text) => process.stderr.write(text) },
  childJobs: childJobs(import.meta.dirname, nodeJobs),
  isFolder: (folder) => statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false,
  readBytes: (file) => {
    try {
      return readFileSync(file);
    } catch {
      return null;
    }
  },
});
