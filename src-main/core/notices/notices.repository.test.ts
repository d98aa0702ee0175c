import { afterAll, beforeAll, expect, it } from 'vitest';
import { temporaryDatabase, type TemporaryDatabase } from '../../../tests/support/database.ts';
import type { BranchId, MemberId } from '../../contract/values.ts';
import { migrations } from '../database/migrations/all.ts';
import { partyBranchTable } from '../development/development.table.ts';
import { memberTable } from '../members/members.table.ts';
import { type NoticesRepository, noticesRepository } from './notices.repository.ts';

let held: TemporaryDatabase;
let repository: NoticesRepository;
const [one, other] = [1, 2] as [MemberId, MemberId];

beforeAll(async () => {
  held = await temporaryDatabase(migrations);
  const db = held.database.statements;
  repository = noticesRepository(db);
  const person = { name: '示例', readings: 'shi li', createdAt: 1, updatedAt: 1 };
  await db.insert(memberTable).values([
    { ...person, id: one, studentNumber: '20260101', studentNumberIndex: '20260101' },
    { ...person, id: other, studentNumber: '20260102', studentNumberIndex: '20260102' },
  ]);
  await db
    .insert(partyBranchTable)
    .values({ name: '示例支部', committee: '示例党委', secretary: '', isClosed: false, version: 1 });
});
afterAll(() => held.dispose());

const notice = {
  kind: 'candidate',
  branchId: 1 as BranchId,
  startsOn: '2026-11-23',
  lastOn: '2026-11-27',
  workingDays: 5,
  isProvisional: false,
  basis: '示例',
  contact: '示例',
  state: 'published',
  version: 1,
  savedAt: 1,
  savedBy: '示例',
  outcomeNote: '',
} as const;
const people = (ids: readonly MemberId[]) =>
  held.database.write(async () => {
    const id = await repository.insert(notice);
    await repository.setPeople(id, ids);
    return id;
  });

// Bug: somebody on a notice counts as without records; forgetting one person takes the others' notice along, or leaves one of nobody.
it('forgets people, and a notice only with the last of them', async () => {
  const both = await people([other, one]);
  const alone = await people([one]);
  expect(await repository.membersWithRecords([one, other, 3 as MemberId])).toEqual([one, other]);
  expect(await repository.peopleOf(both)).toEqual([other, one]);
  expect(await held.database.write(() => repository.forgetMembers([one]))).toBe(2);
  expect(await repository.get(alone)).toBeUndefined();
  expect(await repository.peopleOf(both)).toEqual([other]);
  expect(await repository.membersWithRecords([one, other])).toEqual([other]);
});

// Bug: a draft or a withdrawn notice counts as 公示 that a step asks for.
it('knows what was put up and not taken down', async () => {
  const [published] = [await people([other])];
  const stands = async () => (await repository.putUpFor([other])).length;
  const before = await stands();
  await repository.update(published, { state: 'withdrawn', withdrawReason: '示例' });
  expect(await stands()).toBe(before - 1);
  await repository.update(published, { state: 'draft', withdrawReason: null });
  expect(await stands()).toBe(before - 1);
  await repository.update(published, { state: 'settled', outcome: 'no-objection' });
  expect(await stands()).toBe(before);
});
