/** The form of one step as it is typed, and what must be readable before the rules are asked. */
import type {
  StepDetails,
  StepNumber,
  StepWish,
  talkTopics,
} from '../../../../../src-main/contract/development-steps.ts';
import type { Ledger } from '../../../../../src-main/contract/development.ts';
import type { NamedPerson } from '../../../../../src-main/contract/values.ts';
import { readDay } from '../../parts/days.ts';

type Of<Step extends StepNumber> = Extract<StepDetails, { step: Step }>;
export type Topic = (typeof talkTopics)[number];
export type Source = Of<7>['opinions'][number]['source'];
export type Item = Of<15>['programme'][number];
export type Recommender = Of<3>['recommendedBy'][number];
export type Post = Of<2>['talkerPost'];
export type Outcome = Of<23>['outcome'];
export type BallotNumber = 'should' | 'present' | 'ayes' | 'noes' | 'abstentions' | 'writtenAyes';

export const topics: readonly Topic[] = ['history', 'view', 'motive', 'lawfulness', 'family'];
export const sources: readonly Source[] = ['group', 'mentors', 'members', 'masses'];
export const programme: readonly Item[] = ['report', 'sponsors', 'committee', 'discussion', 'ballot'];
export const ballotNumbers: readonly BallotNumber[] = [
  'should',
  'present',
  'writtenAyes',
  'ayes',
  'noes',
  'abstentions',
];

export interface PersonDraft {
  readonly who: NamedPerson;
  readonly post: string;
  readonly isFullMember: boolean;
  readonly isUnderProbationInParty: boolean;
}

/** Every field of every step; each step shows its own. Days and numbers as typed. */
export interface StepDraft {
  readonly step: StepNumber;
  readonly day: string;
  readonly decidedBy: string;
  readonly remark: string;
  readonly talker: NamedPerson | null;
  readonly talkerPost: Post | null;
  readonly topics: readonly Topic[];
  readonly recommendedBy: readonly Recommender[];
  readonly recommendedOn: string;
  readonly people: readonly PersonDraft[];
  readonly opinions: Readonly<Record<Source, string>>;
  readonly noticeStartedOn: string;
  readonly noticeEndedOn: string;
  readonly result: 'passed' | 'failed' | null;
  readonly days: string;
  readonly hours: string;
  readonly organiser: string;
  readonly certificate: string;
  readonly waiver: string;
  readonly ballot: Readonly<Record<BallotNumber, string>>;
  readonly isSecret: boolean;
  readonly programme: readonly Item[];
  readonly leavesSchoolOn: string;
  readonly isSpecialCase: boolean;
  readonly group: string;
  readonly committeeReviewedOn: string;
  readonly outcome: Outcome | null;
  readonly extendMonths: string;
  readonly keptAt: string;
}

const empty: Omit<StepDraft, 'step' | 'day' | 'decidedBy'> = {
  remark: '',
  talker: null,
  talkerPost: null,
  topics: [],
  recommendedBy: [],
  recommendedOn: '',
  people: [],
  opinions: { group: '', mentors: '', members: '', masses: '' },
  noticeStartedOn: '',
  noticeEndedOn: '',
  result: null,
  days: '',
  hours: '',
  organiser: '',
  certificate: '',
  waiver: '',
  ballot: { should: '', present: '', ayes: '', noes: '', abstentions: '0', writtenAyes: '0' },
  isSecret: true,
  programme: [],
  leavesSchoolOn: '',
  isSpecialCase: false,
  group: '',
  committeeReviewedOn: '',
  outcome: null,
  extendMonths: '6',
  keptAt: '',
};

const byApplicant: ReadonlySet<StepNumber> = new Set([1, 14, 22]);
const bySuperior: ReadonlySet<StepNumber> = new Set([4, 8, 11, 13, 16, 17, 24]);
const byMeeting: ReadonlySet<StepNumber> = new Set([15, 23]);
const byBranch: ReadonlySet<StepNumber> = new Set([10, 19, 20, 21, 25]);

/** Who usually decides, as papers name them; 18 is a body this station does not know. */
function usualDecider(step: StepNumber, ledger: Pick<Ledger, 'name' | 'file'>): string {
  const { branchName = '', committee = '' } = ledger.file ?? {};
  if (byApplicant.has(step)) return ledger.name;
  if (bySuperior.has(step)) return committee;
  if (byMeeting.has(step)) return `${branchName}党员大会`;
  if (step === 18) return '';
  return byBranch.has(step) ? branchName : `${branchName}委员会`;
}

/** The day the roster has for it is offered, for a person to check; else today. */
export function newDraft(step: StepNumber, ledger: Ledger, today: string): StepDraft {
  const ofRoster = step === 1 ? ledger.roster.appliedOn : step === 3 ? ledger.roster.activistOn : '';
  const mentors = ledger.mentors.filter(({ to }) => to === null);
  const sponsors = mentors.map(({ who, post, isFullMember }) => ({
    who,
    post,
    isFullMember,
    isUnderProbationInParty: false,
  }));
  return {
    ...empty,
    step,
    day: ofRoster === '' ? today : ofRoster,
    decidedBy: usualDecider(step, ledger),
    people: step === 9 ? sponsors : [],
  };
}

export type Fault =
  | 'dayUnreadable'
  | 'deciderMissing'
  | 'talkerMissing'
  | 'postMissing'
  | 'otherDayUnreadable'
  | 'resultMissing'
  | 'hoursUnreadable'
  | 'ballotUnreadable'
  | 'outcomeMissing'
  | 'monthsUnreadable';

/** Whole numbers from 0; null for anything else. */
export function readCount(typed: string): number | null {
  const text = typed.normalize('NFKC').trim();
  return /^\d{1,5}$/.test(text) ? Number(text) : null;
}

/** Days and hours of a course, by halves; '' is none. */
export function readHalves(typed: string): number | null {
  const text = typed.normalize('NFKC').trim();
  if (text === '') return 0;
  return /^\d{1,3}(\.[05])?$/.test(text) ? Number(text) : null;
}

/** '' is no day; undefined is none that can be read. */
const optionalDay = (typed: string): string | null | undefined =>
  typed.trim() === '' ? null : (readDay(typed) ?? undefined);

interface Read {
  readonly details: StepDetails | null;
  readonly faults: readonly Fault[];
}

const whole = (details: StepDetails): Read => ({ details, faults: [] });
const faulty = (...faults: readonly Fault[]): Read => ({ details: null, faults });

function ballotOf(draft: StepDraft): Of<15>['ballot'] | null {
  const counts = ballotNumbers.map((name) => [name, readCount(draft.ballot[name])] as const);
  if (counts.some(([name, count]) => count === null || (name === 'should' && count === 0))) return null;
  return { ...(Object.fromEntries(counts) as Record<BallotNumber, number>), isSecret: draft.isSecret };
}

/** Sources without a day were not heard. NULL: one of the days cannot be read. */
function opinionsOf({ opinions }: StepDraft): Of<7>['opinions'] | null {
  const days = sources.map((source) => ({ source, on: optionalDay(opinions[source]) }));
  if (days.some(({ on }) => on === undefined)) return null;
  return days.flatMap(({ source, on }) => (on ? [{ source, on }] : []));
}

function listing(draft: StepDraft): Read {
  const [opinions, started, ended] = [
    opinionsOf(draft),
    optionalDay(draft.noticeStartedOn),
    optionalDay(draft.noticeEndedOn),
  ];
  if (opinions === null || started === undefined || ended === undefined) return faulty('otherDayUnreadable');
  return whole({ step: 7, opinions, noticeStartedOn: started, noticeEndedOn: ended });
}

function conversion(draft: StepDraft): Read {
  const [ballot, opinions, reviewedOn] = [ballotOf(draft), opinionsOf(draft), optionalDay(draft.committeeReviewedOn)];
  const months = draft.outcome === 'extend' ? readCount(draft.extendMonths) : null;
  const faults: readonly (Fault | false)[] = [
    ballot === null && 'ballotUnreadable',
    (opinions === null || reviewedOn === undefined) && 'otherDayUnreadable',
    draft.outcome === null && 'outcomeMissing',
    draft.outcome === 'extend' && (months === null || months < 1 || months > 24) && 'monthsUnreadable',
  ];
  if (
    ballot === null ||
    opinions === null ||
    reviewedOn === undefined ||
    draft.outcome === null ||
    faults.some(Boolean)
  )
    return faulty(...faults.filter((fault) => fault !== false));
  const rest = { opinions, committeeReviewedOn: reviewedOn, outcome: draft.outcome, extendMonths: months };
  return whole({ step: 23, ballot, ...rest });
}

function detailsOf(draft: StepDraft): Read {
  const { step, result } = draft;
  switch (step) {
    case 2:
      if (draft.talker === null || draft.talkerPost === null)
        return faulty(...(draft.talker === null ? (['talkerMissing'] as const) : (['postMissing'] as const)));
      return whole({ step, talker: draft.talker, talkerPost: draft.talkerPost, topics: [...draft.topics] });
    case 3: {
      const recommendedOn = optionalDay(draft.recommendedOn);
      if (recommendedOn === undefined) return faulty('otherDayUnreadable');
      return whole({ step, recommendedBy: [...draft.recommendedBy], recommendedOn });
    }
    case 5:
      return whole({
        step,
        mentors: draft.people.map(({ who, post, isFullMember }) => ({ who, post: post.trim(), isFullMember })),
      });
    case 7:
      return listing(draft);
    case 9:
      return whole({ step, sponsors: draft.people.map((one) => ({ ...one, post: one.post.trim() })) });
    case 10:
    case 13:
    case 24:
      return result === null ? faulty('resultMissing') : whole({ step, result });
    case 11: {
      const [days, hours] = [readHalves(draft.days), readHalves(draft.hours)];
      if (days === null || hours === null || days > 60 || hours > 500) return faulty('hoursUnreadable');
      const { organiser, certificate, waiver } = draft;
      return whole({
        step,
        days,
        hours,
        organiser: organiser.trim(),
        certificate: certificate.trim(),
        waiver: waiver.trim(),
      });
    }
    case 15: {
      const [ballot, leavesSchoolOn] = [ballotOf(draft), optionalDay(draft.leavesSchoolOn)];
      if (ballot === null) return faulty('ballotUnreadable');
      if (leavesSchoolOn === undefined) return faulty('otherDayUnreadable');
      return whole({ step, ballot, programme: [...draft.programme], leavesSchoolOn });
    }
    case 16:
      return draft.talker === null ? faulty('talkerMissing') : whole({ step, talker: draft.talker });
    case 17:
      return result === null ? faulty('resultMissing') : whole({ step, result, isSpecialCase: draft.isSpecialCase });
    case 19:
      return whole({ step, group: draft.group.trim() });
    case 23:
      return conversion(draft);
    case 25:
      return whole({ step, keptAt: draft.keptAt.trim() });
    default:
      return whole({ step } as StepDetails);
  }
}

/** NULL: not whole yet, or not readable; the faults say what. */
export function checkDraft(draft: StepDraft): { readonly wish: StepWish | null; readonly faults: readonly Fault[] } {
  const happenedOn = readDay(draft.day);
  const decidedBy = draft.decidedBy.trim();
  const { details, faults: ofDetails } = detailsOf(draft);
  const own: readonly (Fault | false)[] = [
    happenedOn === null && 'dayUnreadable',
    decidedBy === '' && 'deciderMissing',
  ];
  const faults = [...own.filter((fault) => fault !== false), ...ofDetails];
  if (happenedOn === null || details === null || faults.length > 0) return { wish: null, faults };
  return { wish: { details, happenedOn, decidedBy, remark: draft.remark.trim() }, faults };
}
