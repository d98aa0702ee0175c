/** 现场抢答 over any way of reaching the application. */
import { expect, it } from 'vitest';
import { newKey } from './carrier.ts';
import { examples } from './examples.ts';
import type { Station } from './reading.ts';

export function asksLive({ screen, memberNumbered }: Station): void {
  // Bug: a route was built and never once called over this way; a name is shown whole, or the key before the answer.
  it('holds a live round, names masked, the key last', async () => {
    const { must, problem } = screen();
    const memberId = await memberNumbered('20260103');
    const { cardId } = await must('members.bindCard', { requestKey: newKey(), memberId, cardText: '04112233' });
    const { liveId } = await must('quiz.startLive', examples['quiz.startLive']());
    expect(await problem('quiz.startLive', examples['quiz.startLive']())).toBe('live.under-way');
    const join = (cardText: string, group: number, mayShowName: boolean) =>
      must('quiz.joinLive', { requestKey: newKey(), liveId, cardText, group, mayShowName });
    await join('04A1B2C3', 0, true);
    const joined = await join('04112233', 1, false);
    expect(joined.groups.map(({ names }) => names)).toEqual([['欧阳*'], []]);
    const asking = await must('quiz.stepLive', {
      requestKey: newKey(),
      liveId,
      revision: joined.revision,
      to: 'begin',
    });
    expect(asking).toMatchObject({ state: 'asking', position: 1, explained: null });
    const { revision } = await must('quiz.buzzLive', { requestKey: newKey(), liveId, cardText: '04112233' });
    expect(await problem('quiz.buzzLive', { requestKey: newKey(), liveId, cardText: '04A1B2C3' })).toBe(
      'live.not-asking',
    );
    expect(await problem('quiz.answerLive', { requestKey: newKey(), liveId, revision, choices: [9] })).toBe(
      'answer.impossible',
    );
    await must('quiz.answerLive', { requestKey: newKey(), liveId, revision, choices: [0] });
    expect((await must('quiz.live', {})).live?.liveId).toBe(liveId);
    await must('quiz.endLive', { requestKey: newKey(), liveId });
    expect((await must('quiz.lives', {})).lives).toMatchObject([{ liveId, asked: 1 }]);
    await must('members.revokeCard', { requestKey: newKey(), cardId });
  });
}
