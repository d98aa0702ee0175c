/** Inside one write: the rows taken become members, and what an undo needs is kept. Stopped half-way, all of it is undone. */
import { hash } from 'node:crypto';
import type { MemberFields } from '../../contract/members.ts';
import { rosterFields } from '../../contract/roster.ts';
import type { RosterField } from '../../contract/roster.ts';
import type { MemberId } from '../../contract/values.ts';
import { type MembersService, unknownFields } from '../members/members.service.ts';
import type { JudgedRow } from './judge.ts';
import type { NewChange, RosterRepository } from './roster.repository.ts';

/** Small enough that a cancel is heard and other work gets its turn between two of them. */
const rowsAStep = 500;

interface Parts {
  readonly repository: RosterRepository;
  readonly members: MembersService;
}

type Values = JudgedRow['values'];

/** Only what the file says; a blank cell leaves what is there. */
export function told(values: Values): Partial<Record<RosterField, string>> {
  const said: Partial<Record<RosterField, string>> = {};
  for (const field of rosterFields) {
    const value = values[field] ?? '';
    if (field !== 'card' && value !== '') said[field] = value;
  }
  return said;
}

/** No second check: values were read by the contract's rules (a property test says so), and the tables check again. */
export const fieldsWith = (base: MemberFields, changes: Partial<Record<RosterField, string>>): MemberFields =>
  ({ ...base, ...changes }) as MemberFields;

/** What an added person was, without telling it: enough to know whether anything was changed since. */
export function fingerprintOf(fields: Partial<Record<RosterField, string>>): string {
  const said = rosterFields.map((field) => (field === 'card' ? '' : (fields[field] ?? '')));
  return hash('sha256', JSON.stringify(said), 'base64');
}

/** `afterStep` hears how many rows are done and stops everything by throwing. */
export async function commitRows(
  parts: Parts,
  batchId: number,
  taken: readonly JudgedRow[],
  afterStep: (done: number) => void,
): Promise<void> {
  const steps = [...stepsOf(taken, 'added', addRows), ...stepsOf(taken, 'updated', updateRows)].values();
  let done = 0;
  async function lane(): Promise<void> {
    for (const { rows, commit } of steps) {
      await commit(parts, batchId, rows);
      done += rows.length;
      afterStep(done);
    }
  }
  // Two lanes over one list: while SQLite writes one step, the next one is worked out.
  await Promise.all([lane(), lane()]);
}

type Commit = (parts: Parts, batchId: number, rows: readonly JudgedRow[]) => Promise<void>;

function stepsOf(taken: readonly JudgedRow[], verdict: JudgedRow['verdict'], commit: Commit) {
  const rows = taken.filter((row) => row.verdict === verdict);
  const count = Math.ceil(rows.length / rowsAStep);
  return Array.from({ length: count }, (_, at) => ({ rows: rows.slice(at * rowsAStep, (at + 1) * rowsAStep), commit }));
}

async function addRows({ repository, members }: Parts, batchId: number, rows: readonly JudgedRow[]): Promise<void> {
  const people = rows.map(({ values }) => ({ said: told(values), card: values.card || null }));
  const ids = await members.addMany(people.map(({ said }) => fieldsWith(unknownFields, said)));
  const changes = people.map(({ said, card }, at): NewChange => {
    return {
      batchId,
      memberId: idAt(ids, at),
      kind: 'added',
      before: null,
      after: JSON.stringify({ fingerprint: fingerprintOf(said) }),
      cardAdded: card,
    };
  });
  await bindCards(members, changes);
  await repository.addChanges(changes);
}

async function updateRows({ repository, members }: Parts, batchId: number, rows: readonly JudgedRow[]): Promise<void> {
  const ids = rows.map(({ memberId }) => idAt([memberId], 0));
  const current = await members.fieldsOf(ids);
  const updates = rows.flatMap(({ values, before }, at) => {
    const memberId = idAt(ids, at);
    const now = current.get(memberId);
    return now === undefined
      ? []
      : [
          {
            memberId,
            now,
            changed: changedFields(now, values),
            cardAdded: before.card === undefined ? null : (values.card ?? null),
          },
        ];
  });
  const changes = updates.map(({ memberId, now, changed, cardAdded }): NewChange => {
    const fields = Object.keys(changed) as (keyof MemberFields)[];
    const before = JSON.stringify(Object.fromEntries(fields.map((field) => [field, now[field]])));
    return {
      batchId,
      memberId,
      kind: 'updated',
      before,
      after: JSON.stringify(changed),
      cardAdded,
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
