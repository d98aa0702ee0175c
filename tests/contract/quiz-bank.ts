/** The bank of questions and its files over any way of reaching the application. */
import { expect, it } from 'vitest';
import { newKey } from './carrier.ts';
import { sampleQuestion } from './quiz-examples.ts';
import type { Station } from './reading.ts';

const anything = { text: '', topic: null, type: null, difficulty: null } as const;

export function asksBank({ screen }: Station): void {
  // Bug: a route was built and never once called over this way.
  it('keeps a question: saved, found, reviewed, retired, restored, handed out', async () => {
    const { must, problem } = screen();
    const content = { ...sampleQuestion, stem: '示例：题库一题' };
    const saving = { questionId: null, version: 0, content, isLikeAllowed: false };
    const { questionId, version } = await must('quiz.saveQuestion', { requestKey: newKey(), ...saving });
    expect(await problem('quiz.saveQuestion', { requestKey: newKey(), ...saving })).toBe('question.like-another');
    expect(await must('quiz.question', { questionId })).toMatchObject({ version, content, reviewedAt: null });
    expect(await must('quiz.questionVersion', { questionId, version })).toEqual(content);
    const { type, stem } = content;
    const { questions } = await must('quiz.likeQuestions', { type, stem, except: null });
    expect(questions).toMatchObject([{ questionId }]);
    await must('quiz.reviewQuestion', { requestKey: newKey(), questionId, version });
    await must('quiz.retireQuestion', { requestKey: newKey(), questionId, reason: '示例' });
    const found = await must('quiz.questions', { ...anything, text: '题库一题', state: 'retired' });
    expect(found).toMatchObject({ total: 1, questions: [{ questionId, stem }] });
    expect(await problem('quiz.reviewQuestion', { requestKey: newKey(), questionId, version })).toBe(
      'question.retired',
    );
    await must('quiz.restoreQuestion', { requestKey: newKey(), questionId });
    const { articles } = await must('quiz.articles', {});
    expect(articles.length).toBeGreaterThan(0);
    const file = await must('quiz.exportBank', { format: 'json', topic: content.topic });
    expect(Buffer.from(file.base64, 'base64').toString()).toContain(stem);
  });
}
