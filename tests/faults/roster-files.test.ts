/** Files made to exhaust the reader, given to the real reading process under its real limits (256 MB, 20 s). */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openRosterStation } from '../support/roster-station.ts';
import type { RosterStation } from '../support/roster-station.ts';
import { sheetXml, workbookParts, zipFile } from '../support/zip-file.ts';

let station: RosterStation;
beforeAll(async () => {
  station = await openRosterStation();
});
afterAll(() => station.close());

/** Looks random and packs badly enough to pass the ratio, yet is the same every time. */
function words(length: number): string {
  let state = 163;
  return Array.from({ length: Math.ceil(length / 6) }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state.toString(36).padStart(6, '0').slice(-6);
  }).join('');
}
const open = async (name: string, bytes: Buffer) => {
  let pulses = 0;
  const pulse = setInterval(() => (pulses += 1), 20);
  const outcome = await station.ask('roster.open', { uploadId: await station.upload(name, bytes) });
  clearInterval(pulse);
  return { code: 'problem' in outcome ? outcome.problem.code : 'opened', pulses };
};

const numbers = (rows: number, columns: number) => {
  const cell = (row: number, column: number) => `<c><v>${(row * 7919 + column * 104_729) % 999_983}</v></c>`;
  const line = (_: unknown, row: number) =>
    `<row>${Array.from({ length: columns }, (__, column) => cell(row, column)).join('')}</row>`;
  return `<sheetData>${Array.from({ length: rows }, line).join('')}</sheetData>`;
};
const varied = (count: number, part: (sign: string, at: number) => string) => {
  const all = words(count * 6);
  return Array.from({ length: count }, (_, at) => part(all.slice(at * 6, at * 6 + 6), at)).join('');
};
const people = [
  ['学号', '姓名'],
  ['20260101', '张测试'],
];

test.each<[string, () => string]>([
  ['as many cells as the limits allow', () => numbers(19_000, 60)],
  ['one text of 12 MB', () => sheetXml([...people, ['20260102', words(12_000_000)]])],
  ['a tag that never ends', () => `<sheetData><row r="1"><c r="A1" ${varied(300_000, (sign) => `${sign}="${sign}" `)}`],
  [
    'rows and formulas without an end',
    () => `<sheetData>${varied(100_000, (sign, at) => `<row r="${at + 1}"><c r="A${at + 1}"><f>${sign}`)}`,
  ],
  [
    'merges by the thousand',
    () =>
      `${sheetXml(people)}<mergeCells>${varied(60_000, (_, at) => `<mergeCell ref="A1:BH${at + 2}"/>`)}</mergeCells>`,
  ],
])('%s: answered, and the station goes on', async (_, xml) => {
  const bytes = zipFile(workbookParts(xml()));
  expect(bytes.length).toBeLessThan(20 * 1024 * 1024);
  const { code, pulses } = await open('名册.xlsx', bytes);
  expect(['opened', 'file.too-many-cells', 'file.too-slow', 'file.suspicious', 'file.broken']).toContain(code);
  // The station's own process was free all the while: the reader works elsewhere.
  expect(pulses).toBeGreaterThan(2);
  expect((await open('名册.xlsx', zipFile(workbookParts(sheetXml(people))))).code).toBe('opened');
});

test('a text of nineteen million quotes is a refused file', async () => {
  expect((await open('名册.csv', Buffer.from(`学号,姓名\n${'"'.repeat(19_000_000)}`))).code).toBe('file.broken');
});
