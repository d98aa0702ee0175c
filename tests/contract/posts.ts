/** Terms, posts, PINs, the rota, 换届, the trail and one's own data over any way of reaching the application. */
import { expect, it } from 'vitest';
import type { Ask } from '../../src-main/contract/registry.ts';
import type { MemberId } from '../../src-main/contract/values.ts';
import { checked, newKey, type Carrier } from './carrier.ts';
import { nobody } from './examples.ts';
import type { Station } from './reading.ts';

const key = () => ({ requestKey: newKey() });
const pin = '480261';
const card = '04CC00E1';
const day = '2026-11-30';
const evening = { startsAt: '19:00', endsAt: '21:00' } as const;

interface Staffed extends Station {
  /** Another screen of the same station; undefined where the host has one only. */
  readonly other: () => (() => Promise<Pick<Carrier, 'send'>>) | undefined;
}

export function asksPosts({ screen, roomOf, other }: Staffed): void {
  let [first, second]: MemberId[] = [];
  const newcomer = async (studentNumber: string): Promise<MemberId> => {
    const fields = { ...nobody, studentNumber } as Ask<'members.save'>['fields'];
    return (await screen().must('members.save', { ...key(), fields })).memberId;
  };

  // Bug: whoever is appointed is let in everywhere, or nowhere, over one of the hosts.
  it('begins a term, appoints, and lets in by PIN to the post alone', async () => {
    const { must, problem } = screen();
    const { termId } = await must('terms.begin', { ...key(), number: 3, from: '2026-09-01' });
    expect(await problem('terms.addPast', { ...key(), number: 2, from: '2025-09-01', to: '2026-09-01' })).toBe(
      'term.overlaps',
    );
    await must('terms.addPast', { ...key(), number: 2, from: '2025-09-01', to: '2026-08-31' });
    await must('terms.change', { ...key(), termId, number: 3, from: '2026-09-02', to: null });
    [first, second] = [await newcomer('20260150'), await newcomer('20260151')];
    const { appointmentId } = await must('posts.appoint', { ...key(), memberId: first, post: 'culture' });
    await must('posts.end', { ...key(), appointmentId, reason: '示例：调到学习部' });
    await must('posts.appoint', { ...key(), memberId: first, post: 'study' });
    await must('posts.appoint', { ...key(), memberId: second, post: 'life' });
    expect(await problem('staff.setPin', { ...key(), memberId: first, pin: '123456' })).toBe('staff.pin-too-weak');
    await must('staff.setPin', { ...key(), memberId: first, pin });
    const { posts } = await must('posts.holders', {});
    expect(posts.find(({ post }) => post === 'study')?.holders).toMatchObject([{ memberId: first, hasPin: true }]);
    expect((await must('terms.list', {})).terms).toMatchObject([{ number: 3, staff: 2 }, { number: 2 }]);
    expect((await must('staff.list', {})).people).toHaveLength(2);
    const open = other();
    if (!open) return;
    const beside = checked(await open(), screen().asked, pin);
    expect(await beside.problem('staff.signInByPin', { who: '20260150', pin: '917350' })).toBe('door.wrong-pin');
    expect(await beside.problem('staff.signInByPin', { who: '20269999', pin })).toBe('door.wrong-pin');
    const session = await beside.must('staff.signInByPin', { who: '20260150', pin });
    expect(session).toMatchObject({ memberId: first, roles: ['study'] });
    expect(session.may).not.toContain('members.search');
    expect(await beside.problem('members.search', {})).toBe('caller.forbidden');
    expect(await beside.must('rota.mine', {})).toMatchObject({ shifts: [] });
    await beside.must('staff.changePin', { ...key(), pin: '917350' });
    await beside.must('staff.signOut', {});
    expect(
      await beside.problem('staff.recover', {
        ...key(),
        code: 'ABCD',
        name: '示例老师',
        passphrase: '另一个长口令2026',
      }),
    ).toBe('door.wrong-code');
  });

  it('keeps the rota: slots, shifts, two places at once, a week copied, hours', async () => {
    const { must, problem } = screen();
    const [home, activity] = [await roomOf('home'), await roomOf('activity')];
    await must('rota.saveSlots', { ...key(), slots: [evening] });
    const shift = { day, ...evening, memberId: first! };
    const { shiftId } = await must('rota.assign', { ...key(), ...shift, roomId: home });
    expect(await problem('rota.assign', { ...key(), ...shift, roomId: activity })).toBe('rota.same-time');
    expect(await must('rota.copyWeek', { ...key(), from: day, to: '2026-12-07' })).toEqual({ copied: 1, leftOut: [] });
    expect((await must('rota.week', { monday: day })).shifts).toMatchObject([{ shiftId, state: 'planned' }]);
    expect((await must('rota.term', {})).shifts).toHaveLength(2);
    expect(await problem('rota.askSwap', { ...key(), shiftId, to: second!, reason: '示例：有课' })).toBe(
      'rota.not-yours',
    );
    expect((await must('rota.swaps', {})).swaps).toEqual([]);
    expect((await must('rota.hours', {})).people.length).toBeGreaterThan(0);
    expect((await must('rota.export', {})).fileName).toMatch(/\.xlsx$/);
    await must('rota.remove', { ...key(), shiftId });
  });

  it('opens an assembly and calls it off', async () => {
    const { must } = screen();
    const meeting = { title: '示例换届大会', place: '社区党员之家', heldOn: day, handOverOn: day };
    const { assembly } = await must('assembly.open', { ...key(), number: 4, ...meeting });
    const { assemblyId, version } = assembly;
    expect((await must('assembly.list', {})).underWay).toEqual(assembly);
    await must('assembly.cancel', { ...key(), assemblyId, version, reason: '示例：改期' });
    expect((await must('assembly.one', { assemblyId })).assembly.step).toBe('cancelled');
  });

  // Bug: what was done over this host stands nowhere.
  it('has all of it in an unbroken trail', async () => {
    const { must } = screen();
    const { entries, total } = await must('audit.list', { act: 'changed', about: first! });
    expect(entries.map(({ route }) => route)).toContain('posts.appoint');
    expect(total).toBeGreaterThan(3);
    expect(await must('audit.verify', {})).toMatchObject({ brokenAt: null, why: null });
    expect((await must('audit.actors', {})).actors.length).toBeGreaterThan(0);
    expect((await must('audit.export', { act: 'exported' })).fileName).toMatch(/\.xlsx$/);
  });

  // Bug: somebody’s data is shown for the card alone; what was refused is stored all the same.
  it('shows one’s own data, takes consents and requests, and answers them', async () => {
    const { must, problem } = screen();
    await must('own.setCode', { ...key(), memberId: first!, code: '5839' });
    await must('members.bindCard', { ...key(), memberId: first!, cardText: card });
    const { ticket } = await must('own.open', { cardText: card, code: '5839' });
    const { sections } = await must('own.data', { ticket });
    expect(sections.flatMap(({ rows }) => rows.flat())).toContain('20260150');
    expect(await problem('own.printData', { ...key(), ticket })).toMatch(/^(printer|paper|own)\./);
    expect((await must('own.consents', { ticket })).consents).toHaveLength(3);
    const refused = await must('own.setConsent', { ...key(), ticket, purpose: 'visits', isGiven: false });
    expect(refused.consents.find(({ purpose }) => purpose === 'visits')).toMatchObject({ state: 'refused' });
    expect((await must('check-in.swipe', { ...key(), cardText: card })).kind).toBe('unrecorded');
    const asked = { ticket, kind: 'correction', about: 'roster', text: '示例：班级写错了' } as const;
    const { requests } = await must('own.ask', { ...key(), ...asked });
    const { requestId } = requests.find(({ kind }) => kind === 'correction')!;
    expect((await must('privacy.requests', {})).open).toBeGreaterThan(0);
    expect((await must('privacy.erasable', { requestId })).what).toContainEqual({
      what: 'service',
      rows: expect.any(Number) as number,
    });
    expect(await problem('privacy.erase', { ...key(), requestId, what: ['visits'] })).toBe('request.not-deletion');
    await must('privacy.settleRequest', { ...key(), requestId, isGranted: true, answer: '示例：已更正' });
    expect((await must('own.requests', { ticket })).requests).toContainEqual(
      expect.objectContaining({ requestId, state: 'granted', answer: '示例：已更正' }),
    );
    await must('privacy.recordConsent', { ...key(), memberId: first!, purpose: 'visits', isGiven: true });
    expect((await must('privacy.consentsOf', { memberId: first! })).consents).toContainEqual(
      expect.objectContaining({ purpose: 'visits', state: 'given', channel: 'paper' }),
    );
    expect((await must('privacy.preview', {})).rules.length).toBeGreaterThan(20);
    expect(await must('privacy.purge', key())).toEqual({ removed: expect.any(Number) as number });
  });
}
