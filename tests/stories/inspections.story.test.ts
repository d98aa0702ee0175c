/** Inspections of rooms from the round to the recheck, and the log of drills: one station for all. */
import { randomUUID } from 'node:crypto';
import { read, utils } from '@e965/xlsx';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkPoints, type CheckPoint, type Finding } from '../../src-main/contract/inspections.ts';
import type { Ask } from '../../src-main/contract/registry.ts';
import type { InspectionId, MemberId } from '../../src-main/contract/values.ts';
import type { ChildJobs } from '../../src-main/core/kernel/child-job.ts';
import { encodePhoto, type EncodeRequest } from '../../src-main/core/photos/photo-encoding.ts';
import { nobody } from '../contract/examples.ts';
import { at } from '../support/reading-session.ts';
import { openStoryStation, operator } from '../support/story-station.ts';

type Station = Awaited<ReturnType<typeof openStoryStation>>;
type Fields = Ask<'inspections.save'>['fields'];
const key = () => ({ requestKey: randomUUID() });
/** The story begins on Sunday 22 November 2026, 09:00. */
const today = { from: '2026-11-22', to: '2026-11-22', building: null };

const findingsWith = (problems: Partial<Record<CheckPoint, number>>): Finding[] =>
  checkPoints.map((point): Finding => {
    const deducted = problems[point];
    return { point, verdict: deducted === undefined ? 'fine' : 'problem', deducted: deducted ?? 0, note: '' };
  });
const fieldsOf = (dormRoom: string, fields: Partial<Fields> = {}): Fields => ({
  building: '1幢',
  dormRoom,
  inspectedAt: at('2026-11-22T08:30'),
  inspectors: [{ memberId: null, name: '示例检查员' }],
  findings: findingsWith({}),
  remark: '',
  recheckOn: null,
  ...fields,
});

let station: Station;
beforeAll(async () => {
  station = await openStoryStation();
  const jobs = { run: async (_: string, request: EncodeRequest) => ({ result: await encodePhoto(request) }) };
  await station.restart({ childJobs: jobs as ChildJobs });
});
afterAll(() => station.stop());

const must: Station['must'] = (route, input) => station.must(route, input, operator);
const refusal: Station['refusal'] = (route, input) => station.refusal(route, input, operator);
const save = (fields: Fields, inspectionId: InspectionId | null = null, version = 0) =>
  must('inspections.save', { ...key(), inspectionId, version, fields });
const refusedSave = (fields: Fields, inspectionId: InspectionId | null = null, version = 0) =>
  refusal('inspections.save', { ...key(), inspectionId, version, fields });
const one = (inspectionId: InspectionId) => must('inspections.one', { inspectionId });

async function lives(studentNumber: string, building: string, dormRoom: string, grade = '2026级'): Promise<MemberId> {
  const fields = { ...nobody, sex: '', politicalStatus: '', studentNumber, name: '测试住', building, dormRoom, grade };
  return (await must('members.save', { ...key(), fields } as Ask<'members.save'>)).memberId;
}

async function addPhoto(inspectionId: InspectionId): Promise<string> {
  const picture = sharp({ create: { width: 12, height: 8, channels: 3, background: '#a00' } }).png();
  const base64 = (await picture.toBuffer()).toString('base64');
  const { uploadId } = await must('inspections.uploadPhoto', { offset: 0, base64 });
  return refusal('inspections.addPhoto', { inspectionId, uploadId, caption: '插座' });
}

describe('a round', () => {
  // Bug: rooms in the order of letters, people of years ago still counted, or a blank room.
  test('finds the rooms of the roster, with what was seen last', async () => {
    await lives('20260101', '1幢', '1001');
    await lives('20260102', '1幢', '102');
    await lives('20260103', '1幢', '102');
    await lives('20150104', '1幢', '103', '2015级');
    await lives('20260105', '2幢', '201');
    await lives('20260106', '', '');
    const before = await must('inspections.rooms', { building: '1幢' });
    expect(before.buildings).toEqual(['1幢', '2幢']);
    expect(before.rooms).toMatchObject([
      { dormRoom: '102', people: 2, lastAt: null, lastScore: null, recheckOn: null },
      { dormRoom: '1001', people: 1 },
    ]);
    await save(fieldsOf('102', { inspectedAt: at('2026-11-10T08:00') }));
    const { inspectionId } = await save(
      fieldsOf('102', { findings: findingsWith({ appliances: 30, hygiene: 5 }), recheckOn: '2026-11-29' }),
    );
    const shown = { lastAt: at('2026-11-22T08:30'), lastScore: 65, recheckOn: '2026-11-29' };
    expect((await must('inspections.rooms', { building: null })).rooms[0]).toMatchObject(shown);
    await must('inspections.void', { ...key(), inspectionId, version: 1, reason: '示例：记错寝室' });
    expect((await must('inspections.rooms', { building: null })).rooms[0]).toMatchObject({
      lastScore: 100,
      recheckOn: null,
    });
  });
});

describe('an inspection', () => {
  // Bug: what the screen says of the score is believed, or somebody's change is overwritten unseen.
  test('is scored here, changed by version, struck out once, and never without its trace', async () => {
    const { inspectionId } = await save(fieldsOf('301', { findings: findingsWith({ wiring: 25, flames: 40 }) }));
    expect(await one(inspectionId)).toMatchObject({
      version: 1,
      score: 35,
      savedBy: '命令行',
      rechecks: [],
      photos: [],
    });
    expect(await save(fieldsOf('301', { findings: findingsWith({ wiring: 25 }) }), inspectionId, 1)).toEqual({
      inspectionId,
      version: 2,
    });
    expect(await refusedSave(fieldsOf('301'), inspectionId, 1)).toBe('inspection.changed-elsewhere');
    expect(await refusedSave(fieldsOf('301'), 999 as InspectionId, 1)).toBe('inspection.unknown');
    const strikes = { ...key(), inspectionId, version: 2, reason: '示例：记错寝室' };
    await must('inspections.void', strikes);
    expect(await refusal('inspections.void', { ...strikes, ...key() })).toBe('inspection.voided');
    expect(await refusedSave(fieldsOf('301'), inspectionId, 3)).toBe('inspection.voided');
    expect(await addPhoto(inspectionId)).toBe('inspection.voided');
    expect(await one(inspectionId)).toMatchObject({ score: 75, voidReason: '示例：记错寝室', version: 3 });
  });

  test.each<[string, Partial<Fields>]>([
    ['inspection.in-future', { inspectedAt: at('2026-11-22T09:06') }],
    ['inspection.findings-faulty', { findings: findingsWith({}).toReversed() }],
    ['inspection.recheck-too-early', { recheckOn: '2026-11-22' }],
    ['member.unknown', { inspectors: [{ memberId: 999, name: '示例' }] }],
    ['request.invalid', { inspectors: [] }],
  ])('is refused as %s', async (code, fields) => {
    expect(await refusedSave(fieldsOf('302', fields))).toBe(code);
  });

  // Bug: a room not put right drops off the list, or one put right stays on it.
  test('is looked at again until it is cured', async () => {
    const { inspectionId } = await save(fieldsOf('303', { recheckOn: '2026-11-23' }));
    const looks = (version: number, isCured: boolean, nextOn: string | null) =>
      ({ ...key(), inspectionId, version, isCured, note: '示例', nextOn }) as const;
    expect(await refusal('inspections.recheck', looks(1, false, '2026-11-22'))).toBe('inspection.recheck-too-early');
    expect(await must('inspections.recheck', looks(1, false, '2026-11-30'))).toEqual({ version: 2 });
    expect(await refusal('inspections.recheck', looks(1, true, null))).toBe('inspection.changed-elsewhere');
    const waiting = async () =>
      (await must('inspections.list', { ...today, state: 'to-recheck' })).inspections.map((row) => row.inspectionId);
    expect(await waiting()).toEqual([inspectionId]);
    await must('inspections.recheck', looks(2, false, null));
    expect((await one(inspectionId)).recheckOn).toBe('2026-11-30');
    await must('inspections.recheck', looks(3, true, '2026-12-30'));
    expect(await waiting()).toEqual([]);
    expect(await refusal('inspections.recheck', looks(4, true, null))).toBe('inspection.no-recheck');
    // Bug: a new date after a cure is shown as cured, and nobody looks again.
    expect(await one(inspectionId)).toMatchObject({ isCured: true });
    const again = fieldsOf('303', { recheckOn: '2026-12-05' });
    await must('inspections.save', { ...key(), inspectionId, version: 4, fields: again });
    expect([await waiting(), (await one(inspectionId)).isCured]).toEqual([[inspectionId], null]);
    expect((await one(inspectionId)).rechecks).toMatchObject([
      { isCured: false, nextOn: '2026-11-30', by: '命令行' },
      { isCured: false, nextOn: null },
      { isCured: true, nextOn: null },
    ]);
  });

  // Bug: a seventh picture, or two added at once, run over the paper; a picture taken out is merely out of sight.
  test('takes six pictures and gives each up', async () => {
    const { inspectionId } = await save(fieldsOf('304'));
    const codes = [];
    for (let count = 0; count < 5; count++) codes.push(await addPhoto(inspectionId));
    codes.push(...(await Promise.all([addPhoto(inspectionId), addPhoto(inspectionId)])).toSorted());
    expect(codes).toEqual(['none', 'none', 'none', 'none', 'none', 'none', 'photo.too-many']);
    const { photos } = await one(inspectionId);
    expect(photos).toHaveLength(6);
    const { photoId } = photos[0]!;
    const file = await must('inspections.photo', { photoId });
    expect(file).toMatchObject({ fileName: `2026-11-22 1幢304 照片${photoId}.jpg`, mediaType: 'image/jpeg' });
    await must('inspections.removePhoto', { ...key(), photoId });
    expect(await refusal('inspections.photo', { photoId })).toBe('photo.unknown');
    expect(await refusal('inspections.removePhoto', { ...key(), photoId })).toBe('photo.unknown');
    expect((await station.dump())['inspection_picture']).toHaveLength(5);
  });
});

// Bug: figures of the page shown and not of the range, or with those struck out; a day's evening belongs to the next.
test('lists count a range by itself', async () => {
  const range = { from: '2026-10-01', to: '2026-10-31', building: '9幢' };
  const inOctober = { building: '9幢', inspectedAt: at('2026-10-31T23:59') };
  await save(fieldsOf('901', { ...inOctober, findings: findingsWith({ wiring: 25 }), recheckOn: '2026-11-21' }));
  await save(
    fieldsOf('901', { ...inOctober, inspectedAt: at('2026-10-01T00:00'), findings: findingsWith({ wiring: 10 }) }),
  );
  const { inspectionId } = await save(fieldsOf('902', { ...inOctober, findings: findingsWith({ flames: 40 }) }));
  await must('inspections.void', { ...key(), inspectionId, version: 1, reason: '示例' });
  await save(fieldsOf('901', { ...inOctober, inspectedAt: at('2026-11-01T00:00') }));
  await save(fieldsOf('902', inOctober));
  const list = await must('inspections.list', { ...range, state: 'all', limit: 2 });
  expect(list.total).toBe(4);
  expect(list.inspections).toHaveLength(2);
  expect(list.figures).toMatchObject({ rooms: 2, overdue: 1 });
  expect(list.figures.meanScore).toBeCloseTo((75 + 90 + 100) / 3);
  expect(list.figures.problems.filter(({ times }) => times > 0)).toEqual([{ point: 'wiring', times: 2 }]);
  const totals = [];
  for (const state of ['with-problems', 'to-recheck', 'voided'] as const) {
    totals.push((await must('inspections.list', { ...range, state })).total);
  }
  expect(totals).toEqual([2, 1, 1]);
  const [overdue] = (await must('inspections.list', { ...range, state: 'to-recheck' })).inspections;
  expect(overdue).toMatchObject({ dormRoom: '901', isRecheckOverdue: true, isCured: null, problems: ['wiring'] });
  const file = await must('inspections.export', range);
  expect(file.fileName).toBe('寝室安全检查-2026-10-01-2026-10-31.xlsx');
  const { Sheets: sheets } = read(Buffer.from(file.base64, 'base64'));
  const rowsOf = (name: string) => utils.sheet_to_json<string[]>(sheets[name]!, { header: 1 });
  expect(rowsOf('检查记录')).toHaveLength(2 + 4);
  expect(rowsOf('问题统计')).toContainEqual(['私拉电线（飞线）', '2']);
});

// Bug: last year's drill counts for this one, a drill that has not been held is on record, or two staff overwrite each other.
test('drills: one an academic year, by version', async () => {
  const fields = {
    heldAt: at('2026-08-31T15:00'),
    place: '1幢',
    scenario: '示例：三层起火',
    participants: 120,
    evacuationSeconds: 210,
    organiser: '安督部（示例）',
    remarks: '',
  };
  const keeps = (
    more: Partial<typeof fields>,
    drillId: Ask<'inspections.saveDrill'>['drillId'] = null,
    version = 0,
  ) => ({
    ...key(),
    drillId,
    version,
    fields: { ...fields, ...more },
  });
  expect(await must('inspections.drills', {})).toEqual({ drills: [], academicYear: '2026-2027学年', isDue: true });
  const { drillId } = await must('inspections.saveDrill', keeps({}));
  expect(await must('inspections.drills', {})).toMatchObject({
    isDue: true,
    drills: [{ academicYear: '2025-2026学年', savedBy: '命令行' }],
  });
  expect(await refusal('inspections.saveDrill', keeps({ heldAt: at('2026-11-22T10:00') }))).toBe('drill.in-future');
  await must('inspections.saveDrill', keeps({ heldAt: at('2026-09-01T15:00') }, drillId, 1));
  expect((await must('inspections.drills', {})).isDue).toBe(false);
  expect(await refusal('inspections.saveDrill', keeps({}, drillId, 1))).toBe('drill.changed-elsewhere');
  expect(await refusal('inspections.removeDrill', { ...key(), drillId, version: 1 })).toBe('drill.changed-elsewhere');
  await must('inspections.removeDrill', { ...key(), drillId, version: 2 });
  expect(await refusal('inspections.removeDrill', { ...key(), drillId, version: 2 })).toBe('drill.unknown');
  expect((await must('inspections.drills', {})).isDue).toBe(true);
});
