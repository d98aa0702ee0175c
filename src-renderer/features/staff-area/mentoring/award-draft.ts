/** The form of one award or disciplinary measure as it is typed. */
import type { Award, AwardFields } from '../../../../src-main/contract/mentoring.ts';
import { readDay } from '../parts/days.ts';

export interface AwardDraft {
  readonly kind: AwardFields['kind'];
  readonly day: string;
  readonly what: string;
  readonly issuer: string;
  readonly level: string;
}

export const newAward = (today: string): AwardDraft => ({ kind: 'award', day: today, what: '', issuer: '', level: '' });

export const awardDraftOf = ({ kind, on, what, issuer, level }: Award): AwardDraft => ({
  kind,
  day: on,
  what,
  issuer,
  level,
});

export type AwardFault = 'dayUnreadable' | 'whatMissing';

export function checkAward(draft: AwardDraft): {
  readonly fields: AwardFields;
  readonly faults: readonly AwardFault[];
} {
  const day = readDay(draft.day);
  const faults: readonly (AwardFault | false)[] = [
    day === null && 'dayUnreadable',
    draft.what.trim() === '' && 'whatMissing',
  ];
  return {
    fields: {
      kind: draft.kind,
      on: day ?? '',
      what: draft.what.trim(),
      issuer: draft.issuer.trim(),
      level: draft.level.trim(),
    },
    faults: faults.filter((fault) => fault !== false),
  };
}
