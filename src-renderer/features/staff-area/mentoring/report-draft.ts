/** The form of one 思想汇报 as it is typed. */
import type { Report, ReportFields } from '../../../../src-main/contract/mentoring.ts';
import { readDay } from '../parts/days.ts';
import { readCount, readQuarter } from './typed-values.ts';

export interface ReportDraft {
  readonly quarter: string;
  readonly title: string;
  readonly day: string;
  readonly words: string;
  readonly remark: string;
}

export const newReport = (today: string, quarter: string): ReportDraft => ({
  quarter,
  title: '',
  day: today,
  words: '',
  remark: '',
});

export const reportDraftOf = (report: Report): ReportDraft => ({
  quarter: report.quarter,
  title: report.title,
  day: report.submittedOn,
  words: report.words === null ? '' : String(report.words),
  remark: report.remark,
});

export type ReportFault = 'quarterUnreadable' | 'titleMissing' | 'dayUnreadable' | 'wordsUnreadable';

const mostWords = 100_000;

export function checkReport(draft: ReportDraft): {
  readonly fields: ReportFields;
  readonly faults: readonly ReportFault[];
} {
  const quarter = readQuarter(draft.quarter);
  const day = readDay(draft.day);
  const words = readCount(draft.words, mostWords);
  const faults: readonly (ReportFault | false)[] = [
    quarter === undefined && 'quarterUnreadable',
    draft.title.trim() === '' && 'titleMissing',
    day === null && 'dayUnreadable',
    words === undefined && 'wordsUnreadable',
  ];
  return {
    fields: {
      quarter: quarter ?? '',
      title: draft.title.trim(),
      submittedOn: day ?? '',
      words: words ?? null,
      remark: draft.remark.trim(),
    },
    faults: faults.filter((fault) => fault !== false),
  };
}
