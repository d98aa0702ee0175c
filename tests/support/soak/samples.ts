/** How a process and its files are, from outside. */
import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** 0 where there is none. */
export function bytesOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

/** All of a folder. */
export function bytesIn(folder: string): number {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((one) => one.isFile())
    .reduce((sum, one) => sum + bytesOf(path.join(one.parentPath, one.name)), 0);
}

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly words: string;
}

function processes(): Process[] {
  return readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'latin1');
      const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
      return [{ pid: Number(name), parent, words: readFileSync(`/proc/${name}/cmdline`, 'latin1') }];
    } catch {
      // It has ended meanwhile.
      return [];
    }
  });
}

const residentOf = (pid: number): number => {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, 'latin1').split(' ')[1]) * 4096;
  } catch {
    return 0;
  }
};

/** Of the largest renderer below a process: the page's. */
export function rendererBytes(ancestor: number): number {
  const all = processes();
  const isBelow = (pid: number): boolean => {
    if (pid === ancestor) return true;
    const one = all.find((other) => other.pid === pid);
    return one !== undefined && one.parent > 1 && isBelow(one.parent);
  };
  const renderers = all.filter(({ pid, words }) => words.includes('--type=renderer') && isBelow(pid));
  return Math.max(0, ...renderers.map(({ pid }) => residentOf(pid)));
}

export const childrenOf = (parent: number): number => processes().filter((one) => one.parent === parent).length;
