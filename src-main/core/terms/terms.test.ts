import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loggerFake, temporaryDatabase, type TemporaryDatabase } from '../../../tests/support/database.ts';
import { fakeClock, type FakeClock } from '../../../tests/support/fake-clock.ts';
import type { termsRoutes } from '../../contract/terms.ts';
import type { ParsedInputOf } from '../../contract/route.ts';
import type { MemberId, Post, TermId } from '../../contract/values.ts';
import { migrations } from '../database/migrations/all.ts';
import type { Caller } from '../kernel/caller.ts';
import { clockDoubt } from '../kernel/clock-doubt.ts';
import { memberTable } from '../members/members.table.ts';
import type { MembersService } from '../members/members.service.ts';
import { openTerms } from './open-terms.ts';

type Routes = typeof termsRoutes;
type Given<Name extends keyof Routes> = Omit<ParsedInputOf<Routes[Name]>, 'requestKey'>;

const caller: Caller = { origin: 'operator', connection: 'test' };
const [one, two, three] = [1, 2, 3] as [MemberId, MemberId, MemberId];

let held: TemporaryDatabase;
let clock: FakeClock;
let opened: Awaited<ReturnType<typeof open>>;
let log: string[];

/** As after a start of the program. */
function open() {
  const members = { known: (id: MemberId) => (id <= three ? { name: `示例${id}`, className: '' } : undefined) };
  return openTerms({
    database: held.database,
    members: members as unknown as MembersService,
    clock,
    isClockDoubtful: clockDoubt(clock, loggerFake()),
    forgetPins: async (termId) => void log.push(`pins of ${termId}`),
    settle: async () => void log.push('settled'),
  });
}

async function ask<Name extends keyof Routes>(name: Name, given: Given<Name>) {
  const handlers = opened.handlers({
    nameOf: () => '示例管理员',
    pinsOf: async () => ({ withPin: new Set([1]), locked: new Set([2]) }),
    shiftsLeft: async (memberId) => memberId,
  });
  const input = { ...given, requestKey: randomUUID() } as never;
  return held.database.write(async () => handlers[name](input, caller));
}
const code = (work: Promise<unknown>) =>
  work.then(
    () => 'none',
    (error: { code?: string; facts?: unknown }) => ({ code: error.code, ...(error.facts as object) }),
  );
const roll = () => held.database.write(() => opened.service.rollOver());
const plan = (from: string, elected: [MemberId, Post[]][], number = 4) =>
  held.database.write(() =>
    opened.service.plan(
      { number, from },
      elected.map(([memberId, posts]) => ({ memberId, posts })),
      '示例',
    ),
  );
const holders = async (termId?: TermId) =>
  (await ask('posts.holders', { termId })).posts.flatMap(({ post, holders: now, ended }) =>
    [...now, ...ended.map((was) => ({ ...was, name: `-${was.name}` }))].map(
      ({ name, since, until }) => `${post} ${name} ${since} ${until ?? ''}`,
    ),
  );

beforeEach(async () => {
  clock = fakeClock();
  held = await temporaryDatabase(migrations, { clock });
  log = [];
  const person = { name: '示例', readings: 'shi li', createdAt: 1, updatedAt: 1 };
  await held.database.statements.insert(memberTable).values(
    [one, two, three].map((id) => ({
      ...person,
      id,
      studentNumber: `2026010${id}`,
      studentNumberIndex: `2026010${id}`,
    })),
  );
  opened = await open();
});
afterEach(() => held.dispose());

describe('terms', () => {
  const third = { number: 3, from: '2026-09-01' };

  // Bug: two terms stand at once, share a day or a number, and nobody can say who served then.
  it('never share a day or a number, and one is current', async () => {
    expect(await code(ask('terms.begin', { number: 3, from: '2026-11-23' }))).toEqual({ code: 'term.not-begun' });
    const { termId } = await ask('terms.begin', third);
    expect(await code(ask('terms.begin', { number: 4, from: '2026-10-01' }))).toEqual({ code: 'term.one-is-current' });
    const past = (from: string, to: string, number = 2) => code(ask('terms.addPast', { number, from, to }));
    expect(await past('2026-01-01', '2026-09-01')).toEqual({ code: 'term.overlaps', number: 3 });
    expect(await past('2026-01-01', '2026-11-22')).toEqual({ code: 'term.not-over' });
    expect(await past('2026-01-02', '2026-01-01')).toEqual({ code: 'term.inverted' });
    expect(await past('2025-09-01', '2026-08-31', 3)).toEqual({ code: 'term.number-taken' });
    expect(await past('2025-09-01', '2026-08-31')).toBe('none');
    expect(await past('2024-09-01', '2025-09-01', 1)).toEqual({ code: 'term.overlaps', number: 2 });
    expect((await ask('terms.list', {})).terms).toMatchObject([{ number: 3, state: 'current' }, { number: 2 }]);
    const change = (given: Partial<Given<'terms.change'>>) =>
      code(ask('terms.change', { termId, ...third, to: null, ...given }));
    expect(await change({ from: '2026-08-31' })).toEqual({ code: 'term.overlaps', number: 2 });
    expect(await change({ from: '2026-11-23' })).toEqual({ code: 'term.not-begun' });
    expect(await change({ to: '2027-01-01' })).toEqual({ code: 'term.not-over' });
    expect(await change({ number: 2 })).toEqual({ code: 'term.number-taken' });
    expect(await change({ termId: 99 as TermId })).toEqual({ code: 'term.unknown' });
    expect(await change({ from: '2026-09-02' })).toBe('none');
    expect(opened.service.current()).toMatchObject({ number: 3, from: '2026-09-02' });
  });

  // Bug: somebody is appointed twice, to no term, or goes on serving after the end; a restart forgets who serves.
  it('have staff by post until the appointment ends', async () => {
    expect(await code(ask('posts.appoint', { memberId: one, post: 'study' }))).toEqual({ code: 'term.none-current' });
    expect(await holders()).toEqual([]);
    await ask('terms.begin', third);
    expect(await code(ask('posts.appoint', { memberId: 9 as MemberId, post: 'study' }))).toEqual({
      code: 'member.unknown',
    });
    const { appointmentId } = await ask('posts.appoint', { memberId: one, post: 'study' });
    expect(await code(ask('posts.appoint', { memberId: one, post: 'study' }))).toEqual({ code: 'post.held-already' });
    await ask('posts.appoint', { memberId: one, post: 'life' });
    await ask('posts.appoint', { memberId: two, post: 'study' });
    opened = await open();
    expect(opened.service.postsOf(one)).toEqual(['study', 'life']);
    expect(await code(ask('posts.end', { appointmentId: 99 as never, reason: '示例' }))).toEqual({
      code: 'post.unknown',
    });
    expect(await ask('posts.end', { appointmentId, reason: '示例：转到生活部' })).toEqual({ shiftsLeft: 1 });
    expect(await code(ask('posts.end', { appointmentId, reason: '再次' }))).toEqual({ code: 'post.ended-already' });
    expect(opened.service.postsOf(one)).toEqual(['life']);
    expect(await holders()).toEqual([
      'study 示例2 2026-11-22 ',
      'study -示例1 2026-11-22 2026-11-22',
      'life 示例1 2026-11-22 ',
    ]);
    const [study] = (await ask('posts.holders', {})).posts.filter(({ post }) => post === 'study');
    expect(study?.holders).toMatchObject([{ hasPin: false, isLocked: true }]);
    expect(await opened.service.membersWithRecords([one, three])).toEqual([one]);
    expect(await held.database.write(() => opened.service.forgetMembers([one]))).toBe(2);
    expect(opened.service.staffOf('current')).toEqual([{ memberId: two, posts: ['study'] }]);
    expect(await opened.service.membersRemembered()).toEqual([two]);
  });

  describe('at a hand-over', () => {
    let old: TermId;
    beforeEach(async () => {
      old = (await ask('terms.begin', third)).termId;
      await ask('posts.appoint', { memberId: one, post: 'study' });
    });

    // Bug: planning again doubles the elected, loses their PINs with the term, or leaves the old term a last day.
    it('is planned anew or given up without a trace', async () => {
      const termId = await plan('2026-12-07', [[two, ['study', 'life']]]);
      expect(opened.service.current()).toMatchObject({ number: 3, to: '2026-12-06' });
      expect(await code(plan('2026-09-01', []))).toEqual({ code: 'term.overlaps', number: 3 });
      expect(await code(plan('2026-12-07', [], 3))).toEqual({ code: 'term.number-taken' });
      expect(await code(ask('terms.change', { termId, number: 5, from: '2026-12-08', to: null }))).toEqual({
        code: 'term.is-planned',
      });
      expect(await plan('2026-12-09', [[three, ['life']]])).toBe(termId);
      expect(opened.service.staffOf('planned')).toEqual([{ memberId: three, posts: ['life'] }]);
      expect(opened.service.postsOf(three)).toEqual([]);
      expect(opened.service.current()).toMatchObject({ to: '2026-12-08' });
      await held.database.write(() => opened.service.unplan());
      expect(opened.service.planned()).toBeUndefined();
      expect(opened.service.current()).toMatchObject({ number: 3, to: null });
    });

    // Bug: the old staff goes on until the next round, comes back when the clock is set back, or the new one never begins.
    it('ends at midnight for good', async () => {
      const next = await plan('2026-12-07', [[two, ['study']]]);
      clock.advanceTo('2026-12-06T23:59:59');
      expect(await roll()).toBe(false);
      expect(opened.service.postsOf(one)).toEqual(['study']);
      clock.advanceTo('2026-12-07T00:00');
      expect(opened.service.current()).toBeUndefined();
      expect([opened.service.postsOf(one), opened.service.postsOf(two)]).toEqual([[], []]);
      expect(await code(ask('posts.appoint', { memberId: three, post: 'life' }))).toEqual({
        code: 'term.none-current',
      });
      expect(await code(ask('terms.begin', { number: 9, from: '2026-12-07' }))).toEqual({
        code: 'term.one-is-current',
      });
      expect(await roll()).toBe(true);
      expect(log).toEqual([`pins of ${old}`, 'settled']);
      expect(await roll()).toBe(false);
      clock.setTo('2026-11-01T09:00:00');
      opened = await open();
      expect(opened.service.current()).toMatchObject({ termId: next, number: 4, to: null });
      expect([opened.service.postsOf(one), opened.service.postsOf(two)]).toEqual([[], ['study']]);
      expect((await ask('terms.list', {})).terms).toMatchObject([
        { number: 4, state: 'current', staff: 1 },
        { number: 3, state: 'past', from: '2026-09-01', to: '2026-12-06', staff: 1 },
      ]);
      expect(await holders(old)).toEqual(['study 示例1 2026-11-22 2026-12-06']);
    });

    // Bug: a mistyped year ends the term of everybody within seconds.
    it('does not come by a clock that has just leapt', async () => {
      await plan('2026-12-07', [[two, ['study']]]);
      clock.setTo('2027-12-07T09:00:00');
      expect(await roll()).toBe(false);
      expect(opened.service.postsOf(one)).toEqual(['study']);
      clock.advance(24 * 3_600_000);
      expect(opened.service.postsOf(one)).toEqual([]);
      expect(await roll()).toBe(true);
    });

    // Bug: whoever leaves before the hand-over serves all the same.
    it('begins without whoever gave the post up before', async () => {
      const termId = await plan('2026-12-07', [
        [two, ['study']],
        [three, ['life']],
      ]);
      const { posts } = await ask('posts.holders', { termId });
      const [chosen] = posts.flatMap((post) => post.holders).filter(({ memberId }) => memberId === three);
      if (!chosen) throw new Error('nobody is planned');
      await ask('posts.end', { appointmentId: chosen.appointmentId, reason: '示例：放弃' });
      clock.advanceTo('2026-12-07T00:00');
      await roll();
      expect(opened.service.staffOf('current')).toEqual([{ memberId: two, posts: ['study'] }]);
      expect(await holders()).toEqual(['study 示例2 2026-12-07 ', 'life -示例3 2026-12-07 2026-12-07']);
    });
  });
});
