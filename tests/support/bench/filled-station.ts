/** A data folder of the wanted size: set up by the application, filled by plain SQL, opened again by whoever measures. */
import { dirname, join } from 'node:path';
import { openApplication, type Application } from '../../../src-main/core/application.ts';
import { noticeVersion } from '../../../src-main/contract/station.ts';
import { openConnection } from '../../../src-main/core/database/connection.ts';
import { systemClock } from '../../../src-main/core/kernel/clock.ts';
import type { Caller } from '../../../src-main/core/kernel/caller.ts';
import { silentLogger } from '../../../src-main/core/kernel/logger.ts';
import { childJobs, nodeJobs } from '../../../src-main/hosts/startup/child-jobs.ts';
import { noPrinters } from '../../../src-main/core/printing/printers.ts';
import { cipherOf, sealPlainCells } from '../sealed-cells.ts';
import { inventedPeople, withReadings } from './invented-roster.ts';

export const kiosk: Caller = { origin: 'kiosk', connection: 'bench' };
export const operator: Caller = { origin: 'operator', connection: 'bench-operator' };

/** The chip number on the card of the `at`-th person, as stored. */
export const storedCard = (at: number): string => (0x10_00_00_00 + at).toString(16);

/** Beside the running program lie its fellows, the reader of workbooks among them. */
export const openStation = (dataDir: string, open = openApplication): Promise<Application> =>
  open({
    dataDir,
    isDemo: false,
    kiosk: '测试机',
    version: '0.0.0',
    clock: systemClock('Asia/Shanghai'),
    logger: silentLogger,
    childJobs: childJobs(dirname(process.argv[1] ?? ''), nodeJobs),
    printers: noPrinters,
  });

/** @throws Error where the application answers with a problem. */
export async function ask<Value>(
  application: Application,
  route: string,
  input: unknown,
  caller = kiosk,
): Promise<Value> {
  const outcome = await application.call(route, input, caller);
  if ('problem' in outcome) throw new Error(`${route}: ${outcome.problem.code}`);
  return outcome.value as Value;
}

const membersSql = `INSERT INTO member (student_number, student_number_index, name, sex, ethnicity, native_place, birth_month, college, major,
    class_name, grade, building, dorm_room, bed, political_status, readings, created_at, updated_at)
  SELECT value ->> 'studentNumber', printf('%032d', key), value ->> 'name', '女', '汉族', '浙江绍兴', '2005-01', '示例外国语学院', '日语',
    value ->> 'className', '2026级', '示例苑1幢', '101', '1', '共青团员', value ->> 'readings', 0, 0
  FROM json_each(?)`;

const cardsSql = `INSERT INTO card (member_id, uid, uid_index, bound_at)
  SELECT id, format('%x', 268435456 + id - 1), printf('%032d', id), 0 FROM member`;

/** Spread evenly over the members and over the 170 days before today; all closed. */
const visitsSql = `WITH RECURSIVE turn (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM turn WHERE n + 1 < ?1)
  INSERT INTO visit (member_id, room_id, purpose, checked_in_at, checked_out_at, identified_by, kiosk, state,
    check_in_request, check_out_request)
  SELECT 1 + (n * 7919) % ?2, 1, 'study', ?3 - (?1 - n) * (14688000000 / ?1), ?3 - (?1 - n) * (14688000000 / ?1) + 1,
    'card', '测试机', 'closed', format('00000000-0000-4000-8000-%012d', n), format('00000000-0000-4000-9000-%012d', n)
  FROM turn`;

export async function fillStation(dataDir: string, members: number, visits: number): Promise<void> {
  const application = await openStation(dataDir);
  const room = (kind: string, name: string) => ({ kind, name, opensAt: '00:00', closesAt: '23:59' });
  await ask(application, 'station.setUp', {
    requestKey: crypto.randomUUID(),
    name: '示例服务站',
    contact: '示例办公室',
    rooms: [room('home', '示例之家'), room('harbour', '示例港湾'), room('activity', '示例驿站')],
    administrator: '示例管理员',
    passphrase: '示例口令一二三四五六',
    confirmedNotice: noticeVersion,
  });
  await application.close();
  const connection = await openConnection({ file: join(dataDir, 'station.sqlite'), mode: 'write', settings: 'full' });
  await connection.run('BEGIN IMMEDIATE');
  await connection.run(membersSql, [JSON.stringify(withReadings(inventedPeople(members)))]);
  await connection.run(cardsSql);
  if (visits > 0) await connection.run(visitsSql, [visits, members, Date.now() - 86_400_000]);
  await sealPlainCells(connection, await cipherOf(dataDir));
  await connection.run('COMMIT');
  await connection.rows('PRAGMA wal_checkpoint(TRUNCATE)');
  await connection.close();
}
