/** Everything of one person that stands in the handbook, as the slices of the records gave it. */
import type { FilePaper, Mentor } from '../../contract/development.ts';
import type { StepView } from '../../contract/development-rules.ts';
import type { MemberFields } from '../../contract/members.ts';
import type { Assessment, Award, Report, Talk, Training } from '../../contract/mentoring.ts';
import type { StudyRecord } from '../../contract/reading-record.ts';
import { unknownFields } from '../members/members.service.ts';
import type { ExamLine } from '../quiz/attempts/exam-lines.service.ts';

/** H6: one visit for an activity or on duty. */
export interface ActivityRecord {
  /** Local day. */
  readonly on: string;
  readonly purpose: 'activity' | 'duty';
  readonly roomName: string;
  readonly minutes: number;
}

/** H10: one attempt that ended. */
export type ExamRecord = Omit<ExamLine, 'memberId'>;

/** H13: one month of the room the person lives in, and of the person's own duty. */
export interface DormMonth {
  /** `YYYY-MM` */
  readonly month: string;
  readonly inspections: number;
  /** Of 100; NULL: no inspection. */
  readonly meanScore: number | null;
  /** Of 30. */
  readonly meanHygiene: number | null;
  readonly dutyMinutes: number;
  readonly incidents: number;
  readonly remarks: readonly string[];
}

export interface BookFile {
  readonly bookNumber: string;
  /** 启用日期, local day. */
  readonly openedOn: string;
  readonly post: string;
  readonly branchName: string;
  readonly committee: string;
  readonly secretary: string;
}

export interface BookRecords {
  readonly stationName: string;
  /** IANA name; the days of instants. */
  readonly zone: string;
  readonly file: BookFile;
  readonly person: MemberFields;
  /** Recorded days of steps 1 and 3, else the roster's; '' unknown. */
  readonly appliedOn: string;
  readonly activistOn: string;
  readonly mentors: readonly Mentor[];
  readonly steps: readonly Pick<StepView, 'step' | 'stage' | 'name' | 'isPeriodic' | 'state' | 'records'>[];
  readonly papers: readonly FilePaper[];
  readonly study: readonly StudyRecord[];
  readonly activities: readonly ActivityRecord[];
  /** Oldest first, as all below. */
  readonly talks: readonly Talk[];
  readonly reports: readonly Report[];
  readonly assessments: readonly Assessment[];
  readonly exams: readonly ExamRecord[];
  readonly trainings: readonly Training[];
  readonly awards: readonly Award[];
  readonly months: readonly DormMonth[];
}

/** A book nobody has written in: what blank forms are drawn from. */
export const emptyBook = (
  stationName: string,
  zone: string,
  steps: BookRecords['steps'],
  papers: BookRecords['papers'],
): BookRecords => ({
  stationName,
  zone,
  file: { bookNumber: '', openedOn: '', post: '', branchName: '', committee: '', secretary: '' },
  person: unknownFields,
  appliedOn: '',
  activistOn: '',
  mentors: [],
  steps,
  papers,
  study: [],
  activities: [],
  talks: [],
  reports: [],
  assessments: [],
  exams: [],
  trainings: [],
  awards: [],
  months: [],
});
