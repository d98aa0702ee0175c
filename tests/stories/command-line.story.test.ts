import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { childJobs, nodeJobs } from '../../src-main/hosts/startup/child-jobs.ts';
import { commandLineAt } from '../support/command-line.ts';
import { temporaryFolder, type TemporaryFolder } from '../support/database.ts';
import { buildPrograms, type Programs } from '../support/programs.ts';

const roster =
  '学号,姓名,性别,班级,身份证号\r\n20260101,欧阳例,男,日语2601,x\r\n20260102,张测试,女,日语2601,x\r\n20260103,,男,,x\r\n';

describe('the station at the command line', () => {
  let folder: TemporaryFolder;
  let programs: Programs;
  beforeAll(async () => {
    folder = await temporaryFolder();
    programs = await buildPrograms({ 'read-sheets': 'src-main/core/roster/read-sheets.process.ts' });
    writeFileSync(path.join(folder.path, 'pass'), '\uFEFF测试用的长口令2026\r\n');
    writeFileSync(path.join(folder.path, 'roster.csv'), roster);
    writeFileSync(path.join(folder.path, 'renamed.csv'), '学号,姓名\n20260102,张改名\n20260104,司马例\n');
  });
  afterAll(async () => {
    programs.remove();
    await folder.remove();
  });

  const cli = (...words: string[]) =>
    commandLineAt({ cwd: folder.path, childJobs: childJobs(programs.folder, nodeJobs) })(...words);
  const init = [
    'init',
    '--station',
    '163党群服务站',
    '--admin',
    '测试管理员',
    '--passphrase-file',
    'pass',
    '--data-dir=data',
  ];

  // Bug: looking into an empty place leaves a database there.
  it('begins nothing but by init', async () => {
    for (const words of [['verify'], ['visit', 'list'], ['roster', 'find', 'x']]) {
      expect((await cli(...words, '--data-dir=data')).code).toBe(1);
    }
    expect(existsSync(path.join(folder.path, 'data'))).toBe(false);
  });

  it('is set up once', async () => {
    const first = await cli(...init, '--json');
    expect(first.code).toBe(0);
    expect(first.json()).toEqual({ station: '163党群服务站', isDemo: false });
    expect(first.err).toContain('隐私告知');
    expect((await cli(...init)).code).toBe(1);
    expect((await cli('verify', '--data-dir=data', '--json')).json()).toEqual({ ok: true, problems: [] });
  });

  // Bug: the preview writes, or says something else than the import does.
  it('previews an import without writing, then imports the same', async () => {
    const expected = {
      added: 2,
      updated: 0,
      unchanged: 0,
      rejected: [{ row: 4, column: '姓名', reason: '姓名为空，请补填' }],
      ignoredColumns: ['身份证号'],
    };
    const preview = await cli('roster', 'import', 'roster.csv', '--dry-run', '--json', '--data-dir=data');
    expect(preview.json()).toEqual(expected);
    expect((await cli('roster', 'find', '2026', '--json', '--data-dir=data')).json()).toEqual([]);
    const done = await cli('roster', 'import', 'roster.csv', '--json', '--data-dir=data');
    expect(done).toMatchObject({ code: 0 });
    expect(done.json()).toEqual(expected);
    expect(done.err).toContain('从不保存');
    const again = await cli('roster', 'import', 'roster.csv', '--json', '--data-dir=data');
    expect(again.json()).toMatchObject({ added: 0, updated: 0, unchanged: 2 });
  });

  // Bug: another name for a known number slips in with the rest.
  it('takes a changed name only when told to', async () => {
    const careful = (await cli('roster', 'import', 'renamed.csv', '--json', '--data-dir=data')).json();
    expect(careful).toMatchObject({ added: 1, updated: 0, rejected: [{ row: 2, column: '姓名' }] });
    expect((await cli('roster', 'find', '20260102', '--json', '--data-dir=data')).json()).toMatchObject([
      { name: '张测试' },
    ]);
    const told = (await cli('roster', 'import', 'renamed.csv', '--take-names', '--json', '--data-dir=data')).json();
    expect(told).toMatchObject({ added: 0, updated: 1, unchanged: 1, rejected: [] });
    expect((await cli('roster', 'find', 'zhanggaiming', '--json', '--data-dir=data')).json()).toEqual([
      { studentNumber: '20260102', name: '张改名', className: '日语2601' },
    ]);
  });

  // Bug: standard output is more than JSON, or times are without their zone.
  it('checks in and lists the visit', async () => {
    const arrival = await cli('check-in', '--number', '20260101', '--purpose=duty', '--json', '--data-dir=data');
    expect(arrival.code).toBe(0);
    expect(arrival.json()).toMatchObject({
      kind: 'checkedIn',
      studentNumber: '20260101',
      purpose: 'duty',
      state: 'open',
    });
    const visits = (await cli('visit', 'list', '--json', '--data-dir=data')).json() as { checkedInAt: string }[];
    expect(visits).toEqual([
      {
        id: expect.any(Number) as number,
        studentNumber: '20260101',
        room: '社区党员之家',
        purpose: 'duty',
        checkedInAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/) as string,
        checkedOutAt: null,
        state: 'open',
      },
    ]);
    expect(Date.parse(visits[0]!.checkedInAt)).toBeLessThanOrEqual(Date.now());
  });

  // Bug: a refusal ends like a success, or a mistyped line like a refusal.
  it('tells refusals (1) from mistyped lines (2), in words on standard error', async () => {
    const unknown = await cli('check-in', '--number', '20269999', '--json', '--data-dir=data');
    expect(unknown).toMatchObject({ code: 1, out: '' });
    expect(unknown.err).toContain('名册中没有此人');
    expect((await cli('check-in', '--number', '20269999', '--lang=en', '--data-dir=data')).err).toContain(
      'Nobody like that',
    );
    expect(await cli('check-in', '--data-dir=data')).toMatchObject({ code: 2, out: '' });
    expect(await cli('roster', 'import', 'nowhere.csv', '--data-dir=data')).toMatchObject({ code: 2, out: '' });
    expect(await cli('visit', 'list', '--state=gone', '--data-dir=data')).toMatchObject({ code: 2, out: '' });
    writeFileSync(path.join(folder.path, 'page.xlsx'), '<html></html>');
    expect(await cli('roster', 'import', 'page.xlsx', '--data-dir=data')).toMatchObject({ code: 1, out: '' });
  });

  // Bug: hashes, or people by number, in a list that is piped into a file.
  it('lists who may come in', async () => {
    const listed = await cli('staff', 'list', '--json', '--data-dir=data');
    expect(listed.json()).toEqual({ administrators: ['测试管理员'], people: [], recoveryCode: 'none' });
    const table = await cli('staff', 'list', '--data-dir=data');
    expect(table).toMatchObject({ code: 0, out: 'administrator\t测试管理员\nrecovery-code\tnone\n' });
  });

  // Bug: demo people in a real folder, or a demo that can only be read with --demo.
  it('makes a demo station in a folder of its own and keeps the two apart', async () => {
    expect((await cli('init', '--demo', '--data-dir=demo', '--json')).code).toBe(0);
    expect((await cli('visit', 'list', '--data-dir=demo', '--json')).json()).not.toEqual([]);
    expect((await cli('init', '--demo', '--data-dir=data')).code).toBe(1);
    expect((await cli(...init, '--data-dir=demo')).code).toBe(1);
  });

  // Bug: checks that find something end as if they had not.
  it('verify fails on a damaged folder', async () => {
    mkdirSync(path.join(folder.path, 'broken'));
    writeFileSync(
      path.join(folder.path, 'broken', 'station.sqlite'),
      'no database at all, but as long as one might be'.repeat(100),
    );
    const checked = await cli('verify', '--data-dir=broken', '--json');
    expect(checked.code).toBe(1);
    expect(checked.json()).toMatchObject({ ok: false });
  });
});
