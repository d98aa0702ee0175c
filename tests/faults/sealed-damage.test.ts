/**
 * C2 and C3: cells exchanged, cut or sealed by another key behind our back, and a key that is gone or not the station's.
 * What is damaged says so, everything else works, and nothing is written over.
 */
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { MemberId } from '../../src-main/contract/values.ts';
import { openConnection } from '../../src-main/core/database/connection.ts';
import { damagedText } from '../../src-main/core/database/sealed-column.ts';
import type { KeyKeeper } from '../../src-main/core/secrets/station-secrets.service.ts';
import { closedSession } from '../support/ended-session.ts';
import { openStoryStation, operator } from '../support/story-station.ts';

type Station = Awaited<ReturnType<typeof openStoryStation>>;

let station: Station;
let [first, second] = [0 as MemberId, 0 as MemberId];
beforeEach(async () => {
  station = await openStoryStation();
  first = await station.add('20260101', '欧阳示例', '0163000001');
  second = await station.add('20260102', '司马示例', '0163000002');
  await station.add('20260103', '诸葛示例', '0163000003');
});
afterEach(() => station.stop());

/** As the sqlite3 program would, while the station is closed; triggers run as they do there. */
async function behind(...statements: readonly string[]): Promise<void> {
  await station.application.close();
  const file = join(station.dataDir, 'station.sqlite');
  const connection = await openConnection({ file, mode: 'write', settings: 'plain' });
  for (const statement of statements) await connection.script(statement);
  await connection.close();
  await station.start();
}

const nameOf = async (studentNumber: string) => {
  const { members } = await station.must('members.search', { text: studentNumber, limit: 9 }, operator);
  return members.map(({ name }) => name);
};
const findings = () => station.application.verify();

describe('a person', () => {
  const exchanged = `update member set name = (select o.name from member o where o.id = 3 - member.id)
    where id in (1, 2)`;

  // Bug: two people's names are exchanged, each cell opens, and somebody is congratulated for another's work.
  test.each([
    ['exchanged', exchanged, 2],
    ['under another column', 'update member set name = readings where id = 1', 1],
    ['cut off', `update member set name = substr(name, 1, length(name) - 9) || '"' where id = 1`, 1],
    ['sealed by another key', `update member set name = '"z1:AAAA' || substr(name, 9) where id = 1`, 1],
    ['in plain', `update member set name = '冒名示例' where id = 1`, 1],
  ])('whose name is %s is nobody, and everybody else is who they were', async (_, statement, rows) => {
    await behind(statement);
    expect(await findings()).toContain(`data.damaged: ${rows} rows of member are not as they were sealed`);
    const { damaged } = (await station.must('health.report', {}, operator)).database;
    expect(damaged).toEqual([{ table: 'member', rows }]);
    expect(await nameOf('20260101')).toEqual([damagedText]);
    expect(await nameOf('20260103')).toEqual(['诸葛示例']);
    expect(await station.swipe('0163000003')).toMatchObject({ kind: 'checkedIn' });
    expect(JSON.stringify(station.logger.entries)).not.toMatch(/示例|2026010/);
  });

  // Bug: an exchanged card opens a visit in another's name.
  test('whose card was given to another is not taken for them', async () => {
    const other = `(select uid_index from card where member_id = ${second})`;
    await behind(
      `update card set revoked_at = 1 where member_id = ${second}`,
      `update card set uid = (select uid from card where member_id = ${second}), uid_index = ${other}
        where member_id = ${first}`,
    );
    const swiped = { requestKey: randomUUID(), cardText: '0163000002' };
    expect(await station.refusal('check-in.swipe', swiped)).toBe('card.unknown');
    expect(await station.swipe('0163000003')).toMatchObject({ kind: 'checkedIn' });
    expect(await findings()).toContain('data.damaged: 2 rows of card are not as they were sealed');
  });
});

describe('a row', () => {
  // Bug: the cells are left alone, and the plain number beside them says that the card is somebody else's.
  test('of a card that was hung on somebody else lets nobody in', async () => {
    await behind(`update card set member_id = ${second} where member_id = ${first}`);
    const swiped = { requestKey: randomUUID(), cardText: '0163000001' };
    expect(await station.refusal('check-in.swipe', swiped)).toBe('card.unknown');
    expect(await station.swipe('0163000002')).toMatchObject({ kind: 'checkedIn' });
    expect(await findings()).toContain('data.damaged: 1 rows of card are not as they were sealed');
  });

  // Bug: whoever has the file takes a card out of use, or answers to another number.
  test.each([
    ['a card that was taken away', 'update card set revoked_at = 1 where id = 1', 'card', 1],
    [
      'numbers exchanged in their index',
      "update member set student_number_index = replace(printf('%32d', id), ' ', 'f')",
      'member',
      3,
    ],
    ['another passphrase', 'update staff_account set passphrase_hash = role', 'staff_account', 1],
  ])('that was changed beside its cells is told: %s', async (_, statement, table, rows) => {
    await behind(statement);
    expect((await findings()).filter((one) => one.includes(` ${table} `))).toEqual([
      `data.damaged: ${rows} rows of ${table} are not as they were sealed`,
    ]);
  });
});

describe('a closed session', () => {
  // Bug: one damaged edition, and no study record of anybody can be read any more.
  test('whose edition is damaged leaves the records of the others as they were', async () => {
    const people = [first, second];
    const sound = await closedSession(station, people);
    const spoilt = await closedSession(station, people);
    await behind(`update reading_edition set body = '"z1:' || substr(body, 9) where session_id = ${spoilt}`);
    expect(await station.refusal('reading.edition', { sessionId: spoilt }, operator)).toBe('storage.damaged');
    const asked = { memberId: first, from: '2026-11-01', to: '2026-12-31' };
    const { records } = await station.must('reading.records', asked, operator);
    const byId = new Map(records.map((one) => [one.sessionId, one.host]));
    expect(byId.get(sound)).not.toBe(damagedText);
    expect(byId.get(spoilt)).toBe(damagedText);
  });
});

describe('the key', () => {
  const file = () => join(station.dataDir, 'station.key');
  const faultOf = () =>
    station.start().then(
      () => 'started',
      (error: unknown) => (error as { code?: string }).code,
    );

  // Bug: a new key is made beside data sealed with the old one, and all of it is lost for good.
  test('is never made anew beside data', async () => {
    await station.application.close();
    renameSync(file(), `${file()}.moved`);
    expect(await faultOf()).toBe('key.missing');
    expect(existsSync(file())).toBe(false);
    renameSync(`${file()}.moved`, file());
    await station.start();
    expect(await nameOf('20260101')).toEqual(['欧阳示例']);
  });

  // Bug: a foreign or broken key is accepted and new people are sealed with it, or it is overwritten.
  test.each([
    ['another station’s', 'ab'.repeat(32)],
    ['half of one', 'ab'.repeat(12)],
    ['empty', ''],
  ])('that is %s is refused and left as it is', async (_, text) => {
    await station.application.close();
    const before = readFileSync(file(), 'utf8');
    writeFileSync(file(), text);
    expect(await faultOf()).toBe('key.unusable');
    expect(readFileSync(file(), 'utf8')).toBe(text);
    writeFileSync(file(), before);
    await station.start();
    expect(await nameOf('20260101')).toEqual(['欧阳示例']);
  });

  // Bug: the wrapping service of the machine changed, and the program takes the wrapped text for the key itself.
  test('that another keeper wrapped is refused and left as it is', async () => {
    const vault: KeyKeeper = {
      kind: 'safe-storage',
      backend: 'kwallet',
      wrap: async (hex) => Buffer.from(hex).toString('base64'),
      unwrap: async (text) => Buffer.from(text, 'base64').toString(),
    };
    await station.application.close();
    const before = readFileSync(file(), 'utf8');
    const locked: KeyKeeper = { ...vault, unwrap: () => Promise.reject(new Error('locked')) };
    const wrapped = JSON.stringify({ kind: vault.kind, backend: vault.backend, key: randomUUID() });
    writeFileSync(file(), wrapped);
    for (const keyKeeper of [locked, vault]) {
      const started = station.start({ keyKeeper });
      await expect(started).rejects.toMatchObject({ code: 'key.unusable' });
    }
    expect(await faultOf()).toBe('key.unusable');
    expect(readFileSync(file(), 'utf8')).toBe(wrapped);
    writeFileSync(file(), before);
    await station.start();
  });
});
