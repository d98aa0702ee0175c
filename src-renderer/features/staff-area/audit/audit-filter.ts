/** The filter of the trail lives in its address, so that going back finds it again. */
import type { AuditAct, AuditActor } from '../../../../src-main/contract/audit.ts';
import type { Ask } from '../../../../src-main/contract/registry.ts';
import type { StaffRole } from '../../../../src-main/contract/staff.ts';
import type { MemberId } from '../../../../src-main/contract/values.ts';

const everyAct: Record<AuditAct, true> = {
  saw: true,
  changed: true,
  exported: true,
  printed: true,
  deleted: true,
  entered: true,
  refused: true,
};
const everyRole: Record<StaffRole, true> = {
  'general-office': true,
  study: true,
  safety: true,
  discipline: true,
  life: true,
  culture: true,
  mentor: true,
  administrator: true,
};
export const acts = Object.keys(everyAct) as AuditAct[];
export const roles = Object.keys(everyRole) as StaffRole[];

export interface AuditFilter {
  /** `YYYY-MM-DD`; '' any. */
  readonly from: string;
  readonly to: string;
  readonly actor: AuditActor | null;
  readonly role: StaffRole | null;
  readonly act: AuditAct | null;
  readonly about: MemberId | null;
  readonly offset: number;
}

/** `staff:7`, `system` */
export const actorKey = (actor: AuditActor): string => ('id' in actor ? `${actor.kind}:${actor.id}` : actor.kind);

export function actorOfKey(key: string | null): AuditActor | null {
  const [kind, number = ''] = key?.split(':', 2) ?? [];
  if (kind === 'operator' || kind === 'system' || kind === 'nobody') return { kind };
  if (!/^\d+$/.test(number)) return null;
  const id = Number(number);
  return kind === 'administrator' || kind === 'staff' || kind === 'owner' ? { kind, id } : null;
}

export function readFilter(search: URLSearchParams): AuditFilter {
  const about = search.get('about') ?? '';
  return {
    from: search.get('from') ?? '',
    to: search.get('to') ?? '',
    actor: actorOfKey(search.get('actor')),
    role: roles.find((role) => role === search.get('role')) ?? null,
    act: acts.find((act) => act === search.get('act')) ?? null,
    about: /^[1-9]\d*$/.test(about) ? (Number(about) as MemberId) : null,
    offset: Number(search.get('offset') ?? 0),
  };
}

export function writeFilter({ from, to, actor, role, act, about, offset }: AuditFilter): Record<string, string> {
  return {
    ...(from === '' ? {} : { from }),
    ...(to === '' ? {} : { to }),
    ...(actor === null ? {} : { actor: actorKey(actor) }),
    ...(role === null ? {} : { role }),
    ...(act === null ? {} : { act }),
    ...(about === null ? {} : { about: String(about) }),
    ...(offset === 0 ? {} : { offset: String(offset) }),
  };
}

export function asked({ from, to, actor, role, act, about }: AuditFilter): Ask<'audit.export'> {
  return {
    ...(from === '' ? {} : { from }),
    ...(to === '' ? {} : { to }),
    ...(actor === null ? {} : { actor }),
    ...(role === null ? {} : { role }),
    ...(act === null ? {} : { act }),
    ...(about === null ? {} : { about }),
  };
}
