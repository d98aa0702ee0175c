import { Button } from 'antd';
import { useState } from 'react';
import { TextField } from '../parts/field.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useDeed } from '../parts/use-deed.ts';
import {
  ballotKinds,
  candidatesOf,
  draftOf,
  noVotes,
  openPosts,
  tallyOf,
  validOf,
  type Candidate,
  type VoteKind,
} from './ballot-draft.ts';
import { RoundRows } from './round-rows.tsx';
import type { Course } from './use-assembly.ts';

interface RoundFormProps {
  readonly course: Course;
  /** Counts from 1. */
  readonly round: number;
  readonly onDone: () => void;
  /** Null: there is nothing to go back to. */
  readonly onDrop: (() => void) | null;
}

/** A round as it is counted, with sums that follow each digit. */
export function RoundForm({ course, round, onDone, onDrop }: RoundFormProps) {
  const { words, tell } = useDuty();
  const says = words.assembly.ballot;
  const { assembly } = course;
  const [draft, setDraft] = useState(() => draftOf(assembly, round));
  const [isMissing, setMissing] = useState(false);
  const save = useDeed('assembly.saveTally');
  const valid = validOf(draft);
  const typeVotes = ({ candidateId }: Candidate, kind: VoteKind, typed: string) => {
    const own = { ...(draft.votes[candidateId] ?? noVotes), [kind]: typed };
    setDraft({ ...draft, votes: { ...draft.votes, [candidateId]: own } });
  };
  const submit = async () => {
    const tally = tallyOf(assembly, round, draft);
    setMissing(tally === null);
    if (tally === null) return;
    const answer = await save.run({ assemblyId: assembly.assemblyId, version: assembly.version, ...tally });
    if (answer === null) return course.reload();
    course.take(answer.assembly);
    tell('ok', says.saved);
    onDone();
  };
  return (
    <form
      className="panel-staff assembly-round"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <header>
        <h3>{says.round(round)}</h3>
        {ballotKinds.map((kind) => (
          <TextField
            key={kind}
            label={says[kind]}
            value={draft.ballots[kind]}
            width="6em"
            maxLength={4}
            onChange={(typed) => setDraft({ ...draft, ballots: { ...draft.ballots, [kind]: typed } })}
          />
        ))}
        <b className="num assembly-valid">{says.valid(valid ?? 0)}</b>
      </header>
      <RoundRows
        assembly={assembly}
        candidates={candidatesOf(assembly, round)}
        open={openPosts(assembly, round)}
        draft={draft}
        onVotes={typeVotes}
        onLeaveOut={(leftOut) => setDraft({ ...draft, leftOut })}
      />
      {round < assembly.rounds.length ? <p className="assembly-warning">{says.laterGone}</p> : null}
      {isMissing && tallyOf(assembly, round, draft) === null ? (
        <p className="assembly-warning" role="alert">
          {says.numbers}
        </p>
      ) : null}
      <Trouble problem={save.problem} />
      <footer>
        <p className="staff-hint">{says.secret}</p>
        {onDrop === null ? null : <Button onClick={onDrop}>{says.drop}</Button>}
        <Button type="primary" htmlType="submit" loading={save.isBusy}>
          {says.save}
        </Button>
      </footer>
    </form>
  );
}
