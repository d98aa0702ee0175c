/** 分享会 at the command line: listed, drawn to a PDF, exported; on a real folder with the real drawing process. */
import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { read } from '@e965/xlsx';
import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApplication } from '../../src-main/core/application.ts';
import { noPrinters } from '../../src-main/core/printing/printers.ts';
import { askAs } from '../../src-main/hosts/cli/ask.ts';
import { nobody, setUp } from '../contract/examples.ts';
import { commandLineAt } from '../support/command-line.ts';
import { loggerFake, temporaryFolder, type TemporaryFolder } from '../support/database.ts';
import { fakeClock } from '../support/fake-clock.ts';
import { paperProcess } from '../support/printing/paper-process.ts';
import { at, fieldsAt } from '../support/reading-session.ts';

let folder: TemporaryFolder;
let paper: Awaited<ReturnType<typeof paperProcess>>;
const inFolder = (name: string): string => path.join(folder.path, name);

/** One session closed, with an attendee whose name has a rare character; one planned for the term after. */
async function prepare(): Promise<void> {
  const clock = fakeClock();
  const application = await openApplication({
    dataDir: inFolder('data'),
    isDemo: false,
    kiosk: '测试机',
    version: '0.0.0',
    clock,
    logger: loggerFake(),
    childJobs: { run: () => Promise.resolve({ failure: 'crashed' }) },
    printers: noPrinters,
  });
  const ask = askAs(application, 'command-line');
  const key = () => ({ requestKey: randomUUID() });
  await ask('station.setUp', { ...setUp, ...key() });
  const [home] = (await ask('rooms.figures', {})).rooms;
  if (!home) throw new Error('no room');
  const fields = {
    ...nobody,
    sex: '',
    politicalStatus: '共青团员',
    studentNumber: '20260101',
    name: '欧阳例',
  } as const;
  const { memberId } = await ask('members.save', { ...key(), fields });
  const { sessionIds } = await ask('reading.plan', { ...key(), fields: fieldsAt(home.roomId), repeatWeeks: 0 });
  const later = { startsAt: at('2027-03-07T14:00'), endsAt: at('2027-03-07T16:00') };
  await ask('reading.plan', { ...key(), fields: fieldsAt(home.roomId, later), repeatWeeks: 0 });
  const [sessionId] = sessionIds;
  if (sessionId === undefined) throw new Error('no session');
  clock.advanceTo('2026-11-22T14:00');
  await ask('reading.openSignIn', { ...key(), sessionId });
  await ask('check-in.arrive', { ...key(), memberId, identifiedBy: 'number', purpose: 'reading' });
  clock.advanceTo('2026-11-22T16:00');
  await ask('reading.endSignIn', { ...key(), sessionId });
  const body = {
    recorder: { memberId: null, name: '李例' },
    speakers: [],
    excerpts: [],
    questions: [],
    summary: '示例小结。',
  };
  await ask('reading.saveMinutes', { ...key(), sessionId, revision: 0, body });
  await ask('reading.close', { ...key(), sessionId });
  await application.close();
}

beforeAll(async () => {
  folder = await temporaryFolder();
  paper = await paperProcess();
  await prepare();
});
afterAll(async () => {
  paper.remove();
  await folder.remove();
});

const cli = (...words: string[]) =>
  commandLineAt({ cwd: folder.path, childJobs: paper, always: ['--data-dir=data'] })(...words);

describe('reading list', () => {
  // Bug: a period without a word is all there ever was, or the times are those of the machine's zone.
  it('is of the period asked for, oldest first', async () => {
    const all = await cli('reading', 'list', '--from=2026-01-01', '--to=2027-12-31', '--json');
    expect(all.code).toBe(0);
    expect(all.json()).toMatchObject([
      { id: 1, title: '示例读书分享会', room: '社区党员之家', state: 'closed', attended: 1, seats: null },
      { id: 2, state: 'planned', attended: 0 },
    ]);
    const [first] = all.json() as { startsAt: string }[];
    expect(Date.parse(first!.startsAt)).toBe(at('2026-11-22T14:00'));
    expect((await cli('reading', 'list', '--from=2027-01-01', '--json')).json()).toMatchObject([{ id: 2 }]);
    expect((await cli('reading', 'list', '--to=2027-01-01', '--json')).json()).toMatchObject([{ id: 1 }]);
    expect((await cli('reading', 'list', '--to=2020-01-01', '--json')).json()).toEqual([]);
  });

  it('without --json is a line each', async () => {
    const { out } = await cli('reading', 'list', '--from=2026-01-01');
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((line) => line.split('\t')[0]),
    ).toEqual(['1', '2']);
  });
});

describe('reading render', () => {
  it.each(['sign-in', 'minutes', 'record'])('writes the %s sheet as a whole PDF with its number', async (sheet) => {
    const done = await cli('reading', 'render', '1', '--sheet', sheet, '--out', `${sheet}.pdf`, '--json');
    expect(done).toMatchObject({ code: 0, err: '' });
    const { number, file } = done.json() as { number: string; file: string };
    expect(number).toMatch(/^(QD|JL|XX)-\d{4}-000001$/);
    expect(file).toBe(inFolder(`${sheet}.pdf`));
    const pdf = readFileSync(file, 'latin1');
    expect(pdf.startsWith('%PDF-1.7')).toBe(true);
    expect(pdf.trimEnd().endsWith('%%EOF')).toBe(true);
  });

  // Bug: every copy of the same paper gets another number.
  it('keeps the number of a paper drawn before', async () => {
    const again = await cli('reading', 'render', '1', '--sheet=minutes', '--out=again.pdf', '--json');
    expect(again.json()).toMatchObject({ number: expect.stringMatching(/-000001$/) as string });
  });

  // Bug: a folder is replaced by a file, half a file stays behind, or a number is spent on a paper nobody gets.
  it('refuses before anything is numbered where it cannot write', async () => {
    mkdirSync(inFolder('taken'));
    const render = (...rest: string[]) => cli('reading', 'render', '2', '--sheet=sign-in', ...rest);
    expect(await render('--out', 'taken')).toMatchObject({ code: 2, out: '' });
    expect(await render('--out', 'nowhere/a.pdf')).toMatchObject({ code: 2, out: '' });
    expect(await render()).toMatchObject({ code: 2, out: '' });
    expect(await cli('reading', 'render', '2', '--sheet=photo', '--out=a.pdf')).toMatchObject({ code: 2, out: '' });
    expect(await cli('reading', 'render', 'x', '--sheet=sign-in', '--out=a.pdf')).toMatchObject({ code: 2, out: '' });
    const unknown = await cli('reading', 'render', '99', '--sheet=sign-in', '--out=a.pdf');
    expect(unknown).toMatchObject({ code: 1, out: '' });
    expect(unknown.err).toContain('没有这一场分享会');
    const nothing = await cli('reading', 'render', '2', '--sheet=record', '--out=a.pdf', '--lang=en');
    expect(nothing).toMatchObject({ code: 1, out: '' });
    expect(nothing.err).toContain('nothing to print');
    expect(readdirSync(folder.path).filter((name) => /^a\.pdf|\.part$/.test(name))).toEqual([]);
    const next = await cli('reading', 'render', '2', '--sheet=sign-in', '--out=next.pdf', '--json');
    expect(next.json()).toMatchObject({ number: expect.stringMatching(/^QD-\d{4}-000002$/) as string });
  });

  it('puts the new file in the place of an older one', async () => {
    writeFileSync(inFolder('old.pdf'), 'old');
    expect((await cli('reading', 'render', '1', '--sheet=sign-in', '--out=old.pdf')).code).toBe(0);
    expect(readFileSync(inFolder('old.pdf'), 'latin1').startsWith('%PDF')).toBe(true);
    if (process.platform !== 'win32') expect(statSync(inFolder('old.pdf')).mode & 0o077).toBe(0);
  });
});

describe('reading export', () => {
  const period = ['--from=2026-08-25', '--to=2027-08-24'];

  it('writes a workbook other programs open', async () => {
    const done = await cli('reading', 'export', '--format=xlsx', '--out=term.xlsx', ...period, '--json');
    expect(done.json()).toEqual({ file: inFolder('term.xlsx'), from: '2026-08-25', to: '2027-08-24' });
    expect(read(readFileSync(inFolder('term.xlsx'))).SheetNames).toEqual(['场次', '个人出席', '年级班级', '书目']);
  });

  it('writes a calendar other programs read', async () => {
    expect((await cli('reading', 'export', '--format=ics', '--out=term.ics', ...period)).code).toBe(0);
    const calendar = new ICAL.Component(ICAL.parse(readFileSync(inFolder('term.ics'), 'utf8')));
    expect(calendar.getAllSubcomponents('vevent')).toHaveLength(2);
  });

  it('knows two formats', async () => {
    expect(await cli('reading', 'export', '--format=csv', '--out=a.csv')).toMatchObject({ code: 2, out: '' });
    expect(await cli('reading', 'export', '--out=a.csv')).toMatchObject({ code: 2, out: '' });
  });
});
