/** Practice and the graded quiz over any way of reaching the application; nothing that crosses the wire tells a key too early. */
import { expect, it } from 'vitest';
import type { AttemptView } from '../../src-main/contract/quiz.ts';
import type { CampaignId } from '../../src-main/contract/values.ts';
import { shippedQuestions } from '../../src-main/core/quiz/bank/shipped-questions.ts';
import { held, rightAnswer, tap, wrongAnswer } from '../support/quiz/graded-quiz.ts';
import { newKey } from './carrier.ts';
import { examples } from './examples.ts';
import { asksCampaigns } from './quiz-campaigns.ts';
import type { Station } from './reading.ts';

const byCard = { by: 'card', cardText: '04A1B2C3' } as const;
const shown = ['blanks', 'options', 'stem', 'topic', 'type'];
/** What only somebody who has answered may read. */
const secrets = shippedQuestions.flatMap(({ explanation, source }) => [explanation, source]).filter(Boolean);

/** Keys of questions, and whether any text is one that explains. */
function tellsNothing(heard: readonly unknown[]): void {
  const wire = JSON.stringify(heard);
  expect(secrets.filter((secret) => wire.includes(JSON.stringify(secret).slice(1, -1)))).toEqual([]);
  expect(wire).not.toMatch(
    /"(answer|explained|explanation|isRight|isAnswer|source|article|right|order|seed|versionId)"/,
  );
}

export function asksQuiz(station: Station): void {
  const { screen, memberNumbered } = station;
  asksCampaigns(station);
  const openCampaign = async (): Promise<CampaignId> => {
    const { campaignId, version } = await screen().must('quiz.saveCampaign', examples['quiz.saveCampaign']());
    await screen().must('quiz.publishCampaign', { requestKey: newKey(), campaignId, version });
    return campaignId;
  };

  // Bug: a route was built and never once called over this way.
  it('lets people practise, and keeps a notebook for those who say who they are', async () => {
    const { must, problem } = screen();
    const { topics } = await must('quiz.topics', {});
    expect(topics.reduce((sum, { questions }) => sum + questions, 0)).toBeGreaterThan(200);
    const page = await must('quiz.practice', examples['quiz.practice']());
    for (const question of page.questions)
      expect(Object.keys(question).toSorted()).toEqual([...shown, 'questionId', 'versionId'].toSorted());
    const question = page.questions.find(({ type }) => type === 'single')!;
    const { versionId } = question;
    const given = wrongAnswer(question);
    const answered = await must('quiz.practiceAnswer', { requestKey: newKey(), who: byCard, versionId, given });
    expect(answered).toMatchObject({
      isRight: false,
      notebook: 'added',
      explained: { answer: rightAnswer(question).choices },
    });
    const { person, entries } = await must('quiz.notebook', { who: byCard });
    expect(person.name).toBe('欧阳*');
    expect(entries.map((entry) => entry.versionId)).toEqual([versionId]);
    expect(await problem('quiz.notebook', { who: { by: 'name', memberId: 999_999 } })).toBe('member.unknown');
    expect(await must('quiz.clearNotebook', { requestKey: newKey(), who: byCard })).toEqual({ removed: 1 });
  });

  // Bug: the screen is given the key with the paper, by a field, a text or the order of the options.
  it('tells nothing of the keys before the paper is handed in', async () => {
    const { must, problem } = screen();
    const campaignId = await openCampaign();
    const heard: unknown[] = [await must('quiz.openCampaigns', {}), await must('quiz.chances', { who: byCard })];
    const attempt: AttemptView = await must('quiz.begin', { requestKey: newKey(), who: byCard, campaignId });
    for (const question of attempt.questions) {
      const given = rightAnswer(question);
      heard.push(await must('quiz.answer', tap(attempt, question.position, wrongAnswer(question), true)));
      heard.push(await must('quiz.answer', tap(attempt, question.position, given)));
      expect(Object.keys(question).toSorted()).toEqual([...shown, 'given', 'isMarked', 'marks', 'position'].toSorted());
      expect(question.options.every((option) => typeof option === 'string')).toBe(true);
    }
    heard.push(attempt, await must('quiz.attempt', held(attempt)));
    expect(await problem('quiz.result', held(attempt))).toBe('attempt.under-way');
    expect(await problem('quiz.answer', tap(attempt, 99, { choices: [0], blanks: [] }))).toBe('answer.impossible');
    tellsNothing(heard);
    // The same search finds the explanations where they may be read.
    const { questions } = await must('quiz.practice', examples['quiz.practice']());
    const given = { choices: [], blanks: [] };
    const answer = { requestKey: newKey(), who: null, versionId: questions[0]!.versionId, given };
    const told = await must('quiz.practiceAnswer', answer);
    expect(() => tellsNothing([told])).toThrow();

    const result = await must('quiz.handIn', { requestKey: newKey(), ...held(attempt) });
    expect(result).toMatchObject({
      score: 100,
      isPassed: true,
      certificate: expect.stringMatching(/^AQ-\d{4}-\d{6}$/),
    });
    expect(await must('quiz.result', held(attempt))).toEqual(result);
    expect(await problem('quiz.attempt', held(attempt))).toBe('attempt.over');
    const print = { requestKey: newKey(), ...held(attempt) };
    expect(await problem('quiz.printCertificate', print)).toBe('printer.none');
    expect(await problem('quiz.certificate', { text: `${result.certificate}-00000000` })).toBe('certificate.forged');
    const memberId = await memberNumbered('20260103');
    const other = await must('quiz.begin', { requestKey: newKey(), who: { by: 'name', memberId }, campaignId });
    expect((await must('quiz.handIn', { requestKey: newKey(), ...held(other) })).unanswered).toBe(5);
  });
}
