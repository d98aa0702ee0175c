/** Marks again what was marked before, from the stored papers, to find scores that were tampered with. Changes nothing. */
import type { QuestionContent } from '../../../contract/quiz-questions.ts';
import type { CampaignId, VersionId } from '../../../contract/values.ts';
import type { BankService } from '../bank/bank.service.ts';
import type { AttemptsRepository } from './attempts.repository.ts';
import { markPaper } from './mark-paper.ts';

const attemptsAPage = 1000;

export function remarkService(repository: Pick<AttemptsRepository, 'ended'>, bank: Pick<BankService, 'versions'>) {
  return {
    /** Ended attempts, and how many come to another score than the stored one. */
    async remark(campaignId: CampaignId): Promise<{ attempts: number; differing: number }> {
      const keys = new Map<VersionId, Pick<QuestionContent, 'type' | 'answer'>>();
      let [attempts, differing, last] = [0, 0, 0];
      for (;;) {
        const page = await repository.ended(campaignId, last, attemptsAPage);
        const asked = new Set(page.flatMap(({ paper }) => paper.map(({ versionId }) => versionId)));
        const unseen = [...asked].filter((id) => !keys.has(id));
        for (const [id, { content }] of await bank.versions(unseen)) keys.set(id, content);
        for (const { paper, answers, marking, score } of page) {
          if (markPaper(paper, keys, answers, marking).score !== score) differing += 1;
        }
        attempts += page.length;
        last = page.at(-1)?.id ?? last;
        if (page.length < attemptsAPage) return { attempts, differing };
      }
    },
  };
}
