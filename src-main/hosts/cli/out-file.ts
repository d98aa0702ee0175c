/** Files the operator asked for: whole or not there, readable by their owner alone. */
import { randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, openSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { UsageFault } from '../startup/flags.ts';
import { Refused } from './ask.ts';

/**
 * To be asked before anything is made or numbered.
 * @throws UsageFault where nothing can be written under that name
 */
export function requireOutFile(file: string, given: string): void {
  const found = statSync(file, { throwIfNoEntry: false });
  if (found && !found.isFile()) {
    throw new UsageFault({
      zh: `--out ${given} 已存在，而且不是文件。`,
      en: `--out ${given} is there already and is no file.`,
    });
  }
  if (!statSync(path.dirname(file), { throwIfNoEntry: false })?.isDirectory()) {
    throw new UsageFault({
      zh: `--out ${given}：文件夹不存在。`,
      en: `--out ${given}: there is no such folder.`,
    });
  }
}

/** Under another name first; an older file of that name stays until the new one is whole. @throws Refused */
export function writeOutFile(file: string, bytes: Uint8Array): void {
  const unfinished = `${file}.${randomUUID()}.part`;
  try {
    const descriptor = openSync(unfinished, 'wx', 0o600);
    try {
      writeFileSync(descriptor, bytes);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(unfinished, file);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw new Refused({ code: 'file.not-written', facts: { cause: (error as NodeJS.ErrnoException).code ?? '' } });
  }
}
