/**
 * Rows of posts, rota, assemblies, consents, requests and papers, of two people; with the name of the first in rows of the
 * second, where people write names.
 */
const at = 1_795_300_000_000;
const day = '2026-11-20';

type Row = Readonly<Record<string, string | number | null>>;

const quoted = (value: string | number | null): string =>
  typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value);
const into = (table: string, row: Row): string =>
  `insert into ${table} (${Object.keys(row).join(', ')}) values (${Object.values(row).map(quoted).join(', ')})`;

const printed = {
  title: '示例批次',
  printer: '示例',
  copies: 1,
  sides: 'one-sided',
  paper: 'A4',
  state: 'done',
};

function handbookRows(one: number): readonly string[] {
  const written = { member_id: one, version: 1, recorded_at: at, recorded_by: '示例' };
  return [
    `insert into development_file (member_id, branch_id, book_number, opened_on, post, version, end_note, created_at, created_by)
      select ${one}, min(id), 'SC-2026-990009', '${day}', '', 1, '', ${at}, '示例' from party_branch`,
    `insert into development_transfer (member_id, kind, on_day, unit, to_branch, is_checked, note, recorded_at, recorded_by)
      select ${one}, 'in', '${day}', '示例单位', min(id), 1, '', ${at}, '示例' from party_branch`,
    into('handbook_leaf', {
      code: 'SC-2026-990009-1',
      member_id: one,
      page: 'H1',
      leaf: 1,
      content_hash: 'x',
      first_printed_at: at,
      last_printed_at: at,
      prints: 1,
    }),
    into('training', {
      ...written,
      course: '示例党课',
      starts_on: day,
      ends_on: day,
      days: 1,
      hours: 8,
      result: '合格',
      certificate: '',
      issuer: '示例学院党校',
    }),
    into('award', { ...written, kind: 'award', on_day: day, what: '示例', issuer: '示例', level: '校级' }),
  ];
}

export interface Named {
  readonly memberId: number;
  readonly name: string;
}

export function serviceRowsOf({ memberId: one, name }: Named, other: number, term: number): readonly string[] {
  const shift = { term_id: term, room_id: 1, starts_at: '19:00', ends_at: '21:00', made_at: at, made_by: name };
  const settled = { state: 'approved', note: name, settled_at: at, settled_by: '示例' };
  const asked = { asked_at: at, due_on: day, answer: '' };
  return [
    into('staff_pin', { term_id: term, member_id: one, hash: 'x', set_at: at, set_by: '示例' }),
    into('staff_pin', { term_id: term, member_id: other, hash: 'x', set_at: at, set_by: name }),
    into('shift', { ...shift, id: 9001, day, member_id: one }),
    into('shift', { ...shift, id: 9002, day, member_id: other }),
    into('shift_swap', {
      shift_id: 9002,
      from_member_id: other,
      to_member_id: one,
      reason: '示例：上课',
      asked_at: at,
      ...settled,
    }),
    into('assembly', {
      id: 9001,
      title: '示例换届大会',
      number: 9,
      held_on: day,
      place: '示例',
      hand_over_on: day,
      step: 'cancelled',
      seats: '{}',
      ballots: '[]',
      version: 1,
      opened_at: at,
      opened_by: name,
      ended_at: at,
    }),
    into('assembly_elector', { assembly_id: 9001, member_id: one, attended_at: at }),
    into('assembly_candidate', { assembly_id: 9001, member_id: one, post: 'study', votes: '[[1,2,3]]' }),
    into('appointment', {
      term_id: term,
      member_id: one,
      post: 'culture',
      since: day,
      until: day,
      end_reason: '示例',
      appointed_at: at,
      appointed_by: name,
    }),
    into('consent', { member_id: one, purpose: 'photos', version: '1', answer: 'given', at, channel: 'paper' }),
    into('data_request', {
      member_id: one,
      kind: 'correction',
      about: 'roster',
      said: '示例',
      state: 'open',
      ...asked,
    }),
    into('data_request', { member_id: other, kind: 'deletion', about: 'visits', said: name, state: 'open', ...asked }),
    into('personal_code', { member_id: one, hash: 'x', set_at: at, set_by: name, failures: 1, wait_left_ms: 0 }),
    into('card_request', { member_id: one, uid: '04FFEE11', uid_index: '0'.repeat(32), requested_at: at }),
    into('request_receipt', { key: 'privacy-test', route: 'members.save', answer: `{"memberId":${one}}`, at }),
    into('paper_number', { number: 'SC-2026-990001', sheet: 'handbook', subject: `member:${one}`, issued_at: at }),
    into('paper_number', {
      number: 'XX-2026-990001',
      sheet: 'record',
      subject: `session:1/member:${one}`,
      issued_at: at,
    }),
    into('paper_number', {
      number: 'XX-2026-990002',
      sheet: 'record',
      subject: `session:1/member:${one}0`,
      issued_at: at,
    }),
    into('import_batch', {
      id: 9001,
      file_name: '示例.xlsx',
      file_sha256: 'x',
      committed_at: at,
      committed_by: name,
      added: 0,
      updated: 1,
      unchanged: 0,
      rejected: 0,
    }),
    into('import_change', {
      batch_id: 9001,
      member_id: one,
      kind: 'updated',
      before: '{"className":"示例1班"}',
      after: '{"className":"示例2班"}',
    }),
    into('print_run', {
      id: 9001,
      request_key: 'privacy-run',
      request: '{}',
      ...printed,
      started_at: at,
      started_by: name,
      ended_at: at,
    }),
    into('print_run_item', { run_id: 9001, position: 0, member_id: one, state: 'waiting' }),
    into('print_job', {
      request_key: 'privacy-job',
      number: 'SC-2026-990001',
      request: `{"sheet":"handbook","memberId":${one}}`,
      title: `入党手册 ${name}`,
      copies: 1,
      state: 'saved',
      is_reprint: 0,
      requested_at: at,
      requested_by: '示例',
      updated_at: at,
    }),
    ...handbookRows(one),
    `insert into reflection_sheet (number, session_id, member_id, issued_at) select 'XD-9', min(id), ${one}, ${at} from reading_session`,
    `insert into inspection_recheck (inspection_id, at, is_cured, note, by) select i.id, ${at}, 1, '', '示例' from inspection i
      join member m on m.building = i.building and m.dorm_room = i.dorm_room where m.id = ${one} limit 1`,
    // Under way: of one that is over nobody is remembered.
    into('quiz_live', {
      id: 9001,
      title: '示例抢答',
      state: 'lobby',
      revision: 1,
      questions: '[]',
      position: 0,
      groups: '[]',
      turn: '{}',
      right_points: 1,
      wrong_points: 0,
      started_at: at + 9_000_000,
      started_by: name,
    }),
    into('quiz_live_person', { live_id: 9001, member_id: one, place: 0, may_show_name: 1 }),
    `update reading_minutes set body = json_object('summary', '${name}作小结') where session_id = (select min(session_id) from reading_minutes)`,
  ];
}
