/** The six posts: terms, appointments, PINs, rota, assemblies, the audit trail, consents and requests about own data. */
const day = "glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'";
const time = "glob '[0-2][0-9]:[0-5][0-9]'";
const post = "in ('general-office', 'study', 'safety', 'discipline', 'life', 'culture')";

export const servicePosts = {
  version: 5,
  name: 'service-posts',
  sql: [
    `create table station_term (
      id integer primary key,
      number integer not null unique check (number > 0),
      from_day text not null check (from_day ${day}),
      to_day text check (to_day ${day}),
      state text not null check (state in ('planned', 'current', 'past')),
      created_at integer not null,
      closed_at integer,
      check (to_day is null or to_day >= from_day),
      check ((state = 'past') = (closed_at is not null)),
      check (state <> 'past' or to_day is not null)
    ) strict`,
    `create unique index station_term_current on station_term (state) where state = 'current'`,
    `create unique index station_term_planned on station_term (state) where state = 'planned'`,
    `create table appointment (
      id integer primary key,
      term_id integer not null references station_term (id) on delete cascade,
      member_id integer not null references member (id),
      post text not null check (post ${post}),
      since text not null check (since ${day}),
      until text check (until ${day}),
      end_reason text not null,
      appointed_at integer not null,
      appointed_by text not null
    ) strict`,
    `create unique index appointment_open on appointment (term_id, member_id, post) where until is null`,
    `create index appointment_of_member on appointment (member_id)`,
    `create table staff_pin (
      term_id integer not null references station_term (id) on delete cascade,
      member_id integer not null references member (id),
      hash text not null,
      set_at integer not null,
      set_by text not null,
      primary key (term_id, member_id)
    ) strict, without rowid`,
    `create index staff_pin_of_member on staff_pin (member_id)`,
    // Keyed by a keyed hash of who was named, known or not: both wait alike.
    `create table staff_throttle (
      who_key text primary key check (length(who_key) = 64),
      failures integer not null check (failures >= 0),
      wait_left_ms integer not null check (wait_left_ms >= 0),
      tried_at integer not null
    ) strict, without rowid`,
    `create table recovery_code (
      id integer primary key check (id = 1),
      hash text not null,
      made_at integer not null,
      used_at integer
    ) strict`,
    `create table rota_slot (
      term_id integer not null references station_term (id) on delete cascade,
      starts_at text not null check (starts_at ${time}),
      ends_at text not null check (ends_at ${time}),
      primary key (term_id, starts_at),
      check (ends_at > starts_at)
    ) strict, without rowid`,
    `create table shift (
      id integer primary key,
      term_id integer not null references station_term (id) on delete cascade,
      room_id integer not null references room (id),
      day text not null check (day ${day}),
      starts_at text not null check (starts_at ${time}),
      ends_at text not null check (ends_at ${time}),
      member_id integer not null references member (id),
      made_at integer not null,
      made_by text not null,
      arrived_at integer,
      left_at integer,
      -- Corrected by hand: the state and minutes that stand instead of what follows from the times.
      corrected_state text check (corrected_state in ('present', 'absent', 'excused')),
      corrected_minutes integer check (corrected_minutes >= 0),
      correction text not null default '',
      corrected_by text,
      check (ends_at > starts_at),
      check (left_at is null or arrived_at is not null),
      check ((corrected_state is null) = (corrected_by is null)),
      check ((corrected_state is null) = (corrected_minutes is null)),
      unique (day, starts_at, room_id, member_id)
    ) strict`,
    `create index shift_of_term on shift (term_id, day)`,
    `create index shift_of_member on shift (member_id, day)`,
    `create table shift_swap (
      id integer primary key,
      shift_id integer not null references shift (id) on delete cascade,
      from_member_id integer not null references member (id),
      to_member_id integer not null references member (id),
      reason text not null,
      asked_at integer not null,
      state text not null check (state in ('asked', 'approved', 'refused', 'withdrawn')),
      note text not null default '',
      settled_at integer,
      settled_by text not null default '',
      check (from_member_id <> to_member_id),
      check ((state = 'asked') = (settled_at is null))
    ) strict`,
    `create unique index shift_swap_open on shift_swap (shift_id) where state = 'asked'`,
    `create index shift_swap_from on shift_swap (from_member_id)`,
    `create index shift_swap_to on shift_swap (to_member_id)`,
    `create table assembly (
      id integer primary key,
      title text not null,
      number integer not null check (number > 0),
      held_on text not null check (held_on ${day}),
      place text not null,
      hand_over_on text not null check (hand_over_on ${day}),
      step text not null check (step in ('prepare', 'sign-in', 'ballot', 'result', 'hand-over', 'pins', 'waiting', 'done',
        'cancelled')),
      seats text not null check (json_valid(seats)),
      -- Of each round: handed out, returned, invalid.
      ballots text not null check (json_valid(ballots)),
      -- As counted when the votes were: who is forgotten later changes no result.
      should_attend integer check (should_attend >= 0),
      attended integer check (attended between 0 and should_attend),
      term_id integer references station_term (id) on delete set null,
      version integer not null check (version > 0),
      opened_at integer not null,
      opened_by text not null,
      ended_at integer,
      cancel_reason text not null default '',
      check (hand_over_on >= held_on),
      check ((step in ('done', 'cancelled')) = (ended_at is not null))
    ) strict`,
    `create unique index assembly_under_way on assembly ((1)) where ended_at is null`,
    `create table assembly_elector (
      assembly_id integer not null references assembly (id) on delete cascade,
      member_id integer not null references member (id),
      attended_at integer,
      primary key (assembly_id, member_id)
    ) strict, without rowid`,
    `create index assembly_elector_of_member on assembly_elector (member_id)`,
    `create table assembly_candidate (
      id integer primary key,
      assembly_id integer not null references assembly (id) on delete cascade,
      member_id integer not null references member (id),
      post text not null check (post ${post}),
      -- In each round this one was voted on in: ayes, noes, abstentions.
      votes text not null check (json_valid(votes)),
      is_elected integer not null default 0 check (is_elected in (0, 1)),
      unique (assembly_id, member_id, post)
    ) strict`,
    `create index assembly_candidate_of_member on assembly_candidate (member_id)`,
    `create table hand_over_item (
      id integer primary key,
      assembly_id integer not null references assembly (id) on delete cascade,
      kind text not null check (kind in ('keys', 'registers', 'stock', 'other')),
      what text not null check (length(what) between 1 and 80),
      count integer not null check (count >= 0),
      handed_at integer,
      note text not null default ''
    ) strict`,
    `create index hand_over_item_of on hand_over_item (assembly_id)`,
    // Names as ids, and no foreign keys: an entry outlives whom it names.
    `create table audit_entry (
      seq integer primary key check (seq > 0),
      at integer not null,
      actor text not null check (json_valid(actor)),
      roles text not null check (json_valid(roles)),
      act text not null check (act in ('saw', 'changed', 'exported', 'printed', 'deleted', 'entered', 'refused')),
      route text not null,
      about text not null check (json_valid(about)),
      people integer not null check (people >= 0),
      key_id text not null,
      hash text not null check (length(hash) = 64)
    ) strict`,
    `create index audit_entry_at on audit_entry (at)`,
    `create trigger audit_entry_stays before update on audit_entry begin
      select raise(abort, 'audit entries are never changed');
    end`,
    `create trigger audit_entry_kept before delete on audit_entry begin
      select raise(abort, 'audit entries are never deleted');
    end`,
    `create table consent (
      id integer primary key,
      member_id integer not null references member (id),
      purpose text not null check (purpose in ('visits', 'photos', 'handbook')),
      version text not null,
      answer text not null check (answer in ('given', 'refused', 'withdrawn')),
      at integer not null,
      channel text not null check (channel in ('kiosk', 'paper'))
    ) strict`,
    `create index consent_of_member on consent (member_id, purpose, id)`,
    `create table data_request (
      id integer primary key,
      member_id integer not null references member (id),
      kind text not null check (kind in ('correction', 'deletion', 'withdrawal')),
      about text not null,
      said text not null,
      asked_at integer not null,
      due_on text not null check (due_on ${day}),
      state text not null check (state in ('open', 'granted', 'refused')),
      answer text not null default '',
      settled_at integer,
      settled_by text not null default '',
      check ((state = 'open') = (settled_at is null))
    ) strict`,
    `create index data_request_of_member on data_request (member_id)`,
    `create index data_request_open on data_request (due_on) where state = 'open'`,
    // The rules are listed in a CHECK, which SQLite can only change with the table.
    `create table retention_receipt_new (
      id integer primary key,
      ran_at integer not null,
      rule text not null check (rule in ('guest-visits', 'member-visits', 'receipts', 'import-undo', 'card-requests',
        'reading-people', 'reading-papers', 'book-loans', 'print-jobs', 'quiz-attempts', 'quiz-people', 'live-people',
        'inspections', 'inspection-photos', 'development', 'notices', 'personal-codes', 'print-runs', 'service-records',
        'assemblies', 'staff-doors', 'data-requests', 'consents')),
      older_than integer not null,
      removed integer not null check (removed >= 0)
    ) strict`,
    `insert into retention_receipt_new select id, ran_at, rule, older_than, removed from retention_receipt`,
    `drop table retention_receipt`,
    `alter table retention_receipt_new rename to retention_receipt`,
  ],
} as const;
