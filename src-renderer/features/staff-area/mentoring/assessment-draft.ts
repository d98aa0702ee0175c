/** The form of one half-year assessment as it is typed. */
import type { Assessment, AssessmentFields } from '../../../../src-main/contract/mentoring.ts';
import { readDay } from '../parts/days.ts';

export interface AssessmentDraft {
  readonly from: string;
  readonly to: string;
  readonly selfSummary: string;
  readonly opinions: AssessmentFields['opinions'];
  readonly mentorOpinion: string;
  readonly branchOpinion: string;
  readonly conclusion: AssessmentFields['conclusion'];
  readonly decidedOn: string;
}

/** As the contract lists them; it is only known here by its types. */
export const dimensions: readonly (keyof AssessmentFields['opinions'])[] = [
  'awareness',
  'character',
  'conduct',
  'masses',
  'dormitory',
];
export const conclusions: readonly NonNullable<AssessmentFields['conclusion']>[] = ['good', 'fair', 'poor'];

interface Period {
  readonly from: string;
  readonly to: string;
}

/** The period that is due; one that still runs is written up to today. */
export const newAssessment = (next: Period | null, today: string): AssessmentDraft => ({
  from: next?.from ?? '',
  to: next === null || next.from > today ? '' : next.to < today ? next.to : today,
  selfSummary: '',
  opinions: { awareness: '', character: '', conduct: '', masses: '', dormitory: '' },
  mentorOpinion: '',
  branchOpinion: '',
  conclusion: null,
  decidedOn: '',
});

export const assessmentDraftOf = (assessment: Assessment): AssessmentDraft => ({
  from: assessment.from,
  to: assessment.to,
  selfSummary: assessment.selfSummary,
  opinions: assessment.opinions,
  mentorOpinion: assessment.mentorOpinion,
  branchOpinion: assessment.branchOpinion,
  conclusion: assessment.conclusion,
  decidedOn: assessment.decidedOn ?? '',
});

export type AssessmentFault = 'fromUnreadable' | 'toUnreadable' | 'inverted' | 'decidedOnMissing';

export function checkAssessment(draft: AssessmentDraft): {
  readonly fields: AssessmentFields;
  readonly faults: readonly AssessmentFault[];
} {
  const [from, to] = [readDay(draft.from), readDay(draft.to)];
  const decidedOn = draft.conclusion === null ? null : readDay(draft.decidedOn);
  const faults: readonly (AssessmentFault | false)[] = [
    from === null && 'fromUnreadable',
    to === null && 'toUnreadable',
    from !== null && to !== null && to < from && 'inverted',
    draft.conclusion !== null && decidedOn === null && 'decidedOnMissing',
  ];
  const { awareness, character, conduct, masses, dormitory } = draft.opinions;
  return {
    fields: {
      from: from ?? '',
      to: to ?? '',
      selfSummary: draft.selfSummary.trim(),
      opinions: {
        awareness: awareness.trim(),
        character: character.trim(),
        conduct: conduct.trim(),
        masses: masses.trim(),
        dormitory: dormitory.trim(),
      },
      mentorOpinion: draft.mentorOpinion.trim(),
      branchOpinion: draft.branchOpinion.trim(),
      conclusion: draft.conclusion,
      decidedOn,
    },
    faults: faults.filter((fault) => fault !== false),
  };
}
