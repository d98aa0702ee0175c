/** The rota of a whole term and of one week, through `application.call`. Arguments: an empty folder, weeks, rounds. */
import { join } from 'node:path';
import { openConnection } from '../../../src-main/core/database/connection.ts';
import { daysLater } from '../../../src-main/core/kernel/quick-days.ts';
import { cipherOf, sealPlainCells } from '../sealed-cells.ts';
import { ask, fillStation, openStation, operator } from './filled-station.ts';
import { answer, spreadOf, timeOf } from './timing.ts';

const [, , dataDir = '', weeksGiven = '0', roundsGiven = '0'] = process.argv;
const [weeks, rounds] = [Number(weeksGiven), Number(roundsGiven)];
const staff = 30;
const inCell = 2;
const firstMonday = '2026-01-05';
const hourMs = 3_600_000;

const slots = [
  ['12:00', '14:00'],
  ['18:00', '20:00'],
  ['20:00', '22:00'],
] as const;
const shiftSql = `INSERT INTO shift (term_id, room_id, day, starts_at, ends_at, member_id, made_at, made_by, arrived_at, left_at)
  SELECT 1, value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, 0, '示例', value ->> 5, value ->> 6
  FROM json_each(?)`;

await fillStation(dataDir, 300, 0);
const before = await openStation(dataDir);
const key = () => ({ requestKey: crypto.randomUUID() });
await ask(before, 'terms.begin', { ...key(), number: 3, from: '2026-01-01' }, operator);
await before.close();

/** Somebody else each time; of five one comes late, one leaves early, one does not come. */
function shiftsOf(week: number): unknown[] {
  let turn = week * 7;
  const cells = [0, 1, 2, 3, 4, 5, 6].flatMap((place) =>
    slots.flatMap((slot) => [1, 2, 3].map((room) => ({ place, slot, room }))),
  );
  return cells.flatMap(({ place, slot: [from, to], room }) =>
    Array.from({ length: inCell }, () => {
      turn += 1;
      const day = daysLater(firstMonday, week * 7 + place);
      const start = Date.parse(`${day}T${from}:00Z`);
      const arrivedAt = turn % 5 === 0 ? null : start + (turn % 5 === 1 ? hourMs / 3 : -60_000);
      const leftAt = turn % 5 === 2 ? start + hourMs : null;
      return [room, day, from, to, (turn % staff) + 1, arrivedAt, leftAt];
    }),
  );
}

const connection = await openConnection({ file: join(dataDir, 'station.sqlite'), mode: 'write', settings: 'full' });
await connection.run('BEGIN IMMEDIATE');
for (let week = 0; week < weeks; week += 1) await connection.run(shiftSql, [JSON.stringify(shiftsOf(week))]);
await sealPlainCells(connection, await cipherOf(dataDir));
await connection.run('COMMIT');
await connection.close();

const application = await openStation(dataDir);
const whole = () => ask<{ shifts: unknown[] }>(application, 'rota.term', {}, operator);
const week = (place: number) =>
  ask(application, 'rota.week', { monday: daysLater(firstMonday, (place % weeks) * 7) }, operator);
let shifts = 0;
const first = await timeOf(async () => {
  shifts = (await whole()).shifts.length;
});
const [term, oneWeek, hours]: number[][] = [[], [], []];
for (let round = 0; round < rounds; round += 1) {
  term!.push(await timeOf(whole));
  oneWeek!.push(await timeOf(() => week(round)));
  hours!.push(await timeOf(() => ask(application, 'rota.hours', {}, operator)));
}
await application.close();
answer({ shifts, first, term: spreadOf(term!), week: spreadOf(oneWeek!), hours: spreadOf(hours!) });
