/** First schema. Instants are epoch ms, local days `YYYY-MM-DD`; '' never stands for unknown where NULL can. */
export const initial = {
  version: 1,
  name: 'initial',
  sql: [
    `create table station (
      id integer primary key check (id = 1),
      name text not null check (length(name) between 1 and 40),
      contact text not null,
      student_number_pattern text not null,
      autumn_term_start text not null check (autumn_term_start glob '[01][0-9]-[0-3][0-9]'),
      spring_term_start text not null check (spring_term_start glob '[01][0-9]-[0-3][0-9]'),
      is_demo integer not null check (is_demo in (0, 1)),
      notice_version text not null,
      notice_confirmed_at integer not null,
      set_up_at integer not null
    ) strict`,
    `create table room (
      id integer primary key,
      kind text not null unique check (kind in ('home', 'harbour', 'activity')),
      name text not null check (length(name) between 1 and 30),
      opens_at text not null check (opens_at glob '[0-2][0-9]:[0-5][0-9]'),
      closes_at text not null check (closes_at glob '[0-2][0-9]:[0-5][0-9]'),
      check (opens_at < closes_at)
    ) strict`,
    `create table staff_account (
      id integer primary key,
      name text not null,
      role text not null check (role in ('administrator')),
      passphrase_hash text not null,
      created_at integer not null,
      revoked_at integer
    ) strict`,
    // One row a door: failures are written before the passphrase is looked at, and waits survive a restart.
    `create table sign_in_throttle (
      door text primary key,
      failures integer not null check (failures >= 0),
      wait_left_ms integer not null check (wait_left_ms >= 0)
    ) strict`,
    `create table member (
      id integer primary key,
      student_number text not null unique check (length(student_number) between 1 and 32),
      name text not null check (length(name) between 1 and 60),
      sex text check (sex in ('男', '女')),
      ethnicity text,
      native_place text,
      birth_month text check (birth_month glob '[0-9][0-9][0-9][0-9]-[01][0-9]'),
      college text,
      major text,
      class_name text,
      grade text,
      building text,
      dorm_room text,
      bed text,
      political_status text check (political_status in
        ('群众', '共青团员', '入党申请人', '入党积极分子', '发展对象', '中共预备党员', '中共党员')),
      applied_on text check (applied_on glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
      activist_on text check (activist_on glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
      reading_override text,
      readings text not null,
      created_at integer not null,
      updated_at integer not null
    ) strict`,
    `create table card (
      id integer primary key,
      member_id integer not null references member (id) on delete cascade,
      uid text not null check (length(uid) between 4 and 64),
      bound_at integer not null,
      revoked_at integer
    ) strict`,
    `create unique index card_in_use on card (uid) where revoked_at is null`,
    `create index card_of_member on card (member_id)`,
    `create table card_request (
      id integer primary key,
      member_id integer not null references member (id) on delete cascade,
      uid text not null,
      requested_at integer not null,
      unique (member_id, uid)
    ) strict`,
    // Exactly one of member and guest name.
    `create table visit (
      id integer primary key,
      member_id integer references member (id),
      guest_name text check (length(guest_name) between 1 and 60),
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
    ) strict`,
    `create unique index visit_open_of_member on visit (member_id) where state = 'open' and member_id is not null`,
    `create index visit_open on visit (room_id) where state = 'open'`,
    `create index visit_of_member on visit (member_id, checked_in_at) where member_id is not null`,
    `create index visit_by_time on visit (checked_in_at)`,
    `create index visit_check_out_request on visit (check_out_request) where check_out_request is not null`,
    // 心海港湾: how many in and out within an hour. No person, no purpose, no exact time.
    `create table harbour_count (
      room_id integer not null references room (id),
      hour_start integer not null check (hour_start % 3600000 = 0),
      entered integer not null default 0 check (entered >= 0),
      left_again integer not null default 0 check (left_again >= 0),
      primary key (room_id, hour_start)
    ) strict, without rowid`,
    `create table month_total (
      month text not null check (month glob '[0-9][0-9][0-9][0-9]-[01][0-9]'),
      room_id integer not null references room (id),
      visits integer not null check (visits >= 0),
      minutes integer not null check (minutes >= 0),
      primary key (month, room_id)
    ) strict, without rowid`,
    `create table request_receipt (
      key text primary key,
      route text not null,
      answer text not null,
      at integer not null
    ) strict, without rowid`,
    `create index request_receipt_by_time on request_receipt (at)`,
    `create table import_batch (
      id integer primary key,
      file_name text not null,
      file_sha256 text not null,
      committed_at integer not null,
      committed_by text not null,
      added integer not null,
      updated integer not null,
      unchanged integer not null,
      rejected integer not null,
      undone_at integer,
      undo_forgotten_at integer
    ) strict`,
    // before and after are JSON of the fields that changed (of an added person a fingerprint); they go when the undo period ends.
    `create table import_change (
      id integer primary key,
      batch_id integer not null references import_batch (id) on delete cascade,
      member_id integer not null,
      kind text not null check (kind in ('added', 'updated')),
      before text check (before is null or json_valid(before)),
      after text not null check (json_valid(after)),
      card_added text,
      check ((kind = 'added') = (before is null))
    ) strict`,
    `create index import_change_of_batch on import_change (batch_id)`,
    `create table retention_receipt (
      id integer primary key,
      ran_at integer not null,
      rule text not null check (rule in ('guest-visits', 'member-visits', 'receipts', 'import-undo', 'card-requests')),
      older_than integer not null,
      removed integer not null check (removed >= 0)
    ) strict`,
  ],
} as const;
