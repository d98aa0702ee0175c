/** The form of one training as it is typed. */
import type { Training, TrainingFields } from '../../../../src-main/contract/mentoring.ts';
import { readDay } from '../parts/days.ts';
import { readHalves } from './typed-values.ts';

export interface TrainingDraft {
  readonly course: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly days: string;
  readonly hours: string;
  readonly result: string;
  readonly certificate: string;
  readonly issuer: string;
}

export const newTraining = (today: string): TrainingDraft => ({
  course: '',
  startsOn: today,
  endsOn: today,
  days: '',
  hours: '',
  result: '',
  certificate: '',
  issuer: '',
});

export const trainingDraftOf = (training: Training): TrainingDraft => ({
  course: training.course,
  startsOn: training.startsOn,
  endsOn: training.endsOn,
  days: training.days === 0 ? '' : String(training.days),
  hours: training.hours === 0 ? '' : String(training.hours),
  result: training.result,
  certificate: training.certificate,
  issuer: training.issuer,
});

export type TrainingFault =
  | 'courseMissing'
  | 'startsOnUnreadable'
  | 'endsOnUnreadable'
  | 'inverted'
  | 'daysUnreadable'
  | 'hoursUnreadable';

const mostDays = 365;
const mostHours = 2000;

export function checkTraining(draft: TrainingDraft): {
  readonly fields: TrainingFields;
  readonly faults: readonly TrainingFault[];
} {
  const [startsOn, endsOn] = [readDay(draft.startsOn), readDay(draft.endsOn)];
  const [days, hours] = [readHalves(draft.days, mostDays), readHalves(draft.hours, mostHours)];
  const faults: readonly (TrainingFault | false)[] = [
    draft.course.trim() === '' && 'courseMissing',
    startsOn === null && 'startsOnUnreadable',
    endsOn === null && 'endsOnUnreadable',
    startsOn !== null && endsOn !== null && endsOn < startsOn && 'inverted',
    days === undefined && 'daysUnreadable',
    hours === undefined && 'hoursUnreadable',
  ];
  return {
    fields: {
      course: draft.course.trim(),
      startsOn: startsOn ?? '',
      endsOn: endsOn ?? '',
      days: days ?? 0,
      hours: hours ?? 0,
      result: draft.result.trim(),
      certificate: draft.certificate.trim(),
      issuer: draft.issuer.trim(),
    },
    faults: faults.filter((fault) => fault !== false),
  };
}
