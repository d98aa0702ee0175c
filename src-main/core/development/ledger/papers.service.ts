/** Which papers of the file are there: the day, never what they say. */
import type { FilePaper } from '../../../contract/development.ts';
import { Refusal } from '../../../contract/route.ts';
import type { MemberId } from '../../../contract/values.ts';
import type { Clock } from '../../kernel/clock.ts';
import { localDateOf } from '../../kernel/local-time.ts';
import type { RulePacksService } from '../rule-packs/rule-packs.service.ts';
import type { FileService } from './file.service.ts';
import { requireNotLater } from './ledger-rules.ts';
import type { LedgerRepository } from './ledger.repository.ts';
import type { Progress } from './standings.service.ts';

export type PapersService = ReturnType<typeof papersService>;

export function papersService(repository: LedgerRepository, files: FileService, packs: RulePacksService, clock: Clock) {
  const today = (): string => localDateOf(clock.now(), clock.timeZone);
  return {
    /** As the packs of the person's stages list them, in the order of the steps. */
    async of(memberId: MemberId, progress: Pick<Progress, 'stagePacks'>): Promise<FilePaper[]> {
      const present = new Map((await repository.papers(memberId)).map(({ code, presentOn }) => [code, presentOn]));
      return packs
        .papersOf(progress.stagePacks, today())
        .map((paper) => ({ ...paper, presentOn: present.get(paper.code) ?? null }));
    },

    /** Inside a write. @throws Refusal of the contract's problems of development.setPaper */
    async set(
      memberId: MemberId,
      version: number,
      { code, presentOn }: { code: string; presentOn: string | null },
      recordedBy: string,
    ): Promise<number> {
      const file = await files.requireVersion(memberId, version);
      if (!packs.isPaper(code)) throw new Refusal('development.paper-unknown');
      if (presentOn === null) await repository.removePaper(memberId, code);
      else {
        requireNotLater(presentOn, today());
        await repository.setPaper({ memberId, code, presentOn, recordedAt: clock.now(), recordedBy });
      }
      return files.changed(file);
    },
  };
}
