import type { Post } from '../../../../src-main/contract/values.ts';
import { TextField } from '../parts/field.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { AddPerson } from './add-person.tsx';
import { PersonChips } from './person-chips.tsx';
import type { PersonPick, PrepareDraft } from './prepare-draft.ts';

interface PostCandidatesProps {
  readonly post: Post;
  readonly draft: PrepareDraft;
  readonly onChange: (change: Partial<PrepareDraft>) => void;
}

/** Seats of a post and who stands for them. */
export function PostCandidates({ post, draft, onChange }: PostCandidatesProps) {
  const { words } = useDuty();
  const says = words.assembly.prepare;
  const name = words.roles[post];
  const standing = draft.candidates.filter((one) => one.post === post);
  const remove = ({ memberId }: PersonPick) =>
    onChange({ candidates: draft.candidates.filter((one) => one.post !== post || one.memberId !== memberId) });
  return (
    <section className="assembly-post" aria-label={name}>
      <header>
        <h4>{name}</h4>
        <TextField
          label={says.seats}
          value={draft.seats[post]}
          width="5em"
          maxLength={2}
          onChange={(typed) => onChange({ seats: { ...draft.seats, [post]: typed } })}
        />
      </header>
      {standing.length === 0 ? <p className="staff-hint">{says.noCandidate}</p> : null}
      <PersonChips people={standing} removeWords={(person) => says.removeFrom(person, name)} onRemove={remove} />
      <AddPerson
        label={says.addCandidate(name)}
        taken={new Set(standing.map(({ memberId }) => memberId))}
        near={draft.electors}
        onAdd={(person) => onChange({ candidates: [...draft.candidates, { ...person, post }] })}
      />
    </section>
  );
}
