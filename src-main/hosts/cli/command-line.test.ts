import { describe, expect, it } from 'vitest';
import { UsageFault } from '../startup/flags.ts';
import { readCommandLine } from './command-line.ts';

describe('command line', () => {
  // Bug: one of the promised commands or flags is not understood.
  it.each([
    [['init', '--station', '示例站', '--admin=示例', '--passphrase-file', 'f', '--data-dir=d'], 'init', ''],
    [['init', '--demo', '--data-dir', 'd'], 'init', ''],
    [['roster', 'import', 'a.xlsx', '--dry-run', '--take-names', '--sheet=名册', '--json'], 'roster import', 'a.xlsx'],
    [['roster', 'find', 'zcs', '--json'], 'roster find', 'zcs'],
    [['roster', 'find', '--json', '--', '-x'], 'roster find', '-x'],
    [['check-in', '--number', '20260101', '--room', 'home', '--purpose=duty'], 'check-in', ''],
    [['visit', 'list', '--from=2026-11-01', '--json'], 'visit list', ''],
    [['reading', 'list', '--json', '--from', '2026-09-01', '--to=2026-12-31'], 'reading list', ''],
    [['reading', 'render', '7', '--sheet', 'sign-in', '--out', 'a.pdf'], 'reading render', '7'],
    [['reading', 'export', '--format=ics', '--out=a.ics', '--from=2026-09-01'], 'reading export', ''],
    [['audit', 'verify', '--json', '--data-dir=d'], 'audit verify', ''],
    [['verify', '--lang=en'], 'verify', ''],
  ])('understands %j', (argv, name, word) => {
    expect(readCommandLine(argv)).toMatchObject({ command: { name }, word });
  });

  it('keeps the flags of the command apart from those of all', () => {
    expect(readCommandLine(['check-in', '--number=1', '--json', '--data-dir=d', '--lang=en'])).toEqual({
      command: { name: 'check-in', flags: { number: '1' } },
      word: '',
      dataDir: 'd',
      isDemo: false,
      isJson: true,
      language: 'en',
    });
  });

  // Bug: a mistyped command or flag does something else than was meant.
  it.each([
    [[]],
    [['roster']],
    [['roster', 'delete', 'x']],
    [['roster', 'import']],
    [['roster', 'find', 'a', 'b']],
    [['visit']],
    [['reading', 'render', '--sheet', 'minutes']],
    [['reading', 'list', '--sheet', 'minutes']],
    [['verify', '--dry-run']],
    [['check-in', '--number']],
    [['init', '--demo=yes']],
    [['verify', '--lang=fr']],
    [['import', 'x']],
  ])('refuses %j', (argv: string[]) => {
    expect(() => readCommandLine(argv)).toThrow(UsageFault);
  });
});
