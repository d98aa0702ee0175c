/** What the 读书分享会 leaves, over any way of reaching the application: minutes, record, correction, reflection. */
import { expect, it } from 'vitest';
import type { SessionId } from '../../src-main/contract/values.ts';
import { newKey } from './carrier.ts';
import { examples } from './examples.ts';
import type { Station } from './reading.ts';

/** After the session of `asksReading` has ended, with 20260103 as its one attendee. */
export function asksReadingRecord({ screen, memberNumbered }: Station): void {
  const ended = async (): Promise<SessionId> => {
    const { sessions } = await screen().must('reading.sessions', {});
    return sessions.find(({ state }) => state === 'ended' || state === 'closed')!.sessionId;
  };
  const { body } = examples['reading.saveMinutes']();
  const nobody = { memberId: null, name: '示例同学' };
  const minutes = { ...body, recorder: nobody, speakers: [{ ...body.speakers[0]!, who: nobody }] };

  // Bug: a route was built and never once called over this way.
  it('keeps minutes, closes the session and puts it right', async () => {
    const { must, problem } = screen();
    const sessionId = await ended();
    expect((await must('reading.minutes', { sessionId })).revision).toBe(0);
    expect(await problem('reading.edition', { sessionId })).toBe('reading.not-closed');
    expect(await problem('reading.close', { requestKey: newKey(), sessionId })).toBe('reading.incomplete');
    const draft = { sessionId, revision: 0, body: minutes };
    expect((await must('reading.saveMinutes', { requestKey: newKey(), ...draft })).revision).toBe(1);
    expect(await problem('reading.saveMinutes', { requestKey: newKey(), ...draft })).toBe('reading.minutes-elsewhere');
    expect(await must('reading.close', { requestKey: newKey(), sessionId })).toEqual({ records: 1 });
    const { host, leadReader, items, madeBy } = await must('reading.edition', { sessionId });
    expect(madeBy).toBe('测试管理员');
    const correction = { sessionId, edition: 1, reason: '示例：补记', host, leadReader, items, minutes };
    expect(await must('reading.correct', { requestKey: newKey(), ...correction })).toEqual({ edition: 2 });
    expect(await problem('reading.correct', { requestKey: newKey(), ...correction })).toBe('reading.changed-elsewhere');
    const { editions } = await must('reading.editions', { sessionId });
    expect(editions.map(({ edition }) => edition)).toEqual([2, 1]);
    const memberId = await memberNumbered('20260103');
    const period = { from: '2020-01-01', to: '2099-12-31' };
    expect((await must('reading.records', { memberId, ...period })).records).toMatchObject([{ sessionId }]);
  });

  // Bug: the screen, which everybody sees, is given what somebody wrote, or whose it is.
  it('takes reflections and lets staff read them', async () => {
    const { must, problem } = screen();
    const sessionId = await ended();
    expect((await must('reading.reflectable', {})).sessions).toMatchObject([{ sessionId }]);
    const who = { by: 'name', memberId: await memberNumbered('20260103') } as const;
    const handsIn = { sessionId, who, text: '示例：读后的几点体会与打算。' };
    expect(await must('reading.handInReflection', { requestKey: newKey(), ...handsIn })).toMatchObject({
      person: { name: '买*例', numberTail: '103' },
    });
    expect(await problem('reading.handInReflection', { requestKey: newKey(), ...handsIn })).toBe('reflection.already');
    const strange = { ...handsIn, who: { by: 'name', memberId: await memberNumbered('20260102') } } as const;
    expect(await problem('reading.handInReflection', { requestKey: newKey(), ...strange })).toBe(
      'reflection.not-attended',
    );
    expect(await problem('reading.handInSheet', { requestKey: newKey(), sheetNumber: 'XD0005724' })).toBe(
      'sheet.unknown',
    );
    expect(await problem('reading.handInSheet', { requestKey: newKey(), sheetNumber: 'XD0005742' })).toBe(
      'sheet.malformed',
    );
    const { reflections, unread } = await must('reading.reflections', { state: 'unread' });
    expect(unread).toBe(1);
    const { reflectionId, handedInAt } = reflections[0]!;
    const settles = { reflectionId, handedInAt, verdict: 'returned', remark: '' } as const;
    expect(await problem('reading.settleReflection', { requestKey: newKey(), ...settles })).toBe(
      'reflection.remark-missing',
    );
    await must('reading.settleReflection', { requestKey: newKey(), ...settles, verdict: 'read' });
    expect(await must('reading.reflections', { sessionId })).toMatchObject({ total: 1, unread: 0 });
  });
}
