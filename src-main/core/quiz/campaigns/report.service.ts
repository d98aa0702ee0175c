/** What came of a campaign: figures without a name, and the list of people for those who have to remind them. */
import type { CampaignPerson, CampaignReport } from '../../../contract/quiz-campaigns.ts';
import { quizTopics } from '../../../contract/quiz-questions.ts';
import type { CampaignId, FileOut, MemberId } from '../../../contract/values.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { MembersService } from '../../members/members.service.ts';
import type { AudienceService, Dweller } from './audience.service.ts';
import { campaignWorkbook } from './campaign.workbook.ts';
import type { CampaignsService } from './campaigns.service.ts';
import type { BestAttempt, ReportRepository } from './report.repository.ts';
import { byName, turnoutOf, type Best } from './turnout.ts';

interface Parts {
  readonly repository: ReportRepository;
  readonly campaigns: Pick<CampaignsService, 'one' | 'detail'>;
  readonly audience: Pick<AudienceService, 'dwellers' | 'invited'>;
  readonly members: Pick<MembersService, 'known' | 'idsFor'>;
  readonly clock: Clock;
}

export interface PeopleWanted {
  readonly state: 'all' | 'passed' | 'not-passed' | 'not-taken';
  /** '' those the roster gives no building; NULL any. */
  readonly building: string | null;
  /** Name, number or class as staff search, or a whole room number. */
  readonly text: string;
}

const mostQuestions = 100;

export type ReportService = ReturnType<typeof reportService>;

export function reportService({ repository, campaigns, audience, members, clock }: Parts) {
  const questions = async (campaignId: CampaignId): Promise<CampaignReport['questions']> =>
    (await repository.questions(campaignId, mostQuestions)).map(({ body, chosen, ...question }) => ({
      ...question,
      options: body.options.map((text, place) => ({
        text,
        isAnswer: body.answer.includes(place),
        chosen: chosen[place] ?? 0,
      })),
    }));

  async function topics(campaignId: CampaignId): Promise<CampaignReport['topics']> {
    const found = new Map((await repository.topics(campaignId)).map((row) => [row.topic, row]));
    return quizTopics.flatMap((topic) => found.get(topic) ?? []);
  }

  /** @throws Refusal campaign.unknown */
  async function report(campaignId: CampaignId): Promise<CampaignReport> {
    const campaign = await campaigns.detail(campaignId);
    const [dwellers, best, ofTopics, ofQuestions] = await Promise.all([
      audience.dwellers(),
      repository.best(campaignId),
      topics(campaignId),
      questions(campaignId),
    ]);
    const bests = new Map<MemberId, Best>(best.map((row) => [row.memberId, row]));
    return {
      campaign,
      madeAt: clock.now(),
      ...turnoutOf(audience.invited(campaign, dwellers, bests), bests, campaign),
      topics: ofTopics,
      questions: ofQuestions,
    };
  }

  type Row = Dweller & { readonly best: Best | undefined };

  /** Those wanted, by building, room and number. */
  async function rows(campaignId: CampaignId, isWanted: (row: Row) => boolean): Promise<Row[]> {
    const campaign = await campaigns.one(campaignId);
    const [dwellers, best] = await Promise.all([audience.dwellers(), repository.best(campaignId)]);
    const bests = new Map<MemberId, Best>(best.map((row) => [row.memberId, row]));
    const numberOf = (memberId: MemberId) => members.known(memberId)?.studentNumber ?? '';
    const wanted = audience
      .invited(campaign, dwellers, bests)
      .map((dweller) => ({ ...dweller, best: bests.get(dweller.memberId) }))
      .filter(isWanted);
    const building = placesOf(wanted.map((row) => row.building));
    const room = placesOf(wanted.map((row) => row.dormRoom));
    return wanted.toSorted(
      (one, other) =>
        building(one.building) - building(other.building) ||
        room(one.dormRoom) - room(other.dormRoom) ||
        (numberOf(one.memberId) < numberOf(other.memberId) ? -1 : 1),
    );
  }

  async function named(
    campaignId: CampaignId,
    passMark: number,
    wanted: readonly Row[],
    isEverybody: boolean,
  ): Promise<CampaignPerson[]> {
    const ids = isEverybody ? undefined : wanted.map(({ memberId }) => memberId);
    const [attempts, certificates] = await Promise.all([
      repository.bestAttempts(campaignId, ids),
      repository.certificates(campaignId, ids),
    ]);
    const attemptOf = new Map<MemberId, BestAttempt>(attempts.map((row) => [row.memberId, row]));
    return wanted.map(({ memberId, grade, building, dormRoom }) => {
      const member = members.known(memberId);
      const attempt = attemptOf.get(memberId);
      return {
        memberId,
        studentNumber: member?.studentNumber ?? '',
        name: member?.name ?? '',
        grade,
        className: member?.className ?? '',
        building,
        dormRoom,
        attempts: attempt?.attempts ?? 0,
        best: attempt?.score ?? null,
        isPassed: (attempt?.score ?? -1) >= passMark,
        attemptId: attempt?.attemptId ?? null,
        endedAt: attempt?.endedAt ?? null,
        certificate: certificates.get(memberId) ?? null,
      };
    });
  }

  return {
    report,

    /** @throws Refusal campaign.unknown */
    async people(campaignId: CampaignId, wanted: PeopleWanted, offset: number, limit: number) {
      const { passMark } = await campaigns.one(campaignId);
      const text = wanted.text.trim();
      const found = text === '' ? undefined : new Set(await members.idsFor(text));
      const isWanted = ({ memberId, building, dormRoom, best }: Row): boolean =>
        hasState(wanted.state, best, passMark) &&
        (wanted.building === null || building === wanted.building) &&
        (found === undefined || found.has(memberId) || dormRoom === text);
      const fitting = await rows(campaignId, isWanted);
      const page = fitting.slice(offset, offset + limit);
      return { people: await named(campaignId, passMark, page, false), total: fitting.length };
    },

    /** @throws Refusal campaign.unknown */
    async export(campaignId: CampaignId): Promise<FileOut> {
      const [sum, all] = await Promise.all([report(campaignId), rows(campaignId, () => true)]);
      const people = await named(campaignId, sum.campaign.passMark, all, true);
      return campaignWorkbook(sum, people, clock.timeZone);
    },
  };
}

/** Where each name stands among all: comparing thousands of people by the rules of a language takes long, a few names do not. */
function placesOf(names: readonly string[]): (name: string) => number {
  const places = new Map([...new Set(names)].toSorted(byName).map((name, place) => [name, place]));
  return (name) => places.get(name) ?? 0;
}

function hasState(state: PeopleWanted['state'], best: Best | undefined, passMark: number): boolean {
  if (state === 'all') return true;
  if (state === 'not-taken') return best === undefined;
  return best !== undefined && best.score >= passMark === (state === 'passed');
}
