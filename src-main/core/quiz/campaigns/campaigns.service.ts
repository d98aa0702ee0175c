/** Campaigns as staff make them and as people find them open. */
import { isDeepStrictEqual } from 'node:util';
import type { CampaignDetail, CampaignFields, CampaignRow, PaperRule } from '../../../contract/quiz-campaigns.ts';
import type { OpenCampaign } from '../../../contract/quiz.ts';
import { Refusal } from '../../../contract/route.ts';
import type { CampaignId, MemberId } from '../../../contract/values.ts';
import type { Clock } from '../../kernel/clock.ts';
import { addDays, instantOf, localDateOf } from '../../kernel/local-time.ts';
import type { MembersService } from '../../members/members.service.ts';
import type { Drawable } from '../bank/drawable.ts';
import { isEnough, availableTo, isFor, requireSound, sizeOf, usualRule } from './campaign-rules.ts';
import type { AudienceService } from './audience.service.ts';
import type { CampaignsRepository, NewCampaign, StoredCampaign } from './campaigns.repository.ts';

export type { StoredCampaign } from './campaigns.repository.ts';

interface Parts {
  readonly repository: CampaignsRepository;
  readonly audience: AudienceService;
  readonly members: Pick<MembersService, 'fieldsOf'>;
  /** Questions papers are drawn from now. */
  readonly drawable: () => readonly Drawable[];
  readonly clock: Clock;
}

/** Announced that long before it opens. */
const announcedMs = 14 * 24 * 3_600_000;

/** What may still change once somebody has begun: none of it touches a paper handed out. */
const openFields = new Set<keyof CampaignFields>(['title', 'closesAt', 'attempts', 'showsAnswers']);

export type CampaignsService = ReturnType<typeof campaignsService>;

export function campaignsService({ repository, audience, members, drawable, clock }: Parts) {
  async function one(campaignId: CampaignId): Promise<StoredCampaign> {
    const campaign = await repository.get(campaignId);
    if (!campaign) throw new Refusal('campaign.unknown');
    return campaign;
  }

  /** @throws Refusal campaign.unknown, campaign.changed-elsewhere */
  async function unchanged(campaignId: CampaignId, version: number): Promise<StoredCampaign> {
    const campaign = await one(campaignId);
    if (campaign.version !== version) throw new Refusal('campaign.changed-elsewhere', { version: campaign.version });
    return campaign;
  }

  const requireEnough = (rule: PaperRule): void => {
    if (!isEnough(rule, drawable())) throw new Refusal('campaign.bank-too-small');
  };

  const detailOf = async (campaign: StoredCampaign): Promise<CampaignDetail> => ({
    ...fieldsOf(campaign),
    campaignId: campaign.id,
    state: campaign.state,
    version: campaign.version,
    totalMarks: campaign.totalMarks,
    questions: campaign.questions,
    attemptsBegun: await repository.begun(campaign.id),
    withdrawReason: campaign.withdrawReason,
  });

  /** Inside a write. @throws Refusal what saving a changed campaign can meet */
  async function change(campaignId: CampaignId, version: number, fields: CampaignFields): Promise<number> {
    const before = await unchanged(campaignId, version);
    if (before.state === 'withdrawn') throw new Refusal('campaign.withdrawn');
    const isBegun = (await repository.begun(campaignId)) > 0;
    if (isBegun) {
      if (fields.closesAt <= fields.opensAt) throw new Refusal('campaign.window-inverted');
      if (!isOnlyOpenChanged(fieldsOf(before), fields)) throw new Refusal('campaign.under-way');
    } else {
      requireSound(fields, drawable());
      // A draft may wait for questions still to be written; nobody can begin it.
      if (before.state === 'published') requireEnough(fields.rule);
    }
    await repository.update(campaignId, { ...fields, ...sizeOf(fields.rule), version: version + 1 });
    return version + 1;
  }

  return {
    /** @throws Refusal campaign.unknown */
    one,
    detailOf,
    /** @throws Refusal campaign.unknown */
    detail: async (campaignId: CampaignId): Promise<CampaignDetail> => detailOf(await one(campaignId)),

    /** Published: open now, or opening within 14 days. Soonest first. */
    async coming(): Promise<OpenCampaign[]> {
      const now = clock.now();
      return (await repository.published(now, now + announcedMs)).map(openOf);
    },

    /** Open now and meant for this person. */
    async forMember(memberId: MemberId): Promise<StoredCampaign[]> {
      const now = clock.now();
      const fields = (await members.fieldsOf([memberId])).get(memberId);
      if (!fields) return [];
      return (await repository.published(now, now)).filter((campaign) => isFor(campaign, fields));
    },

    async list(offset: number, limit: number): Promise<{ campaigns: CampaignRow[]; total: number }> {
      const [stored, total] = await Promise.all([repository.page(offset, limit), repository.total()]);
      const turnouts = await audience.turnouts(stored);
      return {
        campaigns: stored.map((campaign, place) => ({
          campaignId: campaign.id,
          title: campaign.title,
          opensAt: campaign.opensAt,
          closesAt: campaign.closesAt,
          state: campaign.state,
          ...(turnouts[place] ?? { invited: 0, took: 0, passed: 0 }),
        })),
        total,
      };
    },

    async usual() {
      const { grades, buildings } = await audience.choices();
      const tomorrow = addDays(localDateOf(clock.now(), clock.timeZone), 1);
      const fields: CampaignFields = {
        title: '宿舍防火防盗安全知识测验',
        opensAt: instantOf(tomorrow, '08:00', clock.timeZone),
        closesAt: instantOf(addDays(tomorrow, 14), '22:00', clock.timeZone),
        grades: [],
        buildings: [],
        rule: usualRule,
        minutes: 20,
        passMark: 90,
        attempts: 3,
        shufflesQuestions: true,
        shufflesOptions: true,
        marking: 'all-or-nothing',
        showsAnswers: true,
      };
      return { fields, grades, buildings };
    },

    async try(rule: PaperRule, grades: string[], buildings: string[]) {
      const bank = drawable();
      return {
        available: availableTo(rule, bank),
        isEnough: isEnough(rule, bank),
        totalMarks: sizeOf(rule).totalMarks,
        invited: await audience.count({ grades, buildings, closesAt: clock.now() }),
      };
    },

    /**
     * Inside a write.
     * @throws Refusal campaign.unknown, campaign.changed-elsewhere, campaign.under-way, campaign.withdrawn,
     * campaign.bank-too-small, campaign.window-inverted, campaign.pass-too-high, campaign.rule-faulty
     */
    async save(campaignId: CampaignId | null, version: number, fields: CampaignFields, by: string) {
      if (campaignId !== null) return { campaignId, version: await change(campaignId, version, fields) };
      requireSound(fields, drawable());
      const draft: NewCampaign = {
        ...fields,
        ...sizeOf(fields.rule),
        state: 'draft',
        withdrawReason: null,
        version: 1,
        createdAt: clock.now(),
        createdBy: by,
      };
      return { campaignId: await repository.insert(draft), version: 1 };
    },

    /**
     * Inside a write.
     * @throws Refusal campaign.unknown, campaign.changed-elsewhere, campaign.not-draft, campaign.window-over,
     * campaign.bank-too-small
     */
    async publish(campaignId: CampaignId, version: number): Promise<number> {
      const { state, closesAt, rule } = await unchanged(campaignId, version);
      if (state !== 'draft') throw new Refusal('campaign.not-draft');
      if (closesAt <= clock.now()) throw new Refusal('campaign.window-over');
      requireEnough(rule);
      await repository.update(campaignId, { state: 'published', version: version + 1 });
      return version + 1;
    },

    /** Inside a write. @throws Refusal campaign.unknown, campaign.changed-elsewhere, campaign.withdrawn */
    async withdraw(campaignId: CampaignId, version: number, reason: string): Promise<void> {
      const { state } = await unchanged(campaignId, version);
      if (state === 'withdrawn') throw new Refusal('campaign.withdrawn');
      if (state === 'draft') await repository.remove(campaignId);
      else await repository.update(campaignId, { state: 'withdrawn', withdrawReason: reason, version: version + 1 });
    },
  };
}

const fieldsOf = (campaign: StoredCampaign): CampaignFields => ({
  title: campaign.title,
  opensAt: campaign.opensAt,
  closesAt: campaign.closesAt,
  grades: campaign.grades,
  buildings: campaign.buildings,
  rule: campaign.rule,
  minutes: campaign.minutes,
  passMark: campaign.passMark,
  attempts: campaign.attempts,
  shufflesQuestions: campaign.shufflesQuestions,
  shufflesOptions: campaign.shufflesOptions,
  marking: campaign.marking,
  showsAnswers: campaign.showsAnswers,
});

const openOf = (campaign: StoredCampaign): OpenCampaign => ({
  campaignId: campaign.id,
  title: campaign.title,
  opensAt: campaign.opensAt,
  closesAt: campaign.closesAt,
  minutes: campaign.minutes,
  questions: campaign.questions,
  totalMarks: campaign.totalMarks,
  passMark: campaign.passMark,
  attempts: campaign.attempts,
});

/** By what is stored: the order of keys in the request is nobody's business. */
function isOnlyOpenChanged(before: CampaignFields, after: CampaignFields): boolean {
  const names = Object.keys(before) as (keyof CampaignFields)[];
  return names.every((name) => openFields.has(name) || isDeepStrictEqual(before[name], after[name]));
}
