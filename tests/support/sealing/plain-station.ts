/** A database of version 5, one row in each table that version 6 seals, every text to be sealed known by its place. */
import type { Connection } from '../../../src-main/core/database/connection.ts';
import { columnsOfSix } from '../../../src-main/core/database/migrations/0006-sealed/columns.ts';
import { migrations } from '../../../src-main/core/database/migrations/all.ts';
import { migrate } from '../../../src-main/core/database/migrations.ts';
import type { Clock } from '../../../src-main/core/kernel/clock.ts';

export const beforeSealing = migrations.slice(0, 5);
const json: ReadonlySet<string> = new Set([
  'development_step.details',
  'half_year_assessment.opinions',
  'import_change.before',
  'import_change.after',
  'inspection.inspectors',
  'inspection.findings',
  'reading_edition.body',
  'reading_minutes.body',
]);
const bytes: ReadonlySet<string> = new Set([
  'inspection_photo.thumbnail',
  'inspection_picture.jpeg',
  'reading_photo.thumbnail',
  'reading_picture.jpeg',
]);

/** What stands in the cell before it is sealed; no other cell holds it. */
export function plainOf(table: string, column: string): string | Buffer {
  const label = `${table}.${column}`;
  if (label === 'member.birth_month') return '2005-07';
  const words = `明文示例-${label}`;
  if (bytes.has(label)) return Buffer.from(words);
  return json.has(label) ? JSON.stringify({ words }) : words;
}

/** Beside the sealed columns, as `column=value`; parents before children. */
const rows: Readonly<Record<string, string>> = {
  room: 'id=1 kind=home name=党员之家 opens_at=08:00 closes_at=20:00',
  recovery_code: 'id=1 hash=x made_at=1',
  staff_account: 'role=administrator passphrase_hash=x created_at=1',
  member: 'id=1 created_at=1 updated_at=1',
  card: 'member_id=1 bound_at=1',
  card_request: 'member_id=1 requested_at=1',
  visit: 'room_id=1 purpose=study checked_in_at=1 identified_by=guest kiosk=k state=voided check_in_request=r1',
  request_receipt: 'key=k1 route=x at=1',
  import_batch: 'id=1 file_sha256=x committed_at=1 added=1 updated=0 unchanged=0 rejected=0',
  import_change: 'batch_id=1 member_id=1 kind=updated',
  reading_session:
    'id=1 title=共读示例 room_id=1 starts_at=1 ends_at=2 agenda=[] late_after_minutes=5 state=cancelled version=1 created_at=1',
  reading_minutes: 'session_id=1 revision=1 saved_at=1',
  reading_photo: 'id=1 session_id=1 width=1 height=1 added_at=1',
  reading_picture: 'photo_id=1',
  reading_edition: 'session_id=1 edition=2 made_at=1',
  reading_reflection: 'session_id=1 member_id=1 kind=typed handed_in_at=1 state=read settled_at=2',
  print_job: 'request_key=p1 number=n request={} copies=1 state=done is_reprint=0 requested_at=1 updated_at=1',
  quiz_question: 'id=1 newest_version=1 created_at=1 retired_at=2 retire_reason=旧',
  quiz_version:
    'id=1 question_id=1 version=1 type=judge topic=fraud difficulty=easy stem=题干 body={} fold=x made_at=1 reviewed_at=2',
  quiz_campaign:
    'title=活动 opens_at=1 closes_at=2 grades=[] buildings=[] rule={} minutes=1 pass_mark=1 total_marks=1 questions=1 shuffles_questions=0 shuffles_options=0 marking=partial shows_answers=0 state=withdrawn version=1 created_at=1',
  quiz_certificate:
    'number=AQ-2026-000001 code=ABCDEFGH member_id=1 campaign_id=1 score=1 total_marks=1 pass_mark=1 attempt_number=1 passed_on=2026-09-01 issued_at=1',
  quiz_live:
    'title=抢答 state=over revision=1 questions=[] position=0 groups=[] turn={} right_points=1 wrong_points=0 started_at=1 ended_at=2',
  inspection: 'id=1 building=一号楼 dorm_room=101 inspected_at=1 score=90 version=1 saved_at=1 voided_at=2',
  inspection_recheck: 'inspection_id=1 at=1 is_cured=1',
  inspection_photo: 'id=1 inspection_id=1 width=1 height=1 added_at=1',
  inspection_picture: 'photo_id=1',
  fire_drill: 'held_at=1 place=楼下 participants=5 version=1 saved_at=1',
  party_branch: 'id=1 name=示例支部 committee=示例党委 is_closed=0 version=1',
  development_file: 'member_id=1 branch_id=1 book_number=b1 opened_on=2026-09-01 version=1 created_at=1',
  development_step: 'member_id=1 step=1 happened_on=2026-09-01 pack_id=p recorded_at=1 voided_at=2',
  development_mentor: 'member_id=1 is_full_member=1 from_on=2026-09-01 to_on=2026-09-02 recorded_at=1',
  development_transfer: 'member_id=1 kind=in on_day=2026-09-01 to_branch=1 is_checked=1 recorded_at=1',
  development_paper: 'member_id=1 code=c present_on=2026-09-01 recorded_at=1',
  rule_overlay: 'pack_id=p on_since=1',
  public_notice:
    'kind=activist branch_id=1 starts_on=2026-09-01 last_on=2026-09-01 working_days=5 is_provisional=0 basis=依据 state=withdrawn version=1 saved_at=1',
  mentor_talk: 'member_id=1 held_on=2026-09-01 place=办公室 method=individual version=1 recorded_at=1 voided_at=2',
  thought_report: 'member_id=1 quarter=2026Q3 submitted_on=2026-09-01 version=1 recorded_at=1 voided_at=2',
  half_year_assessment: 'member_id=1 from_on=2026-09-01 to_on=2026-09-01 version=1 recorded_at=1 voided_at=2',
  training: 'member_id=1 starts_on=2026-09-01 ends_on=2026-09-01 days=1 hours=8 version=1 recorded_at=1 voided_at=2',
  award: 'member_id=1 kind=award on_day=2026-09-01 version=1 recorded_at=1 voided_at=2',
  personal_code: 'member_id=1 hash=x set_at=1 failures=0 wait_left_ms=0',
  print_run: 'request_key=r request={} printer=p copies=1 sides=one-sided paper=A4 state=done started_at=1 ended_at=2',
  station_term: 'id=1 number=1 from_day=2026-09-01 state=current created_at=1',
  appointment: 'term_id=1 member_id=1 post=study since=2026-09-01 appointed_at=1',
  staff_pin: 'term_id=1 member_id=1 hash=x set_at=1',
  shift:
    'id=1 term_id=1 room_id=1 day=2026-09-01 starts_at=08:00 ends_at=09:00 member_id=1 made_at=1 corrected_state=present corrected_minutes=60',
  shift_swap: 'shift_id=1 from_member_id=1 to_member_id=2 asked_at=1 state=approved settled_at=2',
  assembly:
    'id=1 title=大会 number=1 held_on=2026-09-01 place=报告厅 hand_over_on=2026-09-01 step=cancelled seats={} ballots=[] version=1 opened_at=1 ended_at=2',
  hand_over_item: 'assembly_id=1 kind=keys what=钥匙 count=1',
  data_request: 'member_id=1 kind=correction asked_at=1 due_on=2026-09-01 state=granted settled_at=2',
};

async function add(connection: Connection, table: string, others: string): Promise<void> {
  const cells = Object.fromEntries(others.split(' ').map((one) => one.split('=') as [string, string]));
  const sealed = (columnsOfSix as Readonly<Record<string, readonly string[]>>)[table] ?? [];
  const all = { ...cells, ...Object.fromEntries(sealed.map((column) => [column, plainOf(table, column)])) };
  const names = Object.keys(all).map((name) => `"${name}"`);
  const places = names.map(() => '?');
  const sql = `insert into "${table}" (${names.join(', ')}) values (${places.join(', ')})`;
  await connection.run(sql, Object.values(all));
}

/** On an empty database. */
export async function fillPlainStation(connection: Connection, clock: Clock): Promise<void> {
  await migrate(connection, beforeSealing, clock);
  for (const [table, others] of Object.entries(rows)) {
    await add(connection, table, others);
    if (table !== 'member') continue;
    // Somebody with hardly anything known, and everybody's guests.
    await connection.run(`insert into member (id, student_number, name, readings, created_at, updated_at)
      values (2, '20260999', '测试人', 'ce shi ren', 1, 1)`);
  }
}
