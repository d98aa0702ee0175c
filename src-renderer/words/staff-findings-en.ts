import type { StaffFindingsWords } from './staff-findings-zh-cn.ts';

type Facts = Readonly<Record<string, string | number>>;

const names: Readonly<Record<string, string>> = {
  group: 'party group',
  mentors: 'mentors',
  members: 'members',
  masses: 'others around',
  history: 'study and work so far',
  view: 'view of the Party',
  motive: 'motive',
  lawfulness: 'lawfulness',
  family: 'family',
  report: 'own report',
  sponsors: 'sponsors speak',
  committee: 'committee reports',
  discussion: 'discussion',
  ballot: 'ballot',
};
const list = (codes: string | number | undefined): string =>
  String(codes ?? '')
    .split(',')
    .map((code) => names[code] ?? code)
    .join(', ');
const daysOf = ({ workDays, days }: Facts): string =>
  workDays === undefined ? `${days} days` : `${workDays} working days`;

export const staffFindingsEn: StaffFindingsWords = {
  'too-early': () => 'Too early',
  late: ({ days }) => `${days} days late`,
  'file-ended': ({ on }) => `The handbook ended on ${on}; reopen it before recording`,
  cancelled: () => 'Probationary membership was cancelled; nothing follows',
  'already-recorded': ({ on }) => `Recorded on ${on} already; take that back to change it`,
  'in-future': ({ today }) => `The day is after today (${today})`,
  'before-birth': ({ birthMonth }) => `The day is before the month of birth, ${birthMonth}`,
  'step-missing': ({ step }) => `Step ${step} is not done yet`,
  'before-earlier-step': ({ step, on }) => `The day is before step ${step} (${on})`,
  'not-passed': ({ on }) => `Not passed on ${on}`,
  'under-age': ({ years, birthMonth }) => `Under ${years} on the day of application (born ${birthMonth})`,
  'age-in-month': ({ years, birthMonth }) => `Turns ${years} that month (born ${birthMonth}); check the birthday`,
  'birth-unknown': () => 'The roster has no month of birth; check the age of 18',
  'transferred-out': ({ on }) => `Transferred out by ${on}; record the transfer in first`,
  'topics-missing': ({ topics }) => `Not talked about: ${list(topics)}`,
  'recommendation-missing': () => 'No recommendation: by members or by the League, with its day',
  'recommendation-later': ({ on }) => `Recommended on ${on}, after the decision`,
  'mentors-too-few': ({ count, least }) => `${count} mentors; at least ${least}`,
  'mentors-too-many': ({ count, most }) => `${count} mentors; at most ${most}`,
  'mentors-count': ({ count, needed }) => `${count} mentors; this school asks for ${needed}`,
  'mentor-not-full': ({ name }) => `${name} is not ticked as a full member`,
  'no-live-mentor': () => 'No mentor at present; name a new one',
  'same-person-twice': ({ name }) => `${name} stands there twice`,
  'training-not-registered': () => 'No training registered; check how the person was trained',
  'assessments-missing': ({ made, due }) => `${due} half-year assessments were due, ${made} registered`,
  'reports-missing': ({ count, needed }) => `${count} reflections; this school asks for ${needed}`,
  'opinions-missing': ({ sources }) => `Not heard yet: ${list(sources)}`,
  'notice-missing': (facts) => `No public notice: at least ${daysOf(facts)}`,
  'notice-inverted': ({ from, to }) => `The notice ends ${to}, before it starts ${from}`,
  'notice-too-short': (facts) => `The notice is shorter than ${daysOf(facts)}; it should run until ${facts['lastOn']}`,
  'notice-running': ({ lastOn }) => `The notice runs until ${lastOn}`,
  'agreed-after-notice': ({ agreedOn, startsOn }) =>
    `The higher committee agreed on ${agreedOn}, after the notice of ${startsOn}`,
  'calendar-missing': ({ from, to }) =>
    `Holidays from ${from} to ${to} are not published; working days are provisional`,
  'sponsors-count': ({ count, needed }) => `${count} sponsors; exactly ${needed} are needed`,
  'sponsor-not-full': ({ name }) => `${name} is not ticked as a full member`,
  'sponsor-without-rights': ({ name }) => `${name} is on probation within the Party and cannot sponsor`,
  'review-failed': () => 'The political review failed; nothing follows',
  'training-too-short': ({ days, hours, neededDays, neededHours }) =>
    `${days} days and ${hours} hours; normally at least ${neededDays} days or ${neededHours} hours`,
  'training-waived': ({ days, hours }) => `${days} days and ${hours} hours, with the exception stated`,
  'pre-review-failed': () => 'The pre-review failed; nothing follows',
  'leaving-soon': ({ leavesOn, months }) =>
    `Leaves school on ${leavesOn}, within ${months} months: normally not admitted`,
  'no-quorum': ({ present, should }) => `${present} of ${should} present, not more than half: no meeting`,
  'not-secret': () => 'The ballot was not secret',
  'vote-not-carried': ({ ayes, should }) => `${ayes} ayes of ${should} who should attend, not more than half`,
  'one-by-one': ({ others }) => `${others} more were discussed that day: one by one, vote by vote`,
  'ballot-more-present': ({ present, should }) => `${present} present, more than the ${should} who should attend`,
  'ballot-written-too-many': ({ writtenAyes, absent, ayes }) =>
    `${writtenAyes} written ayes, but ${absent} absent and ${ayes} ayes in all`,
  'ballot-does-not-add-up': ({ votes, voters }) => `${votes} votes in all, but ${voters} voters`,
  'programme-missing': ({ items }) => `Missing from the meeting: ${list(items)}`,
  'approval-refused': () => 'Approval was refused',
  'extended-before': () => 'Probation was extended once already',
  'extension-length': ({ months, least, most }) => `Extended by ${months} months; between ${least} and ${most}`,
  'opinion-before-request': ({ appliedOn }) => `An opinion is older than the request of ${appliedOn}`,
  'committee-review-missing': () => 'The day of the committee’s review is missing',
  'committee-review-out-of-order': ({ reviewedOn, from, to }) =>
    `The committee’s review of ${reviewedOn} should lie between ${from} and ${to}`,
  'transfer-unchecked': ({ on }) =>
    `Papers of the transfer of ${on} were not looked through; the time before does not count on`,
  'seniority-from': ({ from }) => `Seniority counts from ${from}`,
  'place-missing': () => 'Where the papers are kept is missing',
  'local-check': ({ text }) => `To be checked: ${text}`,
};
