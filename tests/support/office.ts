/** Workbooks as LibreOffice reads them. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { temporaryFolder } from './database.ts';

/** Empty where workbooks can be opened. */
export const whyNoOffice = (): string =>
  spawnSync('soffice', ['--version']).status === 0 ? '' : 'no soffice (Debian: apt-get install libreoffice-calc-nogui)';

export interface OfficeCell {
  /** As shown. */
  readonly text: string;
  /** Neither a number nor the result of a formula. */
  readonly isText: boolean;
}

/** Every sheet to a file of its own in UTF-8, texts in quotes, what is no text without. */
const toCsv = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false,false,false,-1';

/** @param files name without ending, and content. @returns for `<name>-<sheet>` its rows */
export async function openedInOffice(files: Readonly<Record<string, Buffer>>): Promise<Map<string, OfficeCell[][]>> {
  const { path: folder, remove } = await temporaryFolder();
  try {
    const inFolder = (name: string) => path.join(folder, name);
    const names = Object.keys(files).map((name) => inFolder(`${name}.xlsx`));
    for (const [name, content] of Object.entries(files)) writeFileSync(inFolder(`${name}.xlsx`), content);
    const profile = `-env:UserInstallation=${pathToFileURL(inFolder('profile')).href}`;
    const words = [profile, '--headless', '--convert-to', toCsv, '--outdir', inFolder('csv'), ...names];
    const { status, stderr } = spawnSync('soffice', words, { encoding: 'utf8', timeout: 60_000 });
    if (status !== 0) throw new Error(`soffice: ${stderr}`);
    return new Map(
      readdirSync(inFolder('csv')).map((name) => [
        name.replace(/\.csv$/, ''),
        rowsOf(readFileSync(path.join(inFolder('csv'), name), 'utf8')),
      ]),
    );
  } finally {
    await remove();
  }
}

function rowsOf(csv: string): OfficeCell[][] {
  const rows: OfficeCell[][] = [[]];
  for (const [, quoted, bare = '', end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n)/g)) {
    const isText = quoted !== undefined;
    rows.at(-1)?.push({ text: isText ? quoted.replaceAll('""', '"') : bare, isText });
    if (end === '\n') rows.push([]);
  }
  return rows.slice(0, -1);
}
