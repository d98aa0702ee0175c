/** Sessions of the wanted number in a filled data folder, by plain SQL; nobody may have the folder open. */
import { join } from 'node:path';
import { openConnection, type Connection } from '../../../src-main/core/database/connection.ts';
import { cipherOf, sealPlainCells } from '../sealed-cells.ts';

const minuteMs = 60_000;
const dayMs = 86_400_000;

async function fill(dataDir: string, work: (connection: Connection) => Promise<void>): Promise<void> {
  const connection = await openConnection({ file: join(dataDir, 'station.sqlite'), mode: 'write', settings: 'full' });
  await connection.run('BEGIN IMMEDIATE');
  await work(connection);
  await sealPlainCells(connection, await cipherOf(dataDir));
  await connection.run('COMMIT');
  await connection.rows('PRAGMA wal_checkpoint(TRUNCATE)');
  await connection.close();
}

const openSql = `INSERT INTO reading_session (title, series, room_id, starts_at, ends_at, host_name, agenda,
    late_after_minutes, state, opened_at, version, created_at, created_by)
  VALUES ('示例读书分享会', '示例系列', 1, ?1, ?1 + 7200000, '示例老师', '[]', 10, 'open', ?2, 2, ?2, '示例管理员')`;

/** 签到 is open from now until midnight in the first room; the session began `minutesAgo`. */
export const openSession = (dataDir: string, minutesAgo = 0): Promise<void> =>
  fill(dataDir, async (connection) => {
    await connection.run(openSql, [Date.now() - minutesAgo * minuteMs, Date.now() - 1000]);
  });

/** One a day and a bit over five years until yesterday; the first of every 25 cancelled, the last three not yet closed. */
const sessionsSql = `WITH RECURSIVE turn (n, starts_at) AS (
    SELECT 0, ?2 - ?1 * ?3 UNION ALL SELECT n + 1, starts_at + ?3 FROM turn WHERE n + 1 < ?1)
  INSERT INTO reading_session (id, title, series, room_id, starts_at, ends_at, host_name, lead_member_id, lead_name,
    seats, agenda, late_after_minutes, state, opened_at, ended_at, closed_at, attended, cancel_reason, version,
    created_at, created_by)
  SELECT n + 1, format('《示例书%d》读书分享会（第%d期）', n % 120, n + 1), format('示例系列%d', n % 9), 1 + 2 * (n % 2),
    starts_at, starts_at + 7200000, '示例老师', 1 + (n * 31) % ?4, '示例领读', 40,
    '[{"minutes":30,"what":"领读"},{"minutes":60,"what":"讨论"},{"minutes":20,"what":"小结"}]', 10, kind,
    iif(kind = 'cancelled', NULL, starts_at - 900000), iif(kind = 'cancelled', NULL, starts_at + 7200000),
    iif(kind = 'closed', starts_at + 9000000, NULL), iif(kind = 'closed', ?5, NULL),
    iif(kind = 'cancelled', '示例原因', NULL), 4, starts_at - 604800000, '示例管理员'
  FROM (SELECT *, CASE WHEN n >= ?1 - 3 THEN 'ended' WHEN n % 25 = 0 THEN 'cancelled' ELSE 'closed' END AS kind FROM turn)`;

const itemsSql = `INSERT INTO reading_item (session_id, position, kind, title, author, publisher, page_from, page_to)
  SELECT s.id, p.value, 'book', format('示例书%d', (s.id * 7 + p.value * 50) % 300), '示例作者', '示例出版社', 1, 40
  FROM reading_session s, json_each('[0,1]') p`;

/** Whoever attended: spread over all members, other people each time. */
const attending = `(s.id * 137 + p.value * 53) % ?1 + 1`;
const people = `reading_session s, json_each(?2) p WHERE s.state <> 'cancelled'`;

const signUpsSql = `INSERT INTO reading_sign_up (session_id, member_id, signed_at)
  SELECT s.id, ${attending}, s.starts_at - 86400000 + p.value * 1000 FROM ${people}`;
const visitsSql = `INSERT INTO visit (member_id, room_id, purpose, checked_in_at, checked_out_at, identified_by, kiosk,
    state, check_in_request, check_out_request)
  SELECT ${attending}, s.room_id, 'reading', s.starts_at - 300000 + p.value * 20000, s.ends_at + p.value * 1000, 'card',
    '测试机', 'closed', format('10000000-0000-4000-8000-%012d', s.id * 1000 + p.value),
    format('10000000-0000-4000-9000-%012d', s.id * 1000 + p.value)
  FROM ${people}`;
const recordsSql = `INSERT INTO reading_record (session_id, member_id, arrived_at, minutes, late_minutes, left_early)
  SELECT s.id, ${attending}, s.starts_at - 300000 + p.value * 20000, 120 - p.value % 12, 0, p.value % 15 = 14
  FROM ${people} AND s.state = 'closed'`;

/** As large as those of an ordinary evening; the lists never read them. */
const body = JSON.stringify({ filling: '示例'.repeat(3000) });
const minutesSql = `INSERT INTO reading_minutes (session_id, revision, body, saved_at, saved_by)
  SELECT id, 40, ?, ended_at, '示例管理员' FROM reading_session WHERE state = 'closed'`;
const editionsSql = `INSERT INTO reading_edition (session_id, edition, body, made_at, made_by)
  SELECT id, 1, ?, closed_at, '示例管理员' FROM reading_session WHERE state = 'closed'`;

interface Years {
  readonly sessions: number;
  /** In each; at most the members. */
  readonly attending: number;
  readonly members: number;
}

export function fillYears(dataDir: string, { sessions, attending: count, members }: Years): Promise<void> {
  const places = JSON.stringify(Array.from({ length: count }, (_, place) => place));
  return fill(dataDir, async (connection) => {
    const apart = Math.floor((5 * 365 * dayMs) / sessions);
    await connection.run(sessionsSql, [sessions, Date.now() - dayMs, apart, members, count]);
    await connection.run(itemsSql);
    for (const statement of [signUpsSql, visitsSql, recordsSql]) await connection.run(statement, [members, places]);
    for (const statement of [minutesSql, editionsSql]) await connection.run(statement, [body]);
  });
}
