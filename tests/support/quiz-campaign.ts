/** Campaigns of stories: planned by the application, their attempts written by hand where only the figures matter. */
import { randomUUID } from 'node:crypto';
import type { Ask } from '../../src-main/contract/registry.ts';
import type { CampaignId, MemberId } from '../../src-main/contract/values.ts';
import { nobody } from '../contract/examples.ts';
import { sampleCampaign } from '../contract/quiz-examples.ts';
import { operator, type StoryStation } from './story-station.ts';

export type CampaignFields = Ask<'quiz.saveCampaign'>['fields'];
type Resident = Pick<typeof nobody, 'studentNumber' | 'name'> &
  Partial<Pick<typeof nobody, 'className' | 'grade' | 'building' | 'dormRoom'>>;

/** Open since 08:00 of the stories' first day, closing a week later. */
export const openCampaignFields: CampaignFields = {
  ...sampleCampaign,
  opensAt: Date.parse('2026-11-22T08:00:00+08:00'),
  closesAt: Date.parse('2026-11-29T22:00:00+08:00'),
};

export async function saveCampaign(station: StoryStation, fields: Partial<CampaignFields> = {}): Promise<CampaignId> {
  const input = { campaignId: null, version: 0, fields: { ...openCampaignFields, ...fields } };
  return (await station.must('quiz.saveCampaign', { requestKey: randomUUID(), ...input }, operator)).campaignId;
}

export async function publish(station: StoryStation, campaignId: CampaignId): Promise<number> {
  const { version } = await station.must('quiz.campaign', { campaignId }, operator);
  const input = { requestKey: randomUUID(), campaignId, version };
  return (await station.must('quiz.publishCampaign', input, operator)).version;
}

export async function addResident(station: StoryStation, resident: Resident): Promise<MemberId> {
  const fields = { ...nobody, sex: '', politicalStatus: '共青团员', ...resident } as const;
  return (await station.must('members.save', { requestKey: randomUUID(), fields }, operator)).memberId;
}

export interface MadeAttempt {
  readonly memberId: MemberId;
  readonly number: number;
  /** NULL: under way. */
  readonly score: number | null;
  readonly seconds?: number;
}

/** So late that none runs out of time before the stories' first minute. */
const startedAt = Date.parse('2026-11-22T08:59:00+08:00');

/** As the application writes them, with empty papers. */
export function attemptSql(campaignId: CampaignId, attempts: readonly MadeAttempt[]): string {
  const rows = attempts.map(({ memberId, number, score, seconds = 60 }) => {
    const end = score === null ? 'null, null, null' : `${startedAt + seconds * 1000}, 'hand-in', ${score}`;
    return `('${randomUUID()}', ${campaignId}, ${memberId}, ${number}, 1, '[]', 'all-or-nothing', 100, 80,
      ${startedAt}, 1200000, ${seconds * 1000}, ${startedAt}, '{}', ${end})`;
  });
  return `insert into quiz_attempt (key, campaign_id, member_id, number, seed, paper, marking, total_marks, pass_mark,
    started_at, allowed_ms, spent_ms, saved_at, answers, ended_at, ended_by, score) values ${rows.join(', ')}`;
}
