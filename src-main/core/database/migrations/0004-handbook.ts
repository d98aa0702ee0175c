/** The handbook: branches, ledgers of 发展党员, notices, what mentors write, leaves printed, runs, personal codes. */
const day = "glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'";
/** Columns of what mentors and staff write of a person; a line taken back stays, with its reason. */
const written = `
      version integer not null check (version > 0),
      recorded_at integer not null,
      recorded_by text not null,
      voided_at integer,
      void_reason text,
      check ((voided_at is null) = (void_reason is null))`;

export const handbook = {
  version: 4,
  name: 'handbook',
  sql: [
    `create table party_branch (
      id integer primary key,
      name text not null check (length(name) between 2 and 60),
      committee text not null,
      secretary text not null,
      is_closed integer not null check (is_closed in (0, 1)),
      version integer not null check (version > 0)
    ) strict`,
    `create unique index party_branch_open on party_branch (name) where is_closed = 0`,
    `create table development_file (
      member_id integer primary key references member (id),
      branch_id integer not null references party_branch (id),
      book_number text not null unique,
      opened_on text not null check (opened_on ${day}),
      post text not null,
      version integer not null check (version > 0),
      ended_on text check (ended_on ${day}),
      end_reason text check (end_reason in ('withdrew', 'refused', 'disqualified', 'graduated', 'other')),
      end_note text not null,
      created_at integer not null,
      created_by text not null,
      check ((ended_on is null) = (end_reason is null))
    ) strict`,
    `create index development_file_of_branch on development_file (branch_id)`,
    `create table development_step (
      id integer primary key,
      member_id integer not null references development_file (member_id) on delete cascade,
      step integer not null check (step between 1 and 25),
      happened_on text not null check (happened_on ${day}),
      decided_by text not null,
      details text not null check (json_valid(details)),
      remark text not null,
      pack_id text not null,
      recorded_at integer not null,
      recorded_by text not null,
      voided_at integer,
      void_reason text,
      check ((voided_at is null) = (void_reason is null))
    ) strict`,
    `create index development_step_of on development_step (member_id)`,
    `create table development_mentor (
      id integer primary key,
      member_id integer not null references development_file (member_id) on delete cascade,
      who_id integer references member (id) on delete set null,
      name text not null check (length(name) between 1 and 60),
      post text not null,
      is_full_member integer not null check (is_full_member in (0, 1)),
      from_on text not null check (from_on ${day}),
      to_on text check (to_on ${day}),
      end_reason text,
      recorded_at integer not null,
      recorded_by text not null,
      check ((to_on is null) = (end_reason is null))
    ) strict`,
    `create index development_mentor_of on development_mentor (member_id)`,
    `create index development_mentor_by_name on development_mentor (name) where to_on is null`,
    `create table development_transfer (
      id integer primary key,
      member_id integer not null references development_file (member_id) on delete cascade,
      kind text not null check (kind in ('in', 'out', 'between')),
      on_day text not null check (on_day ${day}),
      unit text not null,
      from_branch integer references party_branch (id),
      to_branch integer references party_branch (id),
      is_checked integer not null check (is_checked in (0, 1)),
      note text not null,
      recorded_at integer not null,
      recorded_by text not null,
      check ((kind = 'out') = (to_branch is null))
    ) strict`,
    `create index development_transfer_of on development_transfer (member_id)`,
    `create table development_paper (
      member_id integer not null references development_file (member_id) on delete cascade,
      code text not null,
      present_on text not null check (present_on ${day}),
      recorded_at integer not null,
      recorded_by text not null,
      primary key (member_id, code)
    ) strict, without rowid`,
    `create table rule_overlay (
      pack_id text primary key,
      on_since integer not null,
      on_by text not null
    ) strict, without rowid`,
    `create table public_notice (
      id integer primary key,
      kind text not null check (kind in ('activist', 'candidate', 'admission', 'conversion')),
      branch_id integer not null references party_branch (id),
      starts_on text not null check (starts_on ${day}),
      last_on text not null check (last_on ${day}),
      working_days integer not null check (working_days > 0),
      is_provisional integer not null check (is_provisional in (0, 1)),
      basis text not null,
      contact text not null,
      state text not null check (state in ('draft', 'published', 'withdrawn', 'settled')),
      version integer not null check (version > 0),
      saved_at integer not null,
      saved_by text not null,
      published_at integer,
      outcome text check (outcome in ('no-objection', 'objections')),
      outcome_note text not null,
      withdraw_reason text,
      check ((state = 'settled') = (outcome is not null)),
      check ((state = 'withdrawn') = (withdraw_reason is not null)),
      check (last_on >= starts_on)
    ) strict`,
    `create index public_notice_by_day on public_notice (starts_on)`,
    `create table public_notice_person (
      notice_id integer not null references public_notice (id) on delete cascade,
      member_id integer not null references member (id),
      position integer not null,
      primary key (notice_id, member_id)
    ) strict, without rowid`,
    `create index public_notice_of_member on public_notice_person (member_id)`,
    `create table mentor_talk (
      id integer primary key,
      member_id integer not null references development_file (member_id) on delete cascade,
      held_on text not null check (held_on ${day}),
      starts_at text check (starts_at glob '[0-2][0-9]:[0-5][0-9]'),
      place text not null,
      talker_id integer references member (id) on delete set null,
      talker text not null,
      talker_post text not null,
      method text not null check (method in ('individual', 'group')),
      content text not null,
      suggestion text not null,${written}
    ) strict`,
    `create index mentor_talk_of on mentor_talk (member_id, held_on)`,
    `create table thought_report (
      id integer primary key,
      member_id integer not null references development_file (member_id) on delete cascade,
      quarter text not null check (quarter glob '[0-9][0-9][0-9][0-9]Q[1-4]'),
      title text not null,
      submitted_on text not null check (submitted_on ${day}),
      words integer check (words > 0),
      remark text not null,${written}
    ) strict`,
    `create index thought_report_of on thought_report (member_id, submitted_on)`,
    `create table half_year_assessment (
      id integer primary key,
      member_id integer not null references development_file (member_id) on delete cascade,
      from_on text not null check (from_on ${day}),
      to_on text not null check (to_on ${day}),
      self_summary text not null,
      opinions text not null check (json_valid(opinions)),
      mentor_opinion text not null,
      branch_opinion text not null,
      conclusion text check (conclusion in ('good', 'fair', 'poor')),
      decided_on text check (decided_on ${day}),${written},
      check (to_on >= from_on),
      check ((conclusion is null) = (decided_on is null))
    ) strict`,
    `create index half_year_assessment_of on half_year_assessment (member_id, from_on)`,
    `create table training (
      id integer primary key,
      member_id integer not null references development_file (member_id) on delete cascade,
      course text not null,
      starts_on text not null check (starts_on ${day}),
      ends_on text not null check (ends_on ${day}),
      days real not null check (days >= 0),
      hours real not null check (hours >= 0),
      result text not null,
      certificate text not null,
      issuer text not null,${written},
      check (ends_on >= starts_on)
    ) strict`,
    `create index training_of on training (member_id, starts_on)`,
    `create table award (
      id integer primary key,
      member_id integer not null references development_file (member_id) on delete cascade,
      kind text not null check (kind in ('award', 'discipline')),
      on_day text not null check (on_day ${day}),
      what text not null,
      issuer text not null,
      level text not null,${written}
    ) strict`,
    `create index award_of on award (member_id, on_day)`,
    `create table personal_code (
      member_id integer primary key references member (id) on delete cascade,
      hash text not null,
      set_at integer not null,
      set_by text not null,
      failures integer not null check (failures >= 0),
      wait_left_ms integer not null check (wait_left_ms >= 0)
    ) strict`,
    // A sheet of a book: its code is on the paper, so it stays as long as the book.
    `create table handbook_leaf (
      code text primary key,
      member_id integer not null references development_file (member_id) on delete cascade,
      page text not null check (page glob 'H[0-9]*'),
      leaf integer not null check (leaf > 0),
      content_hash text not null,
      first_printed_at integer not null,
      last_printed_at integer not null,
      prints integer not null check (prints > 0),
      unique (member_id, page, leaf)
    ) strict, without rowid`,
    `create table print_run (
      id integer primary key,
      request_key text not null unique,
      request text not null check (json_valid(request)),
      title text not null,
      printer text not null,
      copies integer not null check (copies > 0),
      sides text not null check (sides in ('one-sided', 'two-sided-long-edge', 'two-sided-short-edge')),
      paper text not null check (paper in ('A4', 'A3', 'A5')),
      state text not null check (state in ('under-way', 'done', 'cancelled')),
      started_at integer not null,
      started_by text not null,
      ended_at integer,
      check ((state = 'under-way') = (ended_at is null))
    ) strict`,
    `create table print_run_item (
      run_id integer not null references print_run (id) on delete cascade,
      position integer not null check (position >= 0),
      member_id integer not null references member (id),
      state text not null check (state in ('waiting', 'printed', 'failed', 'cancelled')),
      failure text,
      pages integer check (pages > 0),
      primary key (run_id, position),
      check ((state = 'failed') = (failure is not null))
    ) strict, without rowid`,
    `create index print_run_item_of_member on print_run_item (member_id)`,
    `alter table print_job add column sides text not null default 'one-sided'
      check (sides in ('one-sided', 'two-sided-long-edge', 'two-sided-short-edge'))`,
    `alter table print_job add column paper text not null default 'A4' check (paper in ('A4', 'A3', 'A5'))`,
    `alter table print_job add column run_id integer references print_run (id) on delete set null`,
    `alter table print_job add column run_position integer`,
    // What the spooler finds this attempt by, written down before it hears of it.
    `alter table print_job add column spool_key text`,
    // Whose own pages these are, printed by themselves at the kiosk; NULL: printed by staff.
    `alter table print_job add column own_member_id integer references member (id) on delete set null`,
    `create index print_job_of_own on print_job (own_member_id, requested_at) where own_member_id is not null`,
    `create index print_job_of_run on print_job (run_id, run_position) where run_id is not null`,
    `create table print_quota (
      id integer primary key check (id = 1),
      own_pages_a_day integer not null check (own_pages_a_day >= 0)
    ) strict`,
    // The rules are listed in a CHECK, which SQLite can only change with the table.
    `create table retention_receipt_new (
      id integer primary key,
      ran_at integer not null,
      rule text not null check (rule in ('guest-visits', 'member-visits', 'receipts', 'import-undo', 'card-requests',
        'reading-people', 'reading-papers', 'book-loans', 'print-jobs', 'quiz-attempts', 'quiz-people', 'live-people',
        'inspections', 'inspection-photos', 'development', 'notices', 'personal-codes', 'print-runs')),
      older_than integer not null,
      removed integer not null check (removed >= 0)
    ) strict`,
    `insert into retention_receipt_new select id, ran_at, rule, older_than, removed from retention_receipt`,
    `drop table retention_receipt`,
    `alter table retention_receipt_new rename to retention_receipt`,
  ],
} as const;
