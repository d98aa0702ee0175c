/** A1 to A3 and A5 to A7 of the attacks on staff and the trail, over every way to the application. A4 is the role matrix. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Ask } from '../../src-main/contract/registry.ts';
import { tamper } from '../support/behind-its-back.ts';
import { checked, newKey, type Screen } from './carrier.ts';
import { nobody, setUp } from './examples.ts';
import { directHost, type HostUnderTest, loopbackHost } from './hosts.ts';
import { comeIn, staffNumbers, staffPins, staffStation } from './staffed-station.ts';

const minute = 60_000;
const someday = 30 * 24 * 60 * minute;
const key = () => ({ requestKey: newKey() });

describe.each([
  ['application.call', directHost],
  ['the loopback host', loopbackHost],
] as const)('over %s', (_, open) => {
  let host: HostUnderTest;
  let stranger: Screen;
  let administrator: Screen;
  const window = async (secret?: string) => checked(await host.screen(), new Set(), secret);
  beforeAll(async () => {
    host = await open();
    await staffStation(host.application);
    stranger = await window();
    administrator = await window(setUp.passphrase);
  });
  afterAll(() => host.close());
  const tryPin = (who: string, pin: string) => stranger.outcomeOf('staff.signInByPin', { who, pin });
  const asAdministrator = async () => {
    await administrator.must('staff.signIn', { passphrase: setUp.passphrase });
    return administrator;
  };

  // Bug: waits are forgotten, shortened by setting the clock, or differ for people who do not exist.
  it('A1, A2: twenty tries at most, whatever the clock says, and the same to nobody', async () => {
    const { study } = staffNumbers;
    const answers: Record<string, unknown[]> = {};
    for (const [who, most] of [
      ['20269998', 6],
      [study, 20],
    ] as const) {
      const own: unknown[] = (answers[who] = []);
      for (let tries = 1; tries <= most; tries++) {
        own.push(await tryPin(who, '111213'));
        host.clock.setTo(host.clock.now() + (tries % 2 === 0 ? someday : -someday));
        if (tries >= 5 && tries < 20) own.push(await tryPin(who, staffPins.study));
        host.clock.advance(61 * minute);
      }
    }
    const wrong = { problem: { code: 'door.wrong-pin', facts: {} } };
    const waits = { problem: { code: 'door.wait' } };
    expect(answers[study]!.slice(0, 7)).toMatchObject([wrong, wrong, wrong, wrong, wrong, waits, wrong]);
    expect(answers['20269998']).toEqual(answers[study]!.slice(0, 8));
    expect(await tryPin(study, staffPins.study)).toMatchObject({ problem: { code: 'door.locked' } });
    // A student checks in all the while.
    const guest = { ...key(), name: '来访·示例', purpose: 'talk' } as const;
    expect((await stranger.must('check-in.guestArrive', guest)).kind).toBe('checkedIn');
    host.clock.setTo('2026-11-22T09:00:00');
    const { people } = await (await asAdministrator()).must('staff.list', {});
    const locked = people.find(({ isLocked }) => isLocked)!;
    await administrator.must('staff.unlock', { ...key(), memberId: locked.memberId });
    expect(await tryPin(study, staffPins.study)).toHaveProperty('value');
  });

  // Bug: whoever comes next finds the screen open.
  it('A3: two idle minutes, and the window is a stranger’s', async () => {
    const screen = await window();
    await comeIn({ send: (route, input) => screen.outcomeOf(route as 'staff.session', input as object) }, 'safety');
    host.clock.advance(2 * minute - 1);
    expect(await screen.must('staff.session', {})).not.toBeNull();
    host.clock.advance(1);
    expect(await screen.must('staff.session', {})).toBeNull();
    expect(await screen.problem('quiz.campaigns', {})).toBe('caller.forbidden');
  });

  // Bug: a trail that cannot be written lets the change through.
  it('A6: no entry, no change', async () => {
    const screen = await asAdministrator();
    const before = (await screen.must('members.search', { text: '20260299' })).total;
    await tamper(
      host.dataDir,
      `create trigger no_entry before insert on audit_entry begin select raise(abort, 'full'); end`,
    );
    const fields = { ...nobody, studentNumber: '20260299' } as Ask<'members.save'>['fields'];
    expect(await screen.outcomeOf('members.save', { ...key(), fields })).toHaveProperty('problem');
    await tamper(host.dataDir, 'drop trigger no_entry');
    expect((await screen.must('members.search', { text: '20260299' })).total).toBe(before);
    await screen.must('members.save', { ...key(), fields });
  });

  // Bug: entries made after the clock was set back stand before older ones, or durations turn negative.
  it('A7: order is by number, and the jump is seen', async () => {
    const screen = await asAdministrator();
    host.clock.setTo(host.clock.now() - someday);
    await screen.must('members.cardRequests', {});
    await screen.must('members.search', { text: '20260299' });
    const { entries } = await screen.must('audit.list', { limit: 20 });
    const numbers = entries.map(({ seq }) => seq);
    expect(numbers).toEqual(numbers.toSorted((one, other) => other - one));
    expect(entries.some(({ isClockBack }) => isClockBack)).toBe(true);
    expect(await screen.must('audit.verify', {})).toMatchObject({ brokenAt: null });
    host.clock.setTo('2026-11-22T12:00:00');
  });

  // Bug: somebody with the file changes what stands in the trail, and nobody is told.
  it('A5: an entry changed behind its back is found', async () => {
    const screen = await asAdministrator();
    await tamper(host.dataDir, `update audit_entry set actor = '{"kind":"nobody"}' where seq = 5`);
    expect(await screen.must('audit.verify', {})).toMatchObject({ brokenAt: 5, why: 'changed' });
  });
});
