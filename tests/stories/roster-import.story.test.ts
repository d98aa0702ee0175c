/** Rosters as real programs save them, from file to committed and back. The reading process is the real one. */
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Answer } from '../../src-main/contract/registry.ts';
import type { MemberFields } from '../../src-main/contract/members.ts';
import { unknownFields } from '../../src-main/core/members/members.service.ts';
import { fixture, openRosterStation } from '../support/roster-station.ts';
import type { RosterStation } from '../support/roster-station.ts';

interface Expected {
  readonly file: string;
  readonly encoding: string | null;
  readonly sheets: readonly string[];
  readonly sheet: number;
  readonly headerRow: number;
  readonly columns: readonly string[];
  readonly ignoredColumns: readonly { heading: string; reason: string }[];
  readonly rows: readonly {
    row: number;
    verdict: string;
    isTaken: boolean;
    issues: string[];
    values: Record<string, string>;
  }[];
}
const expectedOf = (name: string) => JSON.parse(fixture(`${name}.expected.json`).toString()) as Expected;
const fixtures = ['libreoffice', 'exceljs', 'gb18030', 'utf16'];

async function fillRoster(station: RosterStation): Promise<void> {
  const people = JSON.parse(fixture('roster-before.json').toString()) as (Partial<MemberFields> & { card: string })[];
  for (const { card, ...fields } of people) {
    const { memberId } = await station.must('members.save', {
      requestKey: randomUUID(),
      fields: { ...unknownFields, ...fields },
    });
    if (card !== '') await station.must('members.bindCard', { requestKey: randomUUID(), memberId, cardText: card });
  }
}

const everybody = async (station: RosterStation) =>
  (await station.must('members.search', { limit: 200 })).members.map(({ memberId: _, pinyin: __, ...member }) => ({
    ...member,
    cards: member.cards.map(({ uid, revokedAt }) => ({ uid, revokedAt })),
  }));

const briefly = (row: Answer<'roster.rows'>['rows'][number]) => ({
  row: row.row,
  verdict: row.verdict,
  isTaken: row.isTaken,
  issues: row.issues.map(({ field, code }) => `${field} ${code}`),
});

let station: RosterStation;
beforeEach(async () => {
  station = await openRosterStation();
  await fillRoster(station);
});
afterEach(() => station.close());

describe.each(fixtures)('%s', (name) => {
  test('every row gets the verdict a careful person would give', async () => {
    const expected = expectedOf(name);
    const { importId, sheets, sheet, judged } = await station.judge(expected.file, fixture(expected.file));
    expect(sheets.map((one) => one.name)).toEqual(expected.sheets);
    expect(sheet).toBe(expected.sheet);
    expect(judged).toMatchObject({
      headerRow: expected.headerRow,
      encoding: expected.encoding,
      ignoredColumns: expected.ignoredColumns,
    });
    expect(judged.columns.map(({ field }) => field)).toEqual(expected.columns);

    const rows = await station.rows(importId);
    expect(rows.map(briefly)).toEqual(expected.rows.map(({ values: _, ...row }) => row));
    for (const [at, { values }] of expected.rows.entries()) expect(rows[at]?.values).toMatchObject(values);
  });

  test('is committed, changes nothing the second time, and can be taken back', async () => {
    const { file } = expectedOf(name);
    const before = await everybody(station);
    const first = await station.judge(file, fixture(file));
    const progress = await station.commit(first.importId);
    expect(progress).toMatchObject({ state: 'committed', batchId: expect.any(Number) });
    expect(progress.done).toBe(progress.total);
    // Bug: the roster as it was before is in no backup.
    const { places } = await station.must('backup.overview', {});
    const { backups } = await station.must('backup.list', { placeId: places[0]?.placeId ?? '' });
    expect(backups).toMatchObject([{ kind: 'before-import', fault: null }]);
    const members = await everybody(station);
    expect(members.length - before.length).toBe(first.judged.counts.added);
    expect(members.find(({ studentNumber }) => studentNumber === '20260102')).toMatchObject({
      className: '英语2602',
      birthMonth: '2008-04',
    });
    expect(members.find(({ studentNumber }) => studentNumber === '20260118')).toMatchObject({ name: '王示例' });

    const again = await station.judge(file, fixture(file));
    expect(again.judged.counts).toMatchObject({ added: 0, updated: 1, rejected: first.judged.counts.rejected });
    expect(again.judged.undecided).toBe(1);
    expect(await station.ask('roster.commit', { importId: again.importId, requestKey: randomUUID() })).toMatchObject({
      problem: { code: 'import.nothing-taken' },
    });
    expect(await everybody(station)).toEqual(members);

    const undone = await station.must('roster.undo', { batchId: progress.batchId ?? 0, requestKey: randomUUID() });
    expect(undone).toEqual({ removed: first.judged.counts.added, restored: 1, kept: [] });
    expect(await everybody(station)).toEqual(before);
  });
});
