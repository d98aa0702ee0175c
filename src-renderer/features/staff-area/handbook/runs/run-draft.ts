/** What a run is to print, while it is chosen. */
import type { BoardPerson } from '../../../../../src-main/contract/development-board.ts';
import type { Ask } from '../../../../../src-main/contract/registry.ts';
import type { BranchId } from '../../../../../src-main/contract/values.ts';
import type { HandbookPage } from '../page-list.ts';

export type RunPerson = Pick<BoardPerson, 'memberId' | 'name' | 'studentNumber'>;

export interface RunDraft {
  readonly by: 'branch' | 'people';
  /** NULL: every one. */
  readonly branchId: BranchId | null;
  readonly stage: number | null;
  readonly people: readonly RunPerson[];
  readonly isWhole: boolean;
  /** Of books that are not printed whole; in the order of the book. */
  readonly pages: readonly HandbookPage[];
}

export const emptyDraft: RunDraft = {
  by: 'branch',
  branchId: null,
  stage: null,
  people: [],
  isWhole: true,
  pages: [],
};

export function withPerson({ people, ...draft }: RunDraft, person: RunPerson): RunDraft {
  const isIn = people.some(({ memberId }) => memberId === person.memberId);
  return { ...draft, people: isIn ? people : [...people, person] };
}

export const withoutPerson = ({ people, ...draft }: RunDraft, person: RunPerson): RunDraft => ({
  ...draft,
  people: people.filter(({ memberId }) => memberId !== person.memberId),
});

type Wanted = Pick<Ask<'handbook.startRun'>, 'who' | 'pages'>;

/** Null: something is still to be chosen. */
export function wantedOf({ by, branchId, stage, people, isWhole, pages }: RunDraft): Wanted | null {
  if (!isWhole && pages.length === 0) return null;
  const which = isWhole ? null : [...pages];
  if (by === 'branch') return { who: { by, branchId, stage }, pages: which };
  return people.length === 0 ? null : { who: { by, people: people.map(({ memberId }) => memberId) }, pages: which };
}
