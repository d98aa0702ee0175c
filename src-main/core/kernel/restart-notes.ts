/** What had to be started again, in a small file beside the logs: hosts write it, 运行状况 reads it. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export const restartWhys = [
  'page-lost',
  'page-silent',
  'page-blank',
  'browser-ended',
  'host-ended',
  'host-killed',
  'host-hung',
  'nightly',
] as const;
export type RestartWhy = (typeof restartWhys)[number];

export interface RestartNote {
  /** Epoch ms. */
  readonly at: number;
  /** What was started again; maintenance: nothing, the page that says so was shown. */
  readonly what: 'page' | 'program' | 'maintenance';
  readonly why: RestartWhy;
}

export interface RestartNotes {
  /** Oldest first. Unreadable counts as none. */
  read(): readonly RestartNote[];
  /** Never throws: at a full disk the note is lost, not the station. */
  add(note: RestartNote): void;
}

const kept = 200;
const whats: readonly unknown[] = ['page', 'program', 'maintenance'];
const whys: readonly unknown[] = restartWhys;

function isNote(given: unknown): given is RestartNote {
  if (typeof given !== 'object' || given === null) return false;
  const { at, what, why } = given as Partial<Record<keyof RestartNote, unknown>>;
  return Number.isSafeInteger(at) && whats.includes(what) && whys.includes(why);
}

export function restartNotes(dataDir: string): RestartNotes {
  const folder = path.join(dataDir, 'logs');
  const file = path.join(folder, 'restarts.json');
  const read = (): readonly RestartNote[] => {
    try {
      const found: unknown = JSON.parse(readFileSync(file, 'utf8'));
      return Array.isArray(found) ? found.filter(isNote) : [];
    } catch {
      return [];
    }
  };
  return {
    read,
    add(note) {
      const notes = [...read().slice(1 - kept), note];
      try {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        writeFileSync(`${file}.tmp`, JSON.stringify(notes), { mode: 0o600 });
        renameSync(`${file}.tmp`, file);
      } catch {
        // The ladder remembers what it did; only 运行状况 will not know of this one.
      }
    },
  };
}
