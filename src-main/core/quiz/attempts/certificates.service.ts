/** 合格证: one for each person and campaign passed, numbered AQ-2026-000001; what is on paper can be checked here. */
import type { Certificate } from '../../../contract/quiz-campaigns.ts';
import { Refusal } from '../../../contract/route.ts';
import type { CampaignId, MemberId } from '../../../contract/values.ts';
import type { Clock } from '../../kernel/clock.ts';
import { localDateOf } from '../../kernel/local-time.ts';
import type { MembersService } from '../../members/members.service.ts';
import type { PaperNumbersService } from '../../printing/paper-numbers.service.ts';
import type { StoredAttempt } from './attempts.repository.ts';
import { isSameCode, newCode, readCodeText } from './certificate-code.ts';
import type { CertificatesRepository, StoredCertificate } from './certificates.repository.ts';

interface Parts {
  readonly repository: CertificatesRepository;
  readonly numbers: Pick<PaperNumbersService, 'issue'>;
  readonly members: Pick<MembersService, 'known'>;
  /** @throws Refusal campaign.unknown */
  readonly titleOf: (campaignId: CampaignId) => Promise<string>;
  readonly clock: Clock;
}

/** What its number belongs to: the printing slice finds the same number by it. */
export const subjectOf = ({ campaignId, memberId }: Pick<StoredCertificate, 'campaignId' | 'memberId'>): string =>
  `campaign:${campaignId}/member:${memberId}`;

export type CertificatesService = ReturnType<typeof certificatesService>;

export function certificatesService({ repository, numbers, members, titleOf, clock }: Parts) {
  async function shown(stored: StoredCertificate): Promise<Certificate> {
    const { number, memberId, campaignId, score, totalMarks, passMark, passedOn, issuedAt } = stored;
    const member = members.known(memberId);
    return {
      number,
      memberId,
      name: member?.name ?? '',
      studentNumber: member?.studentNumber ?? '',
      className: member?.className ?? '',
      campaignTitle: await titleOf(campaignId),
      score,
      totalMarks,
      passMark,
      passedOn,
      issuedAt,
    };
  }

  /** @throws Refusal certificate.unknown */
  async function require(number: string): Promise<StoredCertificate> {
    const stored = await repository.get(number);
    if (!stored) throw new Refusal('certificate.unknown');
    return stored;
  }

  return {
    /** Undefined: not passed. */
    of: (campaignId: CampaignId, memberId: MemberId): Promise<StoredCertificate | undefined> =>
      repository.of(campaignId, memberId),

    ofMember: repository.ofMember,

    /** Inside a write, of an attempt that reached the pass mark: a new one, or the one there is, with the better score. */
    async award(attempt: StoredAttempt, score: number, endedAt: number): Promise<void> {
      const { campaignId, memberId, totalMarks, passMark, number: attemptNumber } = attempt;
      const before = await repository.of(campaignId, memberId);
      if (before) {
        if (score > before.score) await repository.raise(before.number, { score, attemptNumber });
        return;
      }
      const issuedAt = clock.now();
      const number = await numbers.issue('certificate', subjectOf(attempt));
      if (number === null) throw new Error('a certificate was given no number');
      await repository.add({
        number,
        code: newCode(),
        memberId,
        campaignId,
        score,
        totalMarks,
        passMark,
        attemptNumber,
        // Time may have run out while the machine was off.
        passedOn: localDateOf(endedAt, clock.timeZone),
        issuedAt,
        printedAt: null,
      });
    },

    /** For the paper: with its code. @throws Refusal certificate.unknown */
    async forPaper(number: string): Promise<{ certificate: Certificate; stored: StoredCertificate }> {
      const stored = await require(number);
      return { certificate: await shown(stored), stored };
    },

    printed: (number: string): Promise<void> => repository.printed(number, clock.now()),

    /** @throws Refusal certificate.malformed, certificate.unknown, certificate.forged */
    async verify(text: string): Promise<Certificate> {
      const read = readCodeText(text);
      if (!read) throw new Refusal('certificate.malformed');
      const stored = await require(read.number);
      if (!isSameCode(stored.code, read.code)) throw new Refusal('certificate.forged');
      return shown(stored);
    },
  };
}
