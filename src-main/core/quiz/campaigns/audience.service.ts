/** Whom a campaign is for: of the roster as it is now, and everybody who took it, wherever they live since. */
import type { CampaignFields } from '../../../contract/quiz-campaigns.ts';
import type { MemberId } from '../../../contract/values.ts';
import type { Clock } from '../../kernel/clock.ts';
import { localDateOf } from '../../kernel/local-time.ts';
import { fileKeptUntil, type MembersService } from '../../members/members.service.ts';
import { isFor } from './campaign-rules.ts';
import type { CampaignsRepository, StoredCampaign } from './campaigns.repository.ts';

/** '' where the roster does not say. */
export interface Dweller {
  readonly memberId: MemberId;
  readonly grade: string;
  readonly building: string;
  readonly dormRoom: string;
}

type Invitation = Pick<CampaignFields, 'grades' | 'buildings' | 'closesAt'>;

interface Parts {
  readonly repository: Pick<CampaignsRepository, 'bestScores'>;
  readonly members: Pick<MembersService, 'dwellings'>;
  readonly clock: Clock;
}

const inOrder = new Intl.Collator('zh-CN', { numeric: true });

export type AudienceService = ReturnType<typeof audienceService>;

export function audienceService({ repository, members, clock }: Parts) {
  /** Tells who is meant; whose file had left the school when the campaign closed is not. */
  function meantBy(campaign: Invitation): (dweller: Dweller) => boolean {
    const closesOn = localDateOf(campaign.closesAt, clock.timeZone);
    const hasLeft = new Map<string, boolean>();
    return (dweller) => {
      let left = hasLeft.get(dweller.grade);
      if (left === undefined) {
        left = (fileKeptUntil(dweller.grade) ?? '9999') <= closesOn;
        hasLeft.set(dweller.grade, left);
      }
      return !left && isFor(campaign, dweller);
    };
  }

  /** Those meant, and those in `took`. */
  function invited(
    campaign: Invitation,
    dwellers: readonly Dweller[],
    took: ReadonlyMap<MemberId, unknown>,
  ): Dweller[] {
    const isMeant = meantBy(campaign);
    return dwellers.filter((dweller) => took.has(dweller.memberId) || isMeant(dweller));
  }

  return {
    dwellers: members.dwellings,
    invited,

    async count(campaign: Invitation): Promise<number> {
      return (await members.dwellings()).filter(meantBy(campaign)).length;
    },

    /** Known to the roster, in order; newest grade first. */
    async choices(): Promise<{ grades: string[]; buildings: string[] }> {
      const dwellers = await members.dwellings();
      const known = (values: readonly string[]) =>
        [...new Set(values)].filter((value) => value !== '').sort(inOrder.compare);
      return {
        grades: known(dwellers.map(({ grade }) => grade)).reverse(),
        buildings: known(dwellers.map(({ building }) => building)),
      };
    },

    /** One for each campaign given. */
    async turnouts(campaigns: readonly StoredCampaign[]) {
      if (campaigns.length === 0) return [];
      const dwellers = await members.dwellings();
      return Promise.all(
        campaigns.map(async (campaign) => {
          const best = new Map((await repository.bestScores(campaign.id)).map((row) => [row.memberId, row.best]));
          const passed = [...best.values()].filter((score) => score >= campaign.passMark).length;
          return { invited: invited(campaign, dwellers, best).length, took: best.size, passed };
        }),
      );
    },
  };
}
