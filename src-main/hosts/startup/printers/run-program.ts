import { execFile } from 'node:child_process';

export interface ProgramEnd {
  /** NULL: it is not installed, or took longer than it may. */
  readonly code: number | null;
  readonly out: string;
}

/** Runs a program of this system with the words given, without a shell. @param input what it reads */
export type RunProgram = (program: string, words: readonly string[], input?: Uint8Array) => Promise<ProgramEnd>;

/** @param env all it gets to see */
export function programsWith(env: Readonly<Record<string, string>>, withinMs = 15_000): RunProgram {
  return (program, words, input = new Uint8Array()) =>
    new Promise((resolve) => {
      const { stdin } = execFile(program, [...words], { env, timeout: withinMs, windowsHide: true }, (error, out) => {
        const code = error === null ? 0 : error.code;
        resolve({ code: typeof code === 'number' ? code : null, out });
      });
      // A program that is not there, or does not read to the end: how it ended says so.
      stdin?.on('error', () => undefined);
      stdin?.end(input);
    });
}
