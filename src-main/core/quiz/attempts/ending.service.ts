/** What follows when an attempt ends: marks, figures of its questions, the notebook, a certificate. */
import type { BankService } from '../bank/bank.service.ts';
import type { CampaignsService } from '../campaigns/campaigns.service.ts';
import type { NotebookService } from '../practice/notebook.service.ts';
import type { AttemptsRepository, StoredAttempt, StoredFigure } from './attempts.repository.ts';
import type { CertificatesService } from './certificates.service.ts';
import { markPaper, type MarkedPaper, type MarkedQuestion } from './mark-paper.ts';

interface Parts {
  readonly repository: Pick<AttemptsRepository, 'end' | 'figures' | 'putFigures'>;
  readonly bank: Pick<BankService, 'versions'>;
  readonly campaigns: Pick<CampaignsService, 'one'>;
  readonly notebook: Pick<NotebookService, 'note'>;
  readonly certificates: Pick<CertificatesService, 'award'>;
}

type Ending = Pick<StoredAttempt, 'endedBy' | 'spentMs'> & { readonly endedAt: number };

export type EndingService = ReturnType<typeof endingService>;

export function endingService({ repository, bank, campaigns, notebook, certificates }: Parts) {
  const versionsOf = (attempt: Pick<StoredAttempt, 'paper'>) =>
    bank.versions(attempt.paper.map(({ versionId }) => versionId));

  function marked(attempt: Pick<StoredAttempt, 'paper' | 'answers' | 'marking'>, versions: Versions): MarkedPaper {
    const keys = new Map(Array.from(versions, ([id, { content }]) => [id, content]));
    return markPaper(attempt.paper, keys, attempt.answers, attempt.marking);
  }

  async function count({ campaignId }: StoredAttempt, questions: readonly MarkedQuestion[], versions: Versions) {
    const before = await repository.figures(
      campaignId,
      questions.map(({ versionId }) => versionId),
    );
    const known = new Map(before.map((figure) => [figure.versionId, figure]));
    await repository.putFigures(
      questions.map(({ versionId, isRight, choices }): StoredFigure => {
        const figure = known.get(versionId);
        const options = versions.get(versionId)?.content.options ?? [];
        return {
          campaignId,
          versionId,
          shown: (figure?.shown ?? 0) + 1,
          right: (figure?.right ?? 0) + (isRight ? 1 : 0),
          unanswered: (figure?.unanswered ?? 0) + (choices.length === 0 ? 1 : 0),
          chosen: options.map((_, place) => (figure?.chosen[place] ?? 0) + (choices.includes(place) ? 1 : 0)),
        };
      }),
    );
  }

  /** A campaign that keeps its keys back tells nobody which answers were wrong. */
  async function note({ campaignId, memberId }: StoredAttempt, { questions }: MarkedPaper, versions: Versions) {
    if (!(await campaigns.one(campaignId)).showsAnswers) return;
    const answered = questions.flatMap(({ versionId, isRight }) => {
      const version = versions.get(versionId);
      return version ? [{ questionId: version.questionId, versionId, isRight }] : [];
    });
    await notebook.note(memberId, answered);
  }

  return {
    versionsOf,
    marked,

    /** Inside a write, once for each attempt. */
    async end(attempt: StoredAttempt, { endedBy, spentMs, endedAt }: Ending): Promise<StoredAttempt> {
      const versions = await versionsOf(attempt);
      const paper = marked(attempt, versions);
      const fields = { endedBy, spentMs, endedAt, savedAt: endedAt, score: paper.score };
      await repository.end(attempt.id, fields);
      await count(attempt, paper.questions, versions);
      await note(attempt, paper, versions);
      if (paper.score >= attempt.passMark) await certificates.award(attempt, paper.score, endedAt);
      return { ...attempt, ...fields };
    },
  };
}

export type Versions = Awaited<ReturnType<BankService['versions']>>;
