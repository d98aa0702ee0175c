/** The board of branches over people at every step, through `application.call`. Arguments: an empty folder, people, rounds. */
import { join } from 'node:path';
import { openConnection } from '../../../src-main/core/database/connection.ts';
import { daysLater } from '../../../src-main/core/kernel/quick-days.ts';
import { factsUpTo } from '../development-walk.ts';
import { cipherOf, sealPlainCells } from '../sealed-cells.ts';
import { ask, fillStation, openStation, operator } from './filled-station.ts';
import { answer, spreadOf, timeOf } from './timing.ts';

const [, , dataDir = '', peopleGiven = '0', roundsGiven = '0'] = process.argv;
const [people, rounds] = [Number(peopleGiven), Number(roundsGiven)];
const branches = 100;

const branchSql = `INSERT INTO party_branch (name, committee, secretary, is_closed, version)
  SELECT format('示例第%d党支部', value), '示例党委', '示例书记', 0, 1 FROM json_each(?)`;
const fileSql = `INSERT INTO development_file (member_id, branch_id, book_number, opened_on, post, version, end_note,
    created_at, created_by)
  SELECT id, 1 + id % ?, format('SC-2026-%06d', id), '2024-01-01', '', 1, '', 0, '示例' FROM member`;
const stepSql = `INSERT INTO development_step (member_id, step, happened_on, decided_by, details, remark, pack_id,
    recorded_at, recorded_by)
  SELECT value ->> 0, value ->> 1, value ->> 2, '示例支部委员会', value ->> 3, '', value ->> 4, 0, '示例' FROM json_each(?)`;
const mentorSql = `INSERT INTO development_mentor (member_id, name, post, is_full_member, from_on, recorded_at, recorded_by)
  SELECT id, format('示例联系人%d', id % 300), '', 1, '2025-03-28', 0, '示例' FROM member`;

/** One on every step, begun on any day of two years. */
const stepsOf = (memberId: number) =>
  factsUpTo(memberId % 26).steps.map(({ details, happenedOn, packId }) => [
    memberId,
    details.step,
    daysLater(happenedOn, ((memberId * 37) % 730) - 365),
    JSON.stringify(details),
    packId,
  ]);

await fillStation(dataDir, people, 0);
const connection = await openConnection({ file: join(dataDir, 'station.sqlite'), mode: 'write', settings: 'full' });
const count = (length: number) => JSON.stringify(Array.from({ length }, (_, place) => place + 1));
await connection.run('BEGIN IMMEDIATE');
await connection.run(branchSql, [count(branches)]);
await connection.run(fileSql, [branches]);
for (let first = 1; first <= people; first += 1000) {
  const ids = Array.from({ length: Math.min(1000, people - first + 1) }, (_, place) => first + place);
  await connection.run(stepSql, [JSON.stringify(ids.flatMap(stepsOf))]);
}
await connection.run(mentorSql);
await sealPlainCells(connection, await cipherOf(dataDir));
await connection.run('COMMIT');
await connection.close();

const application = await openStation(dataDir);
const board = (branchId: number | null) =>
  ask<{ stages: { people: number }[]; notBegun: number }>(application, 'development.board', { branchId }, operator);
const list = (offset: number) => {
  const wanted = { branchId: null, stage: null, show: 'overdue', offset, limit: 50 };
  return ask(application, 'development.people', wanted, operator);
};

let counted = 0;
const first = await timeOf(async () => {
  const { stages, notBegun } = await board(null);
  counted = stages.reduce((sum, stage) => sum + stage.people, notBegun);
});
if (counted !== people) throw new Error(`the board counts ${counted} of ${people}`);
const warm: number[] = [];
const pages: number[] = [];
const changed: number[] = [];
for (let round = 0; round < rounds; round++) {
  warm.push(await timeOf(() => board(round % 2 === 0 ? null : 1 + (round % branches))));
  pages.push(await timeOf(() => list(round * 50)));
}
for (let round = 0; round < 10; round++) {
  const memberId = 26 * (round + 1) + 1;
  const fields = { branchId: 1 + (round % branches), openedOn: '2024-01-01', post: '示例' };
  const given = { requestKey: crypto.randomUUID(), memberId, version: 1, fields };
  await ask(application, 'development.saveFile', given, operator);
  changed.push(await timeOf(() => board(null)));
}
await application.close();
answer({ people, branches, first, board: spreadOf(warm), list: spreadOf(pages), afterChange: spreadOf(changed) });
