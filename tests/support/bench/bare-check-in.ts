/** What a check-in does to the database, written by hand for node-sqlite3 with nothing in between. */
import sqlite3 from 'sqlite3';

type Row = Record<string, unknown>;

export interface BareCheckIn {
  checkIn(cardUid: string, requestKey: string): Promise<void>;
  close(): Promise<void>;
}

const pragmas = [
  'busy_timeout = 5000',
  'journal_mode = WAL',
  'synchronous = FULL',
  'foreign_keys = ON',
  'trusted_schema = OFF',
  'cell_size_check = ON',
  'secure_delete = ON',
];

const texts = {
  begin: 'BEGIN IMMEDIATE',
  receipt: 'SELECT key, route, answer, at FROM request_receipt WHERE key = ?',
  holder: 'SELECT member_id FROM card WHERE uid_index = ? AND revoked_at IS NULL',
  open: `SELECT * FROM visit WHERE member_id = ? AND state = 'open'`,
  left: `SELECT * FROM visit WHERE member_id = ? AND state = 'closed' AND check_out_request IS NOT NULL
    AND checked_out_at > ? AND checked_out_at < ? ORDER BY id DESC LIMIT 1`,
  add: `INSERT INTO visit (member_id, room_id, purpose, checked_in_at, identified_by, kiosk, state, check_in_request)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING *`,
  count: `SELECT count(*) AS total FROM visit WHERE member_id = ? AND checked_in_at >= ? AND state <> 'voided'`,
  keep: 'INSERT INTO request_receipt (key, route, answer, at) VALUES (?, ?, ?, ?)',
  commit: 'COMMIT',
};

const called = <Result>(
  start: (done: (error: Error | null, result?: Result) => void) => unknown,
): Promise<Result | undefined> =>
  new Promise((resolve, reject) => {
    start((error, result) => (error ? reject(error) : resolve(result)));
  });

/** @param indexOf of a card, as it is looked up by */
export async function openBareCheckIn(file: string, indexOf: (cardUid: string) => string): Promise<BareCheckIn> {
  const database = await new Promise<sqlite3.Database>((resolve, reject) => {
    const opened = new sqlite3.Database(file, sqlite3.OPEN_READWRITE, (error) =>
      error ? reject(error) : resolve(opened),
    );
  });
  for (const pragma of pragmas) await called((done) => database.exec(`PRAGMA ${pragma}`, done));
  const statements = new Map<string, sqlite3.Statement>();
  for (const [name, text] of Object.entries(texts)) {
    await called((done) =>
      statements.set(
        name,
        database.prepare(text, (error) => done(error)),
      ),
    );
  }
  const run = (name: keyof typeof texts, ...values: unknown[]) =>
    called((done) => statements.get(name)?.run(values, (error: Error | null) => done(error)));
  const rows = async (name: keyof typeof texts, ...values: unknown[]) =>
    (await called<Row[]>((done) => statements.get(name)?.all<Row>(values, done))) ?? [];

  return {
    async checkIn(cardUid, requestKey) {
      const now = Date.now();
      await run('begin');
      if ((await rows('receipt', requestKey)).length > 0) throw new Error('a new key is wanted');
      const memberId = (await rows('holder', indexOf(cardUid)))[0]?.['member_id'];
      if ((await rows('open', memberId)).length > 0) throw new Error('somebody outside is wanted');
      await rows('left', memberId, now - 10_000, now + 10_000);
      const [visit] = await rows('add', memberId, 1, 'study', now, 'card', '测试机', 'open', requestKey);
      const [count] = await rows('count', memberId, now - 90 * 86_400_000);
      const answer = {
        kind: 'checkedIn',
        visit: { ...visit, ...count, person: { name: '张*例', className: '示例2601', numberTail: '101' } },
        movedFrom: null,
      };
      await run('keep', requestKey, 'check-in.swipe', JSON.stringify(answer), now);
      await run('commit');
    },
    async close() {
      for (const statement of statements.values()) await called((done) => statement.finalize(() => done(null)));
      await called((done) => database.close(done));
    },
  };
}
