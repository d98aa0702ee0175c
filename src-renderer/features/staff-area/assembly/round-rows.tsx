import { Input } from 'antd';
import { Fragment } from 'react';
import type { Post } from '../../../../src-main/contract/values.ts';
import type { Assembly } from '../../../../src-main/contract/assembly.ts';
import { Choices } from '../parts/choices.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import {
  noVotes,
  validOf,
  voteKinds,
  votesOf,
  type Candidate,
  type RoundDraft,
  type VoteKind,
} from './ballot-draft.ts';
import { postOrder } from './post-order.ts';

interface RoundRowsProps {
  readonly assembly: Assembly;
  readonly candidates: readonly Candidate[];
  /** Posts that may be left out. */
  readonly open: readonly Post[];
  readonly draft: RoundDraft;
  readonly onVotes: (candidate: Candidate, kind: VoteKind, typed: string) => void;
  readonly onLeaveOut: (posts: readonly Post[]) => void;
}

export function RoundRows({ assembly, candidates, open, draft, onVotes, onLeaveOut }: RoundRowsProps) {
  const { words } = useDuty();
  const says = words.assembly.ballot;
  return (
    <table className="table assembly-votes" aria-label={says.ballots}>
      <thead>
        <tr>
          <th scope="col">{says.candidate}</th>
          {voteKinds.map((kind) => (
            <th key={kind} scope="col" className="is-number">
              {says[kind]}
            </th>
          ))}
          <th scope="col" className="is-number">
            {says.sum}
          </th>
          <th scope="col">{says.outcome}</th>
        </tr>
      </thead>
      <tbody>
        {postOrder.map((post) => {
          const own = candidates.filter((one) => one.post === post);
          if (own.length === 0) return null;
          const seats = assembly.seats.find((one) => one.post === post)?.seats ?? 0;
          const isOut = draft.leftOut.includes(post);
          const name = words.roles[post];
          return (
            <Fragment key={post}>
              <tr className="assembly-votes-post">
                <th scope="rowgroup" colSpan={6}>
                  <span>{says.seats(name, seats)}</span>
                  {open.includes(post) ? (
                    <Choices
                      label={name}
                      value={isOut ? 'out' : 'in'}
                      options={[
                        { value: 'in', label: says.include },
                        { value: 'out', label: says.leaveOut },
                      ]}
                      onChoose={(chosen) =>
                        onLeaveOut(
                          chosen === 'out' ? [...draft.leftOut, post] : draft.leftOut.filter((one) => one !== post),
                        )
                      }
                    />
                  ) : null}
                </th>
              </tr>
              {isOut
                ? null
                : own.map((candidate) => (
                    <CandidateRow
                      key={candidate.candidateId}
                      candidate={candidate}
                      draft={draft}
                      needed={assembly.needed}
                      onVotes={onVotes}
                    />
                  ))}
            </Fragment>
          );
        })}
      </tbody>
    </table>
  );
}

interface CandidateRowProps extends Pick<RoundRowsProps, 'draft' | 'onVotes'> {
  readonly candidate: Candidate;
  readonly needed: number;
}

function CandidateRow({ candidate, draft, needed, onVotes }: CandidateRowProps) {
  const { words } = useDuty();
  const says = words.assembly.ballot;
  const labels = { ayes: says.ayesOf, noes: says.noesOf, abstentions: says.abstentionsOf };
  const typed = draft.votes[candidate.candidateId] ?? noVotes;
  const votes = votesOf(draft, candidate.candidateId);
  const valid = validOf(draft);
  const sum = votes === null ? null : votes.ayes + votes.noes + votes.abstentions;
  const isRight = sum !== null && sum === valid;
  return (
    <tr>
      <td>
        <b>{candidate.name}</b> <small>{candidate.className}</small>
      </td>
      {voteKinds.map((kind) => (
        <td key={kind} className="is-number">
          <Input
            aria-label={labels[kind](candidate.name)}
            value={typed[kind]}
            maxLength={4}
            inputMode="numeric"
            autoComplete="off"
            onChange={(event) => onVotes(candidate, kind, event.target.value)}
          />
        </td>
      ))}
      <td className="is-number" data-tone={sum === null ? undefined : isRight ? 'ok' : 'err'}>
        {sum === null ? '' : isRight || valid === null ? says.sumRight(sum) : says.sumWrong(sum, valid)}
      </td>
      <td>
        {votes === null ? null : (
          <span className="tag" data-tone={votes.ayes >= needed ? 'ok' : 'warn'}>
            {votes.ayes >= needed ? says.passes : says.short(needed - votes.ayes)}
          </span>
        )}
      </td>
    </tr>
  );
}
