/** Reading-sharing sessions and what they leave, the books of the room, paper and its jobs. */
const namedPerson = (prefix: string) => `
      ${prefix}_member_id integer references member (id),
      ${prefix}_name text check (length(${prefix}_name) between 1 and 60)`;

export const reading = {
  version: 2,
  name: 'reading',
  sql: [
    `create table reading_session (
      id integer primary key,
      title text not null check (length(title) between 1 and 60),
      series text,
      room_id integer not null references room (id),
      starts_at integer not null,
      ends_at integer not null,${namedPerson('host')},${namedPerson('lead')},
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
    ) strict`,
    `create index reading_session_by_time on reading_session (starts_at)`,
    `create unique index reading_session_open on reading_session (room_id) where state = 'open'`,
    `create table reading_item (
      id integer primary key,
      session_id integer not null references reading_session (id) on delete cascade,
      position integer not null,
      kind text not null check (kind in ('book', 'article')),
      title text not null,
      author text not null,
      publisher text not null,
      page_from integer check (page_from > 0),
      page_to integer,
      unique (session_id, position),
      check (page_to is null or page_to >= page_from)
    ) strict`,
    // Seats and waiting places follow from the order of the rows that are not withdrawn.
    `create table reading_sign_up (
      id integer primary key,
      session_id integer not null references reading_session (id) on delete cascade,
      member_id integer not null references member (id) on delete cascade,
      signed_at integer not null,
      withdrawn_at integer
    ) strict`,
    `create unique index reading_sign_up_once on reading_sign_up (session_id, member_id) where withdrawn_at is null`,
    `create index reading_sign_up_of_member on reading_sign_up (member_id)`,
    `create table reading_minutes (
      session_id integer primary key references reading_session (id) on delete cascade,
      revision integer not null check (revision > 0),
      body text not null check (json_valid(body)),
      saved_at integer not null,
      saved_by text not null
    ) strict`,
    `create table reading_photo (
      id integer primary key,
      session_id integer not null references reading_session (id) on delete cascade,
      caption text not null,
      consent_note text not null,
      width integer not null check (width > 0),
      height integer not null check (height > 0),
      thumbnail blob not null,
      added_at integer not null
    ) strict`,
    `create index reading_photo_of_session on reading_photo (session_id)`,
    // Apart, so that a list of pictures does not read them.
    `create table reading_picture (
      photo_id integer primary key references reading_photo (id) on delete cascade,
      jpeg blob not null
    ) strict`,
    `create table reading_edition (
      session_id integer not null references reading_session (id) on delete cascade,
      edition integer not null check (edition > 0),
      body text not null check (json_valid(body)),
      made_at integer not null,
      made_by text not null,
      reason text,
      primary key (session_id, edition),
      check ((edition = 1) = (reason is null))
    ) strict, without rowid`,
    // 学习记录, one for each attendee of the roster, of the newest edition.
    `create table reading_record (
      session_id integer not null references reading_session (id) on delete cascade,
      member_id integer not null references member (id) on delete cascade,
      arrived_at integer not null,
      minutes integer not null check (minutes >= 0),
      late_minutes integer not null check (late_minutes >= 0),
      left_early integer not null check (left_early in (0, 1)),
      primary key (session_id, member_id)
    ) strict, without rowid`,
    `create index reading_record_of_member on reading_record (member_id)`,
    `create table reflection_sheet (
      number text primary key,
      session_id integer not null references reading_session (id) on delete cascade,
      member_id integer not null references member (id) on delete cascade,
      issued_at integer not null,
      unique (session_id, member_id)
    ) strict, without rowid`,
    `create table reading_reflection (
      id integer primary key,
      session_id integer not null references reading_session (id) on delete cascade,
      member_id integer not null references member (id) on delete cascade,
      kind text not null check (kind in ('typed', 'paper')),
      text text,
      handed_in_at integer not null,
      state text not null check (state in ('unread', 'read', 'returned')),
      remark text not null,
      settled_at integer,
      settled_by text,
      unique (session_id, member_id),
      check ((kind = 'paper') = (text is null)),
      check ((state = 'unread') = (settled_at is null))
    ) strict`,
    `create index reading_reflection_of_member on reading_reflection (member_id)`,
    `create index reading_reflection_by_time on reading_reflection (handed_in_at)`,
    `create index reading_reflection_by_state on reading_reflection (state, handed_in_at)`,
    `create table book (
      id integer primary key,
      title text not null check (length(title) between 1 and 120),
      author text not null,
      publisher text not null,
      isbn text,
      added_at integer not null
    ) strict`,
    `create table book_copy (
      id integer primary key,
      book_id integer not null references book (id),
      label text not null unique check (label glob 'TS[0-9][0-9][0-9][0-9][0-9][0-9]'),
      retired_at integer,
      retire_reason text,
      check ((retired_at is null) = (retire_reason is null))
    ) strict`,
    `create index book_copy_of_book on book_copy (book_id)`,
    `create table book_loan (
      id integer primary key,
      copy_id integer not null references book_copy (id),
      member_id integer not null references member (id),
      lent_at integer not null,
      due_on text not null check (due_on glob '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
      returned_at integer,
      renewals integer not null check (renewals >= 0),
      check (returned_at is null or returned_at >= lent_at)
    ) strict`,
    `create unique index book_loan_open on book_loan (copy_id) where returned_at is null`,
    `create index book_loan_of_member on book_loan (member_id)`,
    `create index book_loan_of_copy on book_loan (copy_id)`,
    // A paper keeps its number however often it is printed.
    `create table paper_number (
      number text primary key,
      sheet text not null,
      subject text not null,
      issued_at integer not null,
      unique (sheet, subject)
    ) strict, without rowid`,
    `create table paper_series (
      prefix text not null,
      year integer not null,
      last integer not null check (last > 0),
      primary key (prefix, year)
    ) strict, without rowid`,
    `create table print_job (
      id integer primary key,
      request_key text not null unique,
      number text not null,
      request text not null check (json_valid(request)),
      title text not null,
      copies integer not null check (copies > 0),
      printer text,
      state text not null check (state in
        ('rendering', 'queued', 'printing', 'done', 'failed', 'cancelled', 'saved')),
      failure text check (failure in
        ('interrupted', 'too-slow', 'not-drawn', 'printer-gone', 'printer-stopped', 'refused')),
      pages integer check (pages > 0),
      system_job text,
      is_reprint integer not null check (is_reprint in (0, 1)),
      requested_at integer not null,
      requested_by text not null,
      updated_at integer not null,
      check ((state = 'failed') = (failure is not null))
    ) strict`,
    `create index print_job_unfinished on print_job (id) where state in ('rendering', 'queued', 'printing')`,
    `create index print_job_of_number on print_job (number)`,
    // The rules are listed in a CHECK, which SQLite can only change with the table.
    `create table retention_receipt_new (
      id integer primary key,
      ran_at integer not null,
      rule text not null check (rule in ('guest-visits', 'member-visits', 'receipts', 'import-undo', 'card-requests',
        'reading-people', 'reading-papers', 'book-loans', 'print-jobs')),
      older_than integer not null,
      removed integer not null check (removed >= 0)
    ) strict`,
    `insert into retention_receipt_new select id, ran_at, rule, older_than, removed from retention_receipt`,
    `drop table retention_receipt`,
    `alter table retention_receipt_new rename to retention_receipt`,
  ],
} as const;
