import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sourcesOf } from '../support/rules/cruise-tree.ts';
import { checkShell, checkShellOf, isExcepted, shellExceptions, shellRules } from '../support/rules/shell-rules.ts';
import { plantedShell } from './planted-shell.ts';

const repository = new URL('../..', import.meta.url).pathname;

describe('shell rules (E12)', () => {
  const found = checkShellOf(sourcesOf(repository));

  it('find no violation in the tree', () => {
    expect(found.filter((one) => !isExcepted(one))).toEqual([]);
  });

  // Bug: a spelling the checker does not know, as the public tools do not know these.
  it.each(plantedShell)('$rule catches: $source', ({ rule, file, source }) => {
    expect(checkShell(file, source).map((finding) => finding.rule)).toContain(rule);
  });

  it('have a violation each', () => {
    const planted = new Set(plantedShell.map(({ rule }) => rule));
    expect(shellRules.filter((rule) => !planted.has(rule))).toEqual([]);
  });

  // Bug: a checker that cries wolf is switched off.
  it('leave lawful uses alone', () => {
    const preload = 'src-main/hosts/electron/preload.ts';
    expect(checkShell(preload, readFileSync(`${repository}${preload}`, 'utf8'))).toEqual([]);
    const lawful = `
      export const wishes = { sandbox: true, contextIsolation: true, nodeIntegration: false, devTools: false };
      export const door = { open: () => true };
      export const isOpen = door.open();
      export const here = 'http://127.0.0.1:8163/';
      export const drawing = 'http://www.w3.org/2000/svg';
    `;
    expect(checkShell('src-main/hosts/electron/lawful.ts', lawful)).toEqual([]);
    expect(
      checkShell('src-renderer/features/staff-area/x.tsx', 'export const A = () => <input type="file" />;'),
    ).toEqual([]);
  });

  // Bug: an exception outlives what it was made for.
  it('keep no exception that nobody needs', () => {
    const needed = (rule: string, file: string) => found.some((one) => one.rule === rule && one.file === file);
    expect(shellExceptions.filter(({ rule, file }) => !needed(rule, file))).toEqual([]);
  });
});
