/** Inside one write: the rows taken become members, and what an undo needs is kept. Stopped half-way, all of it is undone. */
import type { MemberFields } from '../../contract/members.ts';
import type { RosterField } from '../../contract/roster.ts';
import { memberFields } from '../../contract/members.ts';
import type { MemberId } from '../../contract/values.ts';
import type { MembersService } from '../members/members.service.ts';
import type { JudgedRow } from './judge.ts';
import type { NewChange, RosterRepository } from './roster.repository.ts';

/** Small enough that a cancel is heard and other work gets its turn between two of them. */
const rowsAStep = 250;

interface Parts {
  readonly repository: RosterRepository;
  readonly members: MembersService;
}
export interface Step {
  readonly done: number;
}

type Values = JudgedRow['values'];
const blank: MemberFields = memberFields.parse(
  Object.fromEntries(
    Object.keys(memberFields.shape).map((field) => [field, field === 'studentNumber' || field === 'name' ? '?' : '']),
  ),
);

/** Only what the file says; a blank cell leaves what is there. */
export function told(values: Values): Partial<Record<RosterField, string>> {
  return Object.fromEntries(Object.entries(values).filter(([field, value]) => field !== 'card' && value !== ''));
}

/** Values were read by the same rules as the contract's, so this only narrows the types. */
export const fieldsWith = (base: MemberFields, changes: Partial<Record<RosterField, string>>): MemberFields =>
  memberFields.parse({ ...base, ...changes });

/** Yields after each step; the caller reports progress and may stop by throwing. */
export async function* commitRows(parts: Parts, batchId: number, taken: readonly JudgedRow[]): AsyncGenerator<Step> {
  let done = 0;
  for (const [verdict, commit] of [
    ['added', addRows],
    ['updated', updateRows],
  ] as const) {
    const rows = taken.filter((row) => row.verdict === verdict);
    for (let start = 0; start < rows.length; start += rowsAStep) {
      const some = rows.slice(start, start + rowsAStep);
      await commit(parts, batchId, some);
      done += some.length;
      yield { done };
    }
  }
}

async function addRows({ repository, members }: Parts, batchId: number, rows: readonly JudgedRow[]): Promise<void> {
  const ids = await members.addMany(rows.map(({ values }) => fieldsWith(blank, told(values))));
  const changes = rows.map(({ values }, at): NewChange => {
    const after = JSON.stringify(told(values));
    return { batchId, memberId: idAt(ids, at), kind: 'added', before: null, after, cardAdded: values.card || null };
  });
  await bindCards(members, changes);
  await repository.addChanges(changes);
}

async function updateRows({ repository, members }: Parts, batchId: number, rows: readonly JudgedRow[]): Promise<void> {
  const ids = rows.map(({ memberId }) => idAt([memberId], 0));
  const current = await members.fieldsOf(ids);
  const updates = rows.flatMap(({ values }, at) => {
    const memberId = idAt(ids, at);
    const now = current.get(memberId);
    return now === undefined ? [] : [{ memberId, now, changed: changedFields(now, values), card: values.card ?? '' }];
  });
  const changes = updates.map(({ memberId, now, changed, card }): NewChange => {
    const fields = Object.keys(changed) as (keyof MemberFields)[];
    const before = JSON.stringify(Object.fromEntries(fields.map((field) => [field, now[field]])));
    const isNewCard = rows.some((row) => row.memberId === memberId && row.before.card !== undefined);
    return {
      batchId,
      memberId,
      kind: 'updated',
      before,
      after: JSON.stringify(changed),
      cardAdded: isNewCard ? card : null,
    };
  });
  await members.updateMany(
    updates
      .filter(({ changed }) => Object.keys(changed).length > 0)
      .map(({ memberId, now, changed }) => ({ memberId, fields: fieldsWith(now, changed) })),
  );
  await bindCards(members, changes);
  await repository.addChanges(changes);
}

function changedFields(now: MemberFields, values: Values): Partial<Record<RosterField, string>> {
  const stored: Partial<Record<string, string>> = now;
  return Object.fromEntries(Object.entries(told(values)).filter(([field, value]) => stored[field] !== value));
}

async function bindCards(members: MembersService, changes: readonly NewChange[]): Promise<void> {
  const cards = changes.flatMap(({ memberId, cardAdded }) =>
    cardAdded === null ? [] : [{ memberId, uid: cardAdded }],
  );
  if (cards.length > 0) await members.bindMany(cards);
}

function idAt(ids: readonly (MemberId | null)[], at: number): MemberId {
  const id = ids[at];
  if (id === undefined || id === null) throw new Error('a row lost its member');
  return id;
}
