/** Branch meetings, counted against those who should attend. */
import { meetingProgramme, type Ballot, type StepDetails } from '../../../contract/development-steps.ts';
import { isMajority } from '../../kernel/majority.ts';
import type { Rule } from './rule.ts';

const meetings = [15, 23];
const ballotOf = (details: StepDetails): Ballot | null =>
  details.step === 15 || details.step === 23 ? details.ballot : null;

export const isQuorate = ({ present, should }: Ballot): boolean => isMajority(present, should);
export const isCarried = ({ ayes, should }: Ballot): boolean => isMajority(ayes, should);

/** */
export const quorum: Rule = {
  id: 'R-20',
  steps: meetings,
  judge({ details, fault }) {
    const ballot = ballotOf(details);
    return ballot === null || isQuorate(ballot)
      ? []
      : [fault('no-quorum', { present: ballot.present, should: ballot.should })];
  },
};

/** */
export const secretBallot: Rule = {
  id: 'R-21',
  steps: meetings,
  judge: ({ details, fault }) => (ballotOf(details)?.isSecret === false ? [fault('not-secret')] : []),
};

/** A vote against an admission is recorded and goes no further; a resolution on conversion needs its majority. */
export const majority: Rule = {
  id: 'R-22',
  steps: meetings,
  judge({ details, fault, finding }) {
    const ballot = ballotOf(details);
    if (ballot === null || isCarried(ballot)) return [];
    const facts = { ayes: ballot.ayes, should: ballot.should };
    return [details.step === 15 ? finding('warn', 'vote-not-carried', facts) : fault('vote-not-carried', facts)];
  },
};

/** Each has a record and a ballot of its own here; that they were held one by one is for people to say. */
export const oneByOne: Rule = {
  id: 'R-23',
  steps: meetings,
  judge: ({ standing: { facts }, fault }) =>
    facts.othersOnMeetingDay > 0 ? [fault('one-by-one', { others: facts.othersOnMeetingDay })] : [],
};

/** Written ayes come from those who are not there. */
export const writtenVotes: Rule = {
  id: 'R-24',
  steps: meetings,
  judge({ details, fault }) {
    const ballot = ballotOf(details);
    if (ballot === null) return [];
    const { should, present, ayes, noes, abstentions, writtenAyes } = ballot;
    if (present > should) return [fault('ballot-more-present', { present, should })];
    if (writtenAyes > should - present || writtenAyes > ayes) {
      return [fault('ballot-written-too-many', { writtenAyes, absent: should - present, ayes })];
    }
    const votes = ayes + noes + abstentions;
    return votes === present + writtenAyes
      ? []
      : [fault('ballot-does-not-add-up', { votes, voters: present + writtenAyes })];
  },
};

/** */
export const programmeHeld: Rule = {
  id: 'R-25',
  steps: [15],
  judge({ details, fault }) {
    if (details.step !== 15) return [];
    const missing = meetingProgramme.filter((item) => !details.programme.includes(item));
    return missing.length === 0 ? [] : [fault('programme-missing', { items: missing.join(',') })];
  },
};
