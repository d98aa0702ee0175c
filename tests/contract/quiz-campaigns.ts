/** Campaigns over any way of reaching the application. */
import { expect, it } from 'vitest';
import { newKey } from './carrier.ts';
import { sampleCampaign } from './quiz-examples.ts';
import type { Station } from './reading.ts';

export function asksCampaigns({ screen }: Station): void {
  // Bug: a route was built and never once called over this way; an output is refused by its own schema.
  it('makes, publishes, reports and withdraws a campaign', async () => {
    const { must, problem } = screen();
    const { fields, grades } = await must('quiz.usualCampaign', {});
    expect(grades).toEqual(expect.any(Array));
    const tried = await must('quiz.tryCampaign', { rule: fields.rule, grades: [], buildings: [] });
    expect(tried).toMatchObject({ isEnough: true, totalMarks: 100 });
    const saved = {
      requestKey: newKey(),
      campaignId: null,
      version: 0,
      fields: { ...sampleCampaign, title: '示例走查' },
    };
    const { campaignId, version } = await must('quiz.saveCampaign', saved);
    // Bug: the same request sent twice makes two.
    expect(await must('quiz.saveCampaign', saved)).toEqual({ campaignId, version });
    const published = await must('quiz.publishCampaign', { requestKey: newKey(), campaignId, version });
    expect(await must('quiz.campaign', { campaignId })).toMatchObject({ state: 'published', title: '示例走查' });
    const { campaigns } = await must('quiz.campaigns', {});
    expect(campaigns.filter(({ title }) => title === '示例走查')).toHaveLength(1);
    const { people, bands } = await must('quiz.report', { campaignId });
    expect(bands).toHaveLength(10);
    const listed = await must('quiz.campaignPeople', { campaignId, state: 'not-taken', building: null, text: '' });
    expect(listed.total).toBe(people.invited);
    const { fileName, base64 } = await must('quiz.exportCampaign', { campaignId });
    expect(fileName).toMatch(/^示例走查-.*\.xlsx$/u);
    expect(Buffer.from(base64, 'base64').subarray(0, 2).toString()).toBe('PK');
    expect(await must('quiz.remark', { campaignId })).toEqual({ attempts: 0, differing: 0 });
    const away = { requestKey: newKey(), campaignId, version: published.version, reason: '示例' };
    expect(await must('quiz.withdrawCampaign', away)).toEqual({});
    expect(await problem('quiz.publishCampaign', { requestKey: newKey(), campaignId, version: 3 })).toBe(
      'campaign.not-draft',
    );
  });
}
