/** The course of an import: cancelled, repeated, overtaken, taken back. On a real database, with the real reading process. */
import { randomUUID } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as spreadsheet from '@e965/xlsx';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openRosterStation } from '../support/roster-station.ts';
import type { RosterStation } from '../support/roster-station.ts';

const csv = (...rows: string[]) => Buffer.from(['学号,姓名,班级,校园卡号', ...rows].join('\n'));
const people = (count: number, className = '示例2601') =>
  csv(...Array.from({ length: count }, (_, at) => `${20_260_001 + at},测试,${className},`));
const key = () => ({ requestKey: randomUUID() });

let station: RosterStation;
beforeEach(async () => {
  station = await openRosterStation();
});
afterEach(() => station.close());

const total = async () => (await station.must('members.search', {})).total;
const memberOf = async (number: string) => (await station.must('members.search', { text: number })).members[0];
async function importFile(bytes: Buffer): Promise<number> {
  const { importId } = await station.judge('名册.csv', bytes);
  const { batchId } = await station.commit(importId);
  return batchId ?? 0;
}
const codeOf = async (outcome: Promise<unknown>) => ((await outcome) as { problem?: { code: string } }).problem?.code;

describe('committing', () => {
  // Bug: nothing was backed up before, and whoever imports is shown the same 导入完成 as ever.
  test('goes on without a backup, and says why there is none', async () => {
    const first = await station.judge('名册.csv', people(2));
    expect(await station.commit(first.importId)).toMatchObject({ state: 'committed', backupFailure: null });
    const backups = join(station.dataDir, 'backups');
    await rm(backups, { recursive: true });
    await writeFile(backups, '');
    const second = await station.judge('名册.csv', people(4));
    expect(await station.commit(second.importId)).toMatchObject({
      state: 'committed',
      backupFailure: 'backup.place-unwritable',
    });
    expect(await total()).toBe(4);
  });

  // Half an import is worse than none: nobody knows which half.
  test('a cancel rolls everything back, and the same import can be committed afterwards', async () => {
    const { importId } = await station.judge('名册.csv', people(3000));
    await station.must('roster.commit', { importId, ...key() });
    await station.must('roster.cancel', { importId });
    expect(await station.must('roster.progress', { importId })).toMatchObject({ state: 'cancelled', batchId: null });
    expect(await total()).toBe(0);
    expect((await station.must('roster.history', {})).batches).toEqual([]);
    expect(await station.commit(importId)).toMatchObject({ state: 'committed', done: 3000, total: 3000 });
    expect(await total()).toBe(3000);
  });

  test('the same request twice is one import', async () => {
    const { importId } = await station.judge('名册.csv', people(500));
    const once = key();
    const answers = await Promise.all([1, 2].map(() => station.must('roster.commit', { importId, ...once })));
    expect(answers).toEqual([{ total: 500 }, { total: 500 }]);
    await station.commit(importId, once.requestKey);
    expect((await station.must('roster.history', {})).batches).toHaveLength(1);
  });

  test('one at a time', async () => {
    const first = await station.judge('a.csv', people(2000));
    const second = await station.judge('b.csv', csv('20269999,测试,,'));
    await station.must('roster.commit', { importId: first.importId, ...key() });
    expect(await codeOf(station.ask('roster.commit', { importId: second.importId, ...key() }))).toBe('import.busy');
    await station.must('roster.cancel', { importId: first.importId });
  });

  // The preview said 新增; meanwhile somebody typed the person in. Committing what nobody saw would overwrite it.
  test('a roster changed since the preview makes the preview stale; judging again heals it', async () => {
    const { importId } = await station.judge('名册.csv', csv('20260001,测试,示例2601,'));
    await importFile(csv('20260001,测试,示例2602,'));
    expect(await codeOf(station.ask('roster.commit', { importId, ...key() }))).toBe('import.stale');
    expect((await station.must('roster.judge', { importId, sheet: 0 })).counts).toMatchObject({ updated: 1 });
    expect(await station.commit(importId)).toMatchObject({ state: 'committed' });
  });

  test('a card bound to somebody since the preview fails the whole import and leaves nothing', async () => {
    await importFile(csv('20260001,测试,,'));
    const { importId } = await station.judge('名册.csv', csv('20260002,示例,,0163000777', '20260003,示例,,'));
    const member = await memberOf('20260001');
    if (member === undefined) throw new Error('not imported');
    await station.must('members.bindCard', { memberId: member.memberId, cardText: '0163000777', ...key() });
    const end = await station.commit(importId).catch((refused: Error) => refused.message);
    expect(JSON.stringify(end)).toMatch(/"failed"|import\.stale/u);
    expect(await total()).toBe(1);
  });

  test('what is left out is not imported, a changed name only when taken', async () => {
    await importFile(csv('20260001,测试,示例2601,'));
    const { importId, judged } = await station.judge(
      '名册.csv',
      csv('20260001,改名,示例2602,', '20260002,示例,,', '20260003,示例,,', 'x,示例,,'),
    );
    expect(judged).toMatchObject({ counts: { added: 2, updated: 1, unchanged: 0, rejected: 1 }, undecided: 1 });
    expect(await station.must('roster.decide', { importId, rows: [3], take: false })).toEqual({ taken: 1 });
    expect(await station.must('roster.decide', { importId, rows: [5], take: true })).toEqual({ taken: 1 });
    expect(await station.must('roster.decide', { importId, verdict: 'updated', take: true })).toEqual({ taken: 2 });
    await station.commit(importId);
    expect(await memberOf('20260001')).toMatchObject({ name: '改名', className: '示例2602' });
    expect(await memberOf('20260003')).toMatchObject({ name: '示例' });
    expect(await total()).toBe(2);
  });
});

describe('taking back', () => {
  const undo = (batchId: number) => station.ask('roster.undo', { batchId, ...key() });

  test('newest first, and each once', async () => {
    const first = await importFile(csv('20260001,测试,示例2601,'));
    const second = await importFile(csv('20260001,测试,示例2602,'));
    const history = (await station.must('roster.history', {})).batches;
    expect(history.map(({ batchId, canUndo }) => [batchId, canUndo])).toEqual([
      [second, true],
      [first, false],
    ]);
    expect(await codeOf(undo(first))).toBe('batch.newer-first');
    expect(await undo(second)).toEqual({ value: { removed: 0, restored: 1, kept: [] } });
    expect(await codeOf(undo(second))).toBe('batch.already-undone');
    expect(await memberOf('20260001')).toMatchObject({ className: '示例2601' });
    expect(await undo(first)).toEqual({ value: { removed: 1, restored: 0, kept: [] } });
    expect(await codeOf(undo(99))).toBe('batch.unknown');
  });

  // Deleting a person who has checked in would take visits with it or leave them pointing at nobody.
  test('people who came or were changed since are kept and named', async () => {
    const batch = await importFile(
      csv('20260001,来过,,', '20260002,改过,,', '20260003,换卡,,0163000301', '20260004,无事,,0163000401'),
    );
    const [came, edited, carded] = await Promise.all(['20260001', '20260002', '20260003'].map(memberOf));
    if (came === undefined || edited === undefined || carded === undefined) throw new Error('not imported');
    await station.must('check-in.arrive', { memberId: came.memberId, identifiedBy: 'number', ...key() });
    const { memberId, pinyin: _, cards: __, ...fields } = edited;
    await station.must('members.save', { memberId, fields: { ...fields, className: '示例2603' }, ...key() });
    await station.must('members.bindCard', { memberId: carded.memberId, cardText: '0163000302', ...key() });
    const undone = await undo(batch);
    expect(undone).toMatchObject({ value: { removed: 1, restored: 0 } });
    expect(
      'value' in undone ? undone.value.kept.toSorted((a, b) => (a.studentNumber < b.studentNumber ? -1 : 1)) : undone,
    ).toEqual([
      { studentNumber: '20260001', reason: 'has-visits' },
      { studentNumber: '20260002', reason: 'changed-since' },
      { studentNumber: '20260003', reason: 'changed-since' },
    ]);
    expect(await total()).toBe(3);
  });

  test('a card that came with the import goes with it', async () => {
    await importFile(csv('20260001,测试,,'));
    const batch = await importFile(csv('20260001,测试,,0163000101'));
    expect((await memberOf('20260001'))?.cards).toHaveLength(1);
    expect(await undo(batch)).toEqual({ value: { removed: 0, restored: 1, kept: [] } });
    expect((await memberOf('20260001'))?.cards).toHaveLength(0);
  });
});

describe('files', () => {
  test('pieces must come in order and end at 20 MB', async () => {
    const piece = Buffer.alloc(300_000).toString('base64');
    const { uploadId } = await station.must('roster.upload', { fileName: 'a.csv', offset: 0, base64: piece });
    expect(await codeOf(station.ask('roster.upload', { uploadId, fileName: 'a.csv', offset: 0, base64: piece }))).toBe(
      'upload.out-of-order',
    );
    expect(await codeOf(station.ask('roster.open', { uploadId: randomUUID() }))).toBe('upload.unknown');
    let received = 300_000;
    let code: string | undefined;
    while (code === undefined && received < 30_000_000) {
      code = await codeOf(
        station.ask('roster.upload', { uploadId, fileName: 'a.csv', offset: received, base64: piece }),
      );
      received += 300_000;
    }
    expect([code, received > 20 * 1024 * 1024]).toEqual(['file.too-large', true]);
  });

  test('a file that is no table is refused by its name', async () => {
    const open = async (name: string, bytes: Buffer) =>
      codeOf(station.ask('roster.open', { uploadId: await station.upload(name, bytes) }));
    expect(await open('a.xlsx', Buffer.from('<html><table>'))).toBe('file.not-a-table');
    expect(await open('a.csv', Buffer.from('学号,"姓名\n1,2'))).toBe('file.broken');
    expect(await open('a.csv', Buffer.alloc(0))).toBe('file.empty');
  });

  test('of several sheets any can be judged', async () => {
    const book = spreadsheet.utils.book_new();
    for (const [name, rows] of [
      [
        '甲',
        [
          ['学号', '姓名'],
          ['20260001', '测试'],
        ],
      ],
      [
        '乙',
        [
          ['学号', '姓名'],
          ['20260002', '示例'],
          ['20260003', '示例'],
        ],
      ],
      ['丙', [['说明']]],
    ] as const) {
      spreadsheet.utils.book_append_sheet(book, spreadsheet.utils.aoa_to_sheet(rows.map((row) => [...row])), name);
    }
    const bytes = spreadsheet.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
    const { importId } = await station.must('roster.open', { uploadId: await station.upload('名册.xlsx', bytes) });
    expect((await station.must('roster.judge', { importId, sheet: 1 })).counts.added).toBe(2);
    expect((await station.must('roster.judge', { importId, sheet: 0 })).counts.added).toBe(1);
    expect(await codeOf(station.ask('roster.judge', { importId, sheet: 2 }))).toBe('import.no-header');
    expect(await codeOf(station.ask('roster.judge', { importId, sheet: 9 }))).toBe('import.no-rows');
  });

  test('an import is forgotten after a quarter of an hour', async () => {
    const { importId } = await station.judge('名册.csv', people(1));
    station.clock.advance(15 * 60_000 + 1);
    expect(await codeOf(station.ask('roster.progress', { importId }))).toBe('import.unknown');
  });

  // The report is mended and comes back; the template is filled in and comes back: both must be readable by this program.
  test('the error report and the template can be imported again', async () => {
    const { importId } = await station.judge(
      '名册.csv',
      csv('x,测试,示例2601,', '20260002,=1+1,示例2601,', '20260003,示例,,'),
    );
    const report = await station.must('roster.errorReport', { importId });
    expect(report.fileName).toBe('名册-有误的行.xlsx');
    const again = await station.judge(report.fileName, Buffer.from(report.base64, 'base64'));
    expect(again.judged).toMatchObject({
      counts: { added: 0, rejected: 2 },
      ignoredColumns: [{ heading: '原行号' }, { heading: '原因' }, { heading: '如何改' }],
    });

    const template = await station.must('roster.template', {});
    const judged = await station.judge(template.fileName, Buffer.from(template.base64, 'base64'));
    expect(judged.sheets.map(({ name }) => name)).toEqual(['名册', '填写说明']);
    expect(judged.judged.counts).toEqual({ added: 0, updated: 0, unchanged: 0, rejected: 1 });
    expect(judged.judged.columns).toHaveLength(17);
    expect(judged.judged.ignoredColumns).toEqual([]);
  });
});
