/** The minute-by-minute note of the time spent, which no story can wait for. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CampaignId, MemberId, VersionId } from '../../../contract/values.ts';
import { temporaryDatabase, type TemporaryDatabase, testCipher } from '../../../../tests/support/database.ts';
import { sealPlainCells } from '../../../../tests/support/sealed-cells.ts';
import { fakeClock, type FakeClock } from '../../../../tests/support/fake-clock.ts';
import { openConnection } from '../../database/connection.ts';
import { migrations } from '../../database/migrations/all.ts';
import { attemptsRepository, type StoredAttempt } from './attempts.repository.ts';
import { openAttemptsService } from './attempts.service.ts';

const minute = 60_000;
const unused = () => Promise.reject(new Error('not asked for here'));

let temporary: TemporaryDatabase;
let clock: FakeClock;
let ended: Pick<StoredAttempt, 'endedBy' | 'endedAt' | 'spentMs'>[];
beforeEach(async () => {
  clock = fakeClock();
  ended = [];
  temporary = await temporaryDatabase(migrations, { clock });
  const connection = await openConnection({ file: temporary.file, mode: 'write', settings: 'full' });
  await connection.run(`insert into member (id, student_number, student_number_index, name, readings, created_at,
    updated_at) values (1, '20260101', printf('%032d', 1), '欧阳例', '', 0, 0)`);
  await connection.run(`insert into quiz_campaign values (1, '示例', 0, 9e15, '[]', '[]', '{}', 20, 1, 1, 1, null, 0, 0,
    'all-or-nothing', 1, 'published', null, 1, 0, '示例')`);
  await sealPlainCells(connection, testCipher);
  await connection.close();
});
afterEach(() => temporary.dispose());

/** As a process that has just started. */
function open() {
  const { database } = temporary;
  const repository = attemptsRepository(database.statements);
  return openAttemptsService({
    repository,
    ending: {
      versionsOf: unused,
      marked: () => ({ score: 0, questions: [] }),
      async end(attempt, fields) {
        ended.push(fields);
        await repository.end(attempt.id, { ...fields, savedAt: fields.endedAt, score: 0 });
        return { ...attempt, ...fields };
      },
    },
    bank: { drawable: () => [], version: unused, versions: () => Promise.resolve(new Map()) },
    campaigns: { one: unused },
    members: { claimed: unused, known: () => undefined, fieldsOf: unused },
    database,
    clock,
  });
}

async function begun(): Promise<StoredAttempt> {
  return attemptsRepository(temporary.database.statements).add({
    key: '00000000-0000-4000-8000-000000000001',
    campaignId: 1 as CampaignId,
    memberId: 1 as MemberId,
    number: 1,
    seed: 1,
    paper: [{ versionId: 1 as VersionId, order: [0, 1], marks: 1 }],
    marking: 'all-or-nothing',
    totalMarks: 1,
    passMark: 1,
    startedAt: clock.now(),
    allowedMs: 20 * minute,
    spentMs: 0,
    savedAt: clock.now(),
    answers: {},
    endedAt: null,
    endedBy: null,
    score: null,
  });
}
const stored = async () => (await attemptsRepository(temporary.database.statements).underWay())[0];

describe('upkeep of attempts', () => {
  // Bug: what was spent since the last tap is lost where the power fails and the clock comes back wrong.
  it('writes the time spent down once a minute, so that a power cut takes none of it back', async () => {
    await begun();
    const before = await open();
    for (let second = 0; second < 7 * 60; second += 20) {
      clock.advance(20_000);
      await before.keep();
    }
    expect(await stored()).toMatchObject({ spentMs: 7 * minute, savedAt: clock.now() });
    clock.setTo(clock.now() - 24 * 60 * minute);
    const after = await open();
    clock.advance(minute);
    await after.keep();
    expect(await stored()).toMatchObject({ spentMs: 8 * minute });
    expect(ended).toEqual([]);
  });

  // Bug: it ends when somebody looks, an hour later, or twice.
  it('ends an attempt once, at the moment its time ran out', async () => {
    await begun();
    const attempts = await open();
    const over = clock.now() + 20 * minute;
    clock.advance(20 * minute + 13_000);
    await Promise.all([attempts.keep(), attempts.keep()]);
    await attempts.keep();
    expect(ended).toEqual([{ endedBy: 'time', endedAt: over, spentMs: 20 * minute }]);
  });
});
