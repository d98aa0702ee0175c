/** Inside one write: the roster as it was before an import, except where people have lived on since. */
import type { MemberFields } from '../../contract/members.ts';
import type { RosterField } from '../../contract/roster.ts';
import type { MemberId } from '../../contract/values.ts';
import type { MembersService, RosterEntry } from '../members/members.service.ts';
import { fieldsWith, fingerprintOf } from './roster-commit.ts';
import type { ImportChange } from './roster.repository.ts';

export interface Undone {
  readonly removed: number;
  readonly restored: number;
  readonly kept: { readonly studentNumber: string; readonly reason: 'changed-since' | 'has-visits' }[];
}

interface Parts {
  readonly members: MembersService;
  readonly membersWithRecords: (ids: readonly MemberId[]) => Promise<MemberId[]>;
}

type Values = Partial<Record<RosterField, string>>;
const valuesOf = (json: string | null): Values => JSON.parse(json ?? '{}') as Values;

export async function undoChanges(
  { members, membersWithRecords }: Parts,
  changes: readonly ImportChange[],
): Promise<Undone> {
  const now = new Map(Array.from((await members.rosterSnapshot()).values(), (entry) => [entry.memberId, entry]));
  const added = changes.filter(({ kind }) => kind === 'added').map(({ memberId }) => memberId);
  const withRecords = new Set(await membersWithRecords(added));
  const removals: MemberId[] = [];
  const restorations: { change: ImportChange; fields: MemberFields }[] = [];
  const kept: Undone['kept'] = [];
  for (const change of changes) {
    const entry = now.get(change.memberId);
    if (entry === undefined) continue;
    const { studentNumber } = entry.fields;
    if (isChangedSince(change, entry)) kept.push({ studentNumber, reason: 'changed-since' });
    else if (withRecords.has(change.memberId)) kept.push({ studentNumber, reason: 'has-visits' });
    else if (change.kind === 'added') removals.push(change.memberId);
    else restorations.push({ change, fields: fieldsWith(entry.fields, valuesOf(change.before)) });
  }
  await members.removeMany(removals);
  await restore(members, restorations);
  return { removed: removals.length, restored: restorations.length, kept };
}

async function restore(
  members: MembersService,
  restorations: { change: ImportChange; fields: MemberFields }[],
): Promise<void> {
  const withFields = restorations.filter(({ change }) => change.before !== '{}');
  await members.updateMany(withFields.map(({ change, fields }) => ({ memberId: change.memberId, fields })));
  for (const { change } of restorations) {
    if (change.cardAdded !== null) await members.removeCard(change.memberId, change.cardAdded);
  }
}

/** Added people are compared whole, cards too; updated ones only in the fields the import touched. */
function isChangedSince(change: ImportChange, { fields, cardUids }: RosterEntry): boolean {
  if (change.kind === 'updated') {
    const after = valuesOf(change.after);
    const stored = Object.entries(fields) as [RosterField, string][];
    return stored.some(([field, value]) => field in after && after[field] !== value);
  }
  const { fingerprint } = JSON.parse(change.after) as { fingerprint: string };
  return fingerprint !== fingerprintOf(fields) || cardUids.join(' ') !== (change.cardAdded ?? '');
}
