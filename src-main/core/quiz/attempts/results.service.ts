/** What came of an attempt, for the person who took it; and what a person may take. */
import type { AttemptResult, Chance } from '../../../contract/quiz.ts';
import type { ClaimedPerson, MemberId } from '../../../contract/values.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { MembersService } from '../../members/members.service.ts';
import type { BankService } from '../bank/bank.service.ts';
import { isOpenAt } from '../campaigns/campaign-rules.ts';
import type { CampaignsService, StoredCampaign } from '../campaigns/campaigns.service.ts';
import type { AttemptsRepository, StoredAttempt } from './attempts.repository.ts';
import type { AttemptsService } from './attempts.service.ts';
import type { CertificatesService } from './certificates.service.ts';
import type { EndingService, Versions } from './ending.service.ts';
import { givenOf, shownOf } from './given-answer.ts';
import { maskedPersonOf } from './masked-person.ts';
import type { MarkedPaper } from './mark-paper.ts';

interface Parts {
  readonly repository: Pick<AttemptsRepository, 'used' | 'best'>;
  readonly attempts: Pick<AttemptsService, 'underWayOf'>;
  readonly ending: Pick<EndingService, 'versionsOf' | 'marked'>;
  readonly certificates: Pick<CertificatesService, 'of' | 'ofMember'>;
  readonly bank: Pick<BankService, 'explained'>;
  readonly campaigns: Pick<CampaignsService, 'one' | 'forMember'>;
  readonly members: Pick<MembersService, 'claimed' | 'known'>;
  readonly clock: Clock;
}

export type ResultsService = ReturnType<typeof resultsService>;

export function resultsService(parts: Parts) {
  const { repository, attempts, ending, certificates, bank, campaigns, members, clock } = parts;

  /** NULL: as often as one likes. None once the campaign is over. */
  function attemptsLeft(campaign: StoredCampaign, used: number): number | null {
    if (!isOpenAt(campaign, clock.now())) return 0;
    return campaign.attempts === null ? null : Math.max(0, campaign.attempts - used);
  }

  function wrongOf(attempt: StoredAttempt, { questions }: MarkedPaper, versions: Versions): AttemptResult['wrong'] {
    return attempt.paper.flatMap(({ versionId, order, marks }, position) => {
      const [version, question] = [versions.get(versionId), questions[position]];
      if (!version || !question || question.isRight) return [];
      const { content } = version;
      const given = givenOf(order, question.choices);
      return [
        {
          ...shownOf(content, order),
          position,
          given,
          marks,
          got: question.got,
          explained: bank.explained(content, order),
        },
      ];
    });
  }

  async function chanceOf(campaign: StoredCampaign, memberId: MemberId, isUnderWay: boolean, number: string | null) {
    const best = await repository.best(campaign.id, memberId);
    const chance: Chance = {
      campaignId: campaign.id,
      title: campaign.title,
      opensAt: campaign.opensAt,
      closesAt: campaign.closesAt,
      minutes: campaign.minutes,
      questions: campaign.questions,
      totalMarks: campaign.totalMarks,
      passMark: campaign.passMark,
      attempts: campaign.attempts,
      used: await repository.used(campaign.id, memberId),
      best: best && { score: best.score, isPassed: best.score >= best.passMark },
      isUnderWay,
      certificate: number,
    };
    return chance;
  }

  return {
    /** @param attempt ended */
    async of(attempt: StoredAttempt): Promise<AttemptResult> {
      const { campaignId, memberId, passMark } = attempt;
      const campaign = await campaigns.one(campaignId);
      const versions = await ending.versionsOf(attempt);
      const paper = ending.marked(attempt, versions);
      const score = attempt.score ?? paper.score;
      const best = await repository.best(campaignId, memberId);
      const certificate = await certificates.of(campaignId, memberId);
      return {
        attemptId: attempt.id,
        title: campaign.title,
        person: maskedPersonOf(members.known(memberId)),
        attemptNumber: attempt.number,
        score,
        totalMarks: attempt.totalMarks,
        passMark,
        isPassed: score >= passMark,
        endedAt: attempt.endedAt ?? 0,
        endedBy: attempt.endedBy ?? 'time',
        spentMs: attempt.spentMs,
        unanswered: paper.questions.filter(({ choices }) => choices.length === 0).length,
        best: Math.max(best?.score ?? 0, score),
        attemptsLeft: attemptsLeft(campaign, await repository.used(campaignId, memberId)),
        certificate: certificate?.number ?? null,
        topics: topicsOf(paper, versions),
        wrong: campaign.showsAnswers ? wrongOf(attempt, paper, versions) : [],
        showsAnswers: campaign.showsAnswers,
      };
    },

    /**
     * Those meant for this person and open now, the one under way, and those with a certificate.
     * @throws Refusal card.unknown, card.malformed, member.unknown
     */
    async chances(who: ClaimedPerson) {
      const memberId = await members.claimed(who);
      const underWay = await attempts.underWayOf(memberId);
      const held = new Map((await certificates.ofMember(memberId)).map((one) => [one.campaignId, one.number]));
      const found = new Map((await campaigns.forMember(memberId)).map((campaign) => [campaign.id, campaign]));
      for (const id of [...(underWay ? [underWay.campaignId] : []), ...held.keys()]) {
        if (!found.has(id)) found.set(id, await campaigns.one(id));
      }
      const chances: Chance[] = [];
      for (const campaign of found.values()) {
        const isUnderWay = underWay?.campaignId === campaign.id;
        chances.push(await chanceOf(campaign, memberId, isUnderWay, held.get(campaign.id) ?? null));
      }
      return { person: maskedPersonOf(members.known(memberId)), chances };
    },
  };
}

/** Weakest first; of equal ones the one with more questions. */
function topicsOf({ questions }: MarkedPaper, versions: Versions): AttemptResult['topics'] {
  const topics = new Map<AttemptResult['topics'][number]['topic'], { right: number; of: number }>();
  for (const { versionId, isRight } of questions) {
    const topic = versions.get(versionId)?.content.topic;
    if (topic === undefined) continue;
    const { right, of } = topics.get(topic) ?? { right: 0, of: 0 };
    topics.set(topic, { right: right + (isRight ? 1 : 0), of: of + 1 });
  }
  return Array.from(topics, ([topic, counts]) => ({ topic, ...counts })).sort(
    (one, other) => one.right / one.of - other.right / other.of || other.of - one.of,
  );
}
