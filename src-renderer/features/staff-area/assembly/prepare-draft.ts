/** What is typed while an assembly is prepared, and what of it can be stored. */
import type { Assembly } from '../../../../src-main/contract/assembly.ts';
import type { Ask } from '../../../../src-main/contract/registry.ts';
import type { MemberId, Post } from '../../../../src-main/contract/values.ts';
import { readDay } from '../parts/days.ts';
import { wholeIn } from './ballot-draft.ts';
import { postOrder } from './post-order.ts';

export interface PersonPick {
  readonly memberId: MemberId;
  readonly name: string;
  readonly className: string;
}

export interface PrepareDraft {
  readonly title: string;
  readonly heldOn: string;
  readonly handOverOn: string;
  readonly place: string;
  readonly electors: readonly PersonPick[];
  /** As typed. */
  readonly seats: Readonly<Record<Post, string>>;
  readonly candidates: readonly (PersonPick & { readonly post: Post })[];
}

export type Preparation = Omit<Ask<'assembly.prepare'>, 'assemblyId' | 'version' | 'requestKey'>;

const mostSeats = 20;

export function draftOf(assembly: Assembly): PrepareDraft {
  const { title, heldOn, handOverOn, place, electors, candidates } = assembly;
  const seatsOf = (post: Post) => assembly.seats.find((one) => one.post === post)?.seats ?? 1;
  const seats = Object.fromEntries(postOrder.map((post) => [post, String(seatsOf(post))])) as Record<Post, string>;
  return { title, heldOn, handOverOn, place, electors, candidates, seats };
}

/** Null while something of it cannot be read. */
export function preparationOf(draft: PrepareDraft): Preparation | null {
  const [heldOn, handOverOn] = [readDay(draft.heldOn), readDay(draft.handOverOn)];
  const title = draft.title.trim();
  const seats = postOrder.map((post) => ({ post, seats: wholeIn(draft.seats[post], mostSeats) }));
  if (heldOn === null || handOverOn === null || title.length < 2) return null;
  const read = seats.flatMap((one) => (one.seats === null ? [] : [{ post: one.post, seats: one.seats }]));
  if (read.length < seats.length) return null;
  return {
    title,
    heldOn,
    handOverOn,
    place: draft.place.trim(),
    electors: draft.electors.map(({ memberId }) => memberId),
    seats: read,
    candidates: draft.candidates.map(({ memberId, post }) => ({ memberId, post })),
  };
}
