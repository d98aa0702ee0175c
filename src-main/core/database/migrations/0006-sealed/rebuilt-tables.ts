/**
 * Tables whose CHECKs, UNIQUEs or indexes read a text that is sealed from now on, and those without a row number, which a
 * tag needs; the rest of each is as it was.
 */
const day = "glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'";

const member = `create table member_new (
  id integer primary key,
  student_number text not null,
  student_number_index text not null unique check (length(student_number_index) = 32),
  name text not null,
  sex text check (sex in ('男', '女')),
  ethnicity text,
  native_place text,
  birth_month text,
  college text,
  major text,
  class_name text,
  grade text,
  building text,
  dorm_room text,
  bed text,
  political_status text check (political_status in
    ('群众', '共青团员', '入党申请人', '入党积极分子', '发展对象', '中共预备党员', '中共党员')),
  applied_on text check (applied_on ${day}),
  activist_on text check (activist_on ${day}),
  reading_override text,
  readings text not null,
  created_at integer not null,
  updated_at integer not null
) strict`;

const card = `create table card_new (
  id integer primary key,
  member_id integer not null references member (id) on delete cascade,
  uid text not null,
  uid_index text not null check (length(uid_index) = 32),
  bound_at integer not null,
  revoked_at integer
) strict`;

const cardRequest = `create table card_request_new (
  id integer primary key,
  member_id integer not null references member (id) on delete cascade,
  uid text not null,
  uid_index text not null check (length(uid_index) = 32),
  requested_at integer not null,
  unique (member_id, uid_index)
) strict`;

const visit = `create table visit_new (
  id integer primary key,
  member_id integer references member (id),
  guest_name text,
  room_id integer not null references room (id),
  purpose text not null check (purpose in
    ('study', 'reading', 'talk', 'duty', 'activity', 'lending', 'other')),
  checked_in_at integer not null,
  checked_out_at integer,
  identified_by text not null check (identified_by in ('card', 'number', 'name', 'staff', 'guest')),
  kiosk text not null,
  state text not null check (state in ('open', 'closed', 'auto_closed', 'voided')),
  void_reason text,
  check_in_request text not null unique,
  check_out_request text,
  check ((member_id is null) <> (guest_name is null)),
  check ((state = 'open') <= (checked_out_at is null)),
  check ((state in ('closed', 'auto_closed')) <= (checked_out_at is not null)),
  check ((state = 'voided') = (void_reason is not null)),
  check (checked_out_at is null or checked_out_at >= checked_in_at)
) strict`;

const readingSession = `create table reading_session_new (
  id integer primary key,
  title text not null check (length(title) between 1 and 60),
  series text,
  room_id integer not null references room (id),
  starts_at integer not null,
  ends_at integer not null,
  host_member_id integer references member (id),
  host_name text,
  lead_member_id integer references member (id),
  lead_name text,
  seats integer check (seats between 1 and 999),
  agenda text not null check (json_valid(agenda)),
  late_after_minutes integer not null check (late_after_minutes between 0 and 120),
  state text not null check (state in ('planned', 'open', 'ended', 'closed', 'cancelled')),
  opened_at integer,
  ended_at integer,
  closed_at integer,
  attended integer,
  cancel_reason text,
  version integer not null check (version > 0),
  created_at integer not null,
  created_by text not null,
  check (ends_at > starts_at),
  check (host_member_id is null or host_name is not null),
  check (lead_member_id is null or lead_name is not null),
  check ((state = 'cancelled') = (cancel_reason is not null)),
  check ((state in ('open', 'ended', 'closed')) = (opened_at is not null)),
  check ((state in ('ended', 'closed')) = (ended_at is not null)),
  check ((state = 'closed') = (closed_at is not null)),
  check ((state = 'closed') = (attended is not null))
) strict`;

const developmentMentor = `create table development_mentor_new (
  id integer primary key,
  member_id integer not null references development_file (member_id) on delete cascade,
  who_id integer references member (id) on delete set null,
  name text not null,
  post text not null,
  is_full_member integer not null check (is_full_member in (0, 1)),
  from_on text not null check (from_on ${day}),
  to_on text check (to_on ${day}),
  end_reason text,
  recorded_at integer not null,
  recorded_by text not null,
  check ((to_on is null) = (end_reason is null))
) strict`;

const staffPin = `create table staff_pin_new (
  id integer primary key,
  term_id integer not null references station_term (id) on delete cascade,
  member_id integer not null references member (id),
  hash text not null,
  set_at integer not null,
  set_by text not null,
  unique (term_id, member_id)
) strict`;

const developmentPaper = `create table development_paper_new (
  id integer primary key,
  member_id integer not null references development_file (member_id) on delete cascade,
  code text not null,
  present_on text not null check (present_on ${day}),
  recorded_at integer not null,
  recorded_by text not null,
  unique (member_id, code)
) strict`;

const readingEdition = `create table reading_edition_new (
  id integer primary key,
  session_id integer not null references reading_session (id) on delete cascade,
  edition integer not null check (edition > 0),
  body text not null check (json_valid(body)),
  made_at integer not null,
  made_by text not null,
  reason text,
  unique (session_id, edition),
  check ((edition = 1) = (reason is null))
) strict`;

const quizCertificate = `create table quiz_certificate_new (
  id integer primary key,
  number text not null unique check (number glob 'AQ-[0-9][0-9][0-9][0-9]-[0-9][0-9][0-9][0-9][0-9][0-9]'),
  code text not null check (length(code) = 8),
  member_id integer not null references member (id),
  campaign_id integer not null references quiz_campaign (id),
  score integer not null,
  total_marks integer not null,
  pass_mark integer not null,
  attempt_number integer not null,
  passed_on text not null check (passed_on ${day}),
  issued_at integer not null,
  printed_at integer,
  unique (campaign_id, member_id)
) strict`;

const indexes: Readonly<Record<string, readonly string[]>> = {
  member: [],
  card: [
    'create unique index card_in_use on card (uid_index) where revoked_at is null',
    'create index card_of_member on card (member_id)',
  ],
  card_request: [],
  visit: [
    "create unique index visit_open_of_member on visit (member_id) where state = 'open' and member_id is not null",
    "create index visit_open on visit (room_id) where state = 'open'",
    'create index visit_of_member on visit (member_id, checked_in_at) where member_id is not null',
    'create index visit_by_time on visit (checked_in_at)',
    'create index visit_check_out_request on visit (check_out_request) where check_out_request is not null',
  ],
  reading_session: [
    'create index reading_session_by_time on reading_session (starts_at)',
    "create unique index reading_session_open on reading_session (room_id) where state = 'open'",
  ],
  development_mentor: ['create index development_mentor_of on development_mentor (member_id)'],
  staff_pin: ['create index staff_pin_of_member on staff_pin (member_id)'],
  quiz_certificate: ['create index quiz_certificate_of_member on quiz_certificate (member_id)'],
};

const tables = {
  member,
  card,
  card_request: cardRequest,
  visit,
  reading_session: readingSession,
  development_mentor: developmentMentor,
  staff_pin: staffPin,
  development_paper: developmentPaper,
  reading_edition: readingEdition,
  quiz_certificate: quizCertificate,
};

/** Told apart by other columns so far. */
const withoutNumber: ReadonlySet<string> = new Set([
  'staff_pin',
  'development_paper',
  'reading_edition',
  'quiz_certificate',
]);

/** Names of the columns of a table as it is written above, those of constraints left out. */
const columnsIn = (create: string): string[] =>
  create.split('\n').flatMap((line) => /^ {2}(?!(?:check|unique|primary)\b)([a-z_]+) /.exec(line)?.[1] ?? []);

export const rebuiltTables: readonly string[] = Object.entries(tables).flatMap(([name, create]) => {
  const columns = columnsIn(create).filter((column) => column !== 'id' || !withoutNumber.has(name));
  // Until the key has made the real ones, indexes are told apart by the number of the row.
  const given = columns.map((column) => (column.endsWith('_index') ? "printf('%032d', id)" : column));
  return [
    create,
    `insert into ${name}_new (${columns.join(', ')}) select ${given.join(', ')} from ${name}`,
    `drop table ${name}`,
    `alter table ${name}_new rename to ${name}`,
    ...(indexes[name] ?? []),
  ];
});
