/** Stations made ready through the command line, the way an operator would. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Desk } from './ask-host.ts';
import { noonZone } from './noon-zone.ts';
import { builtFolder } from './start-kiosk.ts';

export const passphrase = '测试用的长口令2026';
export const administrator = '测试管理员';

export interface Person {
  readonly number: string;
  readonly name: string;
  readonly className: string;
  /** '' has none. */
  readonly card: string;
}

/** Invented. Two share a name, one has a reading of two, one a name of two parts, one a rare character. */
export const people = {
  ouyang: { number: '20260101', name: '欧阳例', className: '日语2601', card: '0163000101' },
  zhang: { number: '20260102', name: '张测试', className: '英语2601', card: '0163000102' },
  otherZhang: { number: '20260103', name: '张测试', className: '法语2602', card: '' },
  maimaiti: { number: '20260104', name: '买买提·示例', className: '德语2601', card: '' },
  shan: { number: '20260105', name: '单示例', className: '会计学2601', card: '0163000105' },
  rare: { number: '20260106', name: '张䶮例', className: '日语2602', card: '0163000106' },
} as const satisfies Record<string, Person>;

const builtCommandLine = path.join(builtFolder, 'main', 'cli.js');

/** Runs a command of the built command line in `dataDir`; answers what it printed as JSON. */
export const cli = (dataDir: string, ...words: readonly string[]): unknown => run(builtCommandLine, dataDir, words);

function run(entry: string, dataDir: string, words: readonly string[]): unknown {
  const printed = execFileSync(process.execPath, [entry, ...words, '--data-dir', dataDir, '--json'], {
    env: { ...process.env, TZ: noonZone() },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return JSON.parse(printed);
}

export interface Prepared {
  readonly station?: string;
  readonly roster?: readonly Person[];
  /** A table of its own with other columns, instead of `roster`: headings first. */
  readonly table?: readonly (readonly string[])[];
  /** What somebody on duty did there before the tests begin; done once for all that use this object. */
  readonly fill?: (desk: Desk) => Promise<void>;
}

const csv = (table: readonly (readonly string[])[]): string =>
  `\uFEFF${table.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n')}\r\n`;

/** A data folder with a station and its roster. Remove it when done. */
export function prepareStation({ station = '163党群服务站', roster, table }: Prepared = {}): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'station-e2e-'));
  const secret = path.join(folder, 'passphrase.txt');
  const list = path.join(folder, 'roster.csv');
  const dataDir = path.join(folder, 'data');
  const rows = (roster ?? Object.values(people)).map(({ number, name, className, card }) => [
    number,
    name,
    className,
    card,
  ]);
  writeFileSync(secret, passphrase);
  writeFileSync(list, csv(table ?? [['学号', '姓名', '班级', '卡号'], ...rows]));
  const entry = process.env['QUICK_COMMAND_LINE'] ?? builtCommandLine;
  run(entry, dataDir, ['init', '--station', station, '--admin', administrator, '--passphrase-file', secret]);
  if (table || rows.length > 0) run(entry, dataDir, ['roster', 'import', list]);
  rmSync(secret);
  rmSync(list);
  return dataDir;
}
