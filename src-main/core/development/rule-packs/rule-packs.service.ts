/** The texts people are judged by: national ones by day, local ones where this station laid them over. */
import type { FilePaper } from '../../../contract/development.ts';
import type { RuleReference } from '../../../contract/development-rules.ts';
import { Refusal } from '../../../contract/route.ts';
import type { Database } from '../../database/database.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { StagePack } from '../rules/facts.ts';
import { nationalReferences, packInForce } from '../rules/national-pack.ts';
import { overlayReferences, type RulePacks, shippedRulePacks } from '../rules/rule-packs.ts';
import { shippedNationals, shippedOverlays } from '../rules/shipped-packs.ts';
import type { OverlaysRepository } from './overlays.repository.ts';

export interface RulePack {
  readonly packId: string;
  readonly title: string;
  /** First day it is in force; '' of a local overlay. */
  readonly inForceFrom: string;
  readonly source: string;
  readonly isNational: boolean;
  readonly isOn: boolean;
  readonly rules: RuleReference[];
}

const stageOf = (step: number): number => shippedNationals[0]?.steps.find((one) => one.step === step)?.stage ?? 0;

export type RulePacksService = Awaited<ReturnType<typeof openRulePacks>>;

/** `changed` runs inside the write that turned an overlay on or off. */
export async function openRulePacks(
  repository: OverlaysRepository,
  database: Pick<Database, 'afterCommit'>,
  clock: Clock,
  changed: () => void,
) {
  let on: readonly string[] = await repository.on();
  let inForce: RulePacks = shippedRulePacks(on);

  return {
    inForce: (): RulePacks => inForce,

    /** National texts, the newest first, then the overlays. */
    list(): RulePack[] {
      return [
        ...shippedNationals.toReversed().map((file) => ({
          packId: file.id,
          title: file.title,
          inForceFrom: file.inForceFrom,
          source: file.source,
          isNational: true,
          isOn: true,
          rules: nationalReferences(file),
        })),
        ...shippedOverlays.map((file) => ({
          packId: file.id,
          title: file.title,
          inForceFrom: '',
          source: file.source,
          isNational: false,
          isOn: on.includes(file.id),
          rules: overlayReferences(file),
        })),
      ];
    },

    /** Of each step by the pack of its stage; of stages not begun, by the one in force on that day. */
    papersOf(stagePacks: readonly StagePack[], today: string): Omit<FilePaper, 'presentOn'>[] {
      const now = packInForce(inForce.nationals, today).id;
      const idOf = new Map(stagePacks.map(({ stage, packId }) => [stage, packId]));
      return Array.from({ length: 25 }, (_, place) => place + 1).flatMap((step) => {
        const packId = idOf.get(stageOf(step)) ?? now;
        const found = shippedNationals.find(({ id }) => id === packId)?.steps.find((one) => one.step === step);
        return (found?.papers ?? []).map((paper) => ({ ...paper, step }));
      });
    },

    /** Of any of the national texts. */
    isPaper: (code: string): boolean =>
      shippedNationals.some(({ steps }) => steps.some(({ papers }) => papers.some((paper) => paper.code === code))),

    /** Inside a write. @throws Refusal rule-pack.unknown */
    async setOverlay(packId: string, isOn: boolean, onBy: string): Promise<void> {
      if (!shippedOverlays.some(({ id }) => id === packId)) throw new Refusal('rule-pack.unknown');
      if (isOn) await repository.turnOn({ packId, onSince: clock.now(), onBy });
      else await repository.turnOff(packId);
      const next = await repository.on();
      database.afterCommit(() => {
        on = next;
        inForce = shippedRulePacks(next);
      });
      changed();
    },
  };
}
