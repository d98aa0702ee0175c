import type { Assembly } from '../../../../src-main/contract/assembly.ts';
import type { Column } from '../parts/data-table.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import type { Candidate } from './ballot-draft.ts';

const tones = { elected: 'ok', tied: 'warn', 'not-elected': undefined } as const;

export function useRoundColumns(votes: Assembly['rounds'][number]['votes']): readonly Column<Candidate>[] {
  const { words } = useDuty();
  const says = words.assembly.ballot;
  const votesOf = ({ candidateId }: Candidate) => votes.find((one) => one.candidateId === candidateId);
  return [
    { key: 'post', title: words.posts.columns.post, show: ({ post }) => words.roles[post] },
    {
      key: 'name',
      title: says.candidate,
      show: ({ name, className }) => (
        <>
          <b>{name}</b> <small>{className}</small>
        </>
      ),
    },
    { key: 'ayes', title: says.ayes, isNumber: true, show: (one) => <b>{votesOf(one)?.ayes}</b> },
    { key: 'noes', title: says.noes, isNumber: true, show: (one) => votesOf(one)?.noes },
    { key: 'abstentions', title: says.abstentions, isNumber: true, show: (one) => votesOf(one)?.abstentions },
    {
      key: 'outcome',
      title: says.outcome,
      minWidth: '9em',
      show: ({ outcome }) =>
        outcome === null ? null : (
          <span className="tag" data-tone={tones[outcome]}>
            {words.assembly.outcomes[outcome]}
          </span>
        ),
    },
  ];
}
