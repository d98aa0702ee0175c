/** What the rules are told of one person. Days are `YYYY-MM-DD`; lists stand in any order, of any kind of past. */
import type { Due, Finding, RuleReference, StepView } from '../../../contract/development-rules.ts';
import type { StepRecord } from '../../../contract/development-steps.ts';

export interface MentorFact {
  readonly isFullMember: boolean;
  readonly from: string;
  /** NULL of a live one. */
  readonly to: string | null;
}

export interface TransferFact {
  /** 转入 转出 本站支部之间 */
  readonly kind: 'in' | 'out' | 'between';
  readonly on: string;
  /** The papers were handed over and looked through. */
  readonly isChecked: boolean;
}

export interface ReportFact {
  /** `2026Q4`: the quarter it was written for, whenever it was handed in. */
  readonly quarter: string;
  readonly on: string;
}

export interface AssessmentFact {
  readonly from: string;
  readonly to: string;
}

/** A 公示 that ran its days (not withdrawn), beside the one step 7 names itself. */
export interface NoticeFact {
  /** activist: before step 3, candidate: 7, admission: 15, conversion: 23. */
  readonly kind: 'activist' | 'candidate' | 'admission' | 'conversion';
  readonly startsOn: string;
  readonly lastOn: string;
}

export interface DevelopmentFacts {
  /** `YYYY-MM`, '' where it is not known. */
  readonly birthMonth: string;
  /** Those not voided. */
  readonly steps: readonly StepRecord[];
  /** Live and ended. */
  readonly mentors: readonly MentorFact[];
  readonly transfers: readonly TransferFact[];
  /** Days of 谈话记录. */
  readonly talks: readonly string[];
  readonly reports: readonly ReportFact[];
  readonly assessments: readonly AssessmentFact[];
  readonly notices: readonly NoticeFact[];
  /** First days of the courses registered (H11). */
  readonly trainings: readonly string[];
  /** Others of the branch whose meeting was held on the day wished for; 0 where nobody looks. */
  readonly othersOnMeetingDay: number;
  /** Last day of the file, NULL while it runs. */
  readonly endedOn: string | null;
}

export const emptyFacts: DevelopmentFacts = {
  birthMonth: '',
  steps: [],
  mentors: [],
  transfers: [],
  talks: [],
  reports: [],
  assessments: [],
  notices: [],
  trainings: [],
  othersOnMeetingDay: 0,
  endedOn: null,
};

export interface Probation {
  readonly from: string;
  readonly to: string;
  readonly isExtended: boolean;
  /** First day of 党龄; NULL until the conversion is approved. */
  readonly convertedOn: string | null;
}

export interface StagePack {
  readonly stage: number;
  readonly packId: string;
  readonly packTitle: string;
}

export interface Progress {
  /** 1…5; 0 before an application. */
  readonly stage: number;
  readonly stagePacks: readonly StagePack[];
  /** 1…25, in order. */
  readonly steps: readonly StepView[];
  /** The most pressing first; those without a day last. */
  readonly dues: readonly Due[];
  readonly probation: Probation | null;
  /** Of the rules that steps and dues name. */
  readonly references: readonly RuleReference[];
}

export interface Judgement {
  /** A `block` among them: refused. */
  readonly findings: readonly Finding[];
  /** To be stored with the record. */
  readonly packId: string;
  readonly references: readonly RuleReference[];
}
