/** 安全教育成绩 of many people: every attempt that ended, and certificates whose attempts are gone. */
import type { MemberId } from '../../../contract/values.ts';
import { grouped } from '../../kernel/grouped.ts';
import { localDateOf } from '../../kernel/local-time.ts';
import type { ExamLinesRepository } from './exam-lines.repository.ts';

export interface ExamLine {
  readonly memberId: MemberId;
  readonly title: string;
  /** Local day of the newest wording in the paper; '' unknown. */
  readonly bankOf: string;
  /** Local day. */
  readonly on: string;
  readonly score: number;
  readonly totalMarks: number;
  readonly passMark: number;
  readonly attemptNumber: number;
  /** Of the attempt that earned it; '' of others. */
  readonly certificate: string;
}

export type ExamLinesService = ReturnType<typeof examLinesService>;

const keyOf = (memberId: number, campaignId: number, attempt: number): string => `${memberId}/${campaignId}/${attempt}`;

export function examLinesService(repository: ExamLinesRepository, zone: string) {
  return {
    /** In the order of their days; those without any are not in the answer. */
    async of(ids: readonly MemberId[]): Promise<Map<MemberId, ExamLine[]>> {
      const [attempts, certificates] = await Promise.all([repository.attempts(ids), repository.certificates(ids)]);
      const earned = new Map(
        certificates.map((one) => [keyOf(one.memberId, one.campaignId, one.attemptNumber), one] as const),
      );
      const lines: ExamLine[] = attempts.map(({ campaignId, number, startedAt, newestWording, score, ...same }) => {
        const key = keyOf(same.memberId, campaignId, number);
        const certificate = earned.get(key)?.number ?? '';
        earned.delete(key);
        return {
          ...same,
          bankOf: newestWording === null ? '' : localDateOf(newestWording, zone),
          on: localDateOf(startedAt, zone),
          score: score ?? 0,
          attemptNumber: number,
          certificate,
        };
      });
      const alone = Array.from(earned.values(), ({ campaignId: _, number, passedOn, ...same }): ExamLine => ({
        ...same,
        bankOf: '',
        on: passedOn,
        certificate: number,
      }));
      const inOrder = [...lines, ...alone].toSorted((one, other) =>
        one.on < other.on ? -1 : one.on > other.on ? 1 : 0,
      );
      return grouped(inOrder, ({ memberId }) => memberId);
    },
  };
}
