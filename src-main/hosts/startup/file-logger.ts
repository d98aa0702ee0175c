import { appendFileSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Clock } from '../../core/kernel/clock.ts';
import type { LogFacts, Logger } from '../../core/kernel/logger.ts';

const levels = ['info', 'warn', 'error'] as const;
export type Level = (typeof levels)[number];

export interface FileLoggerOptions {
  /** Made if missing, for its owner only. */
  readonly folder: string;
  readonly clock: Clock;
  /** Of the file; programs that run at the same time write to files of their own. */
  readonly name?: 'kiosk' | 'supervisor';
  readonly level?: Level;
  readonly maxBytes?: number;
  readonly maxFiles?: number;
}

/**
 * JSON lines in `<name>.log`, at most 5 files of 2 MB. A full disk or a missing folder never stops the program: lines that
 * could not be written are counted and the count is written with the next one that can.
 */
export function fileLogger(options: FileLoggerOptions): Logger {
  const { folder, clock, name = 'kiosk', level = 'info', maxBytes = 2 * 1024 * 1024, maxFiles = 5 } = options;
  const nameOf = (age: number) => path.join(folder, `${name}${age === 0 ? '' : `.${age}`}.log`);
  const wallClock = new Intl.DateTimeFormat('sv-SE', {
    dateStyle: 'short',
    timeStyle: 'medium',
    timeZone: clock.timeZone,
  });
  let size: number | null = null;
  let lost = 0;

  const rotate = () => {
    rmSync(nameOf(maxFiles - 1), { force: true });
    for (let age = maxFiles - 2; age >= 0; age -= 1)
      if (existsSync(nameOf(age))) renameSync(nameOf(age), nameOf(age + 1));
    size = 0;
  };

  const write = (lineLevel: Level, event: string, facts: LogFacts) => {
    if (levels.indexOf(lineLevel) < levels.indexOf(level)) return;
    const at = clock.now();
    const entry = { time: wallClock.format(at), at, level: lineLevel, event, ...facts };
    try {
      if (size === null) {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        size = existsSync(nameOf(0)) ? statSync(nameOf(0)).size : 0;
      }
      const line = `${JSON.stringify(lost > 0 ? { ...entry, linesLost: lost } : entry)}\n`;
      const bytes = Buffer.byteLength(line);
      if (size > 0 && size + bytes > maxBytes) rotate();
      appendFileSync(nameOf(0), line, { mode: 0o600 });
      size += bytes;
      lost = 0;
    } catch {
      lost += 1;
      size = null;
    }
  };

  return {
    info: (event, facts = {}) => write('info', event, facts),
    warn: (event, facts = {}) => write('warn', event, facts),
    error: (event, facts = {}) => write('error', event, facts),
  };
}
