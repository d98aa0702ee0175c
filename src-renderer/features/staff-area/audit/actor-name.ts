import type { AuditActor } from '../../../../src-main/contract/audit.ts';
import type { StaffWords } from '../../../words/staff-zh-cn.ts';

/** Of somebody forgotten the number alone. */
export function actorName(actor: AuditActor, name: string, words: StaffWords['audit']): string {
  if (actor.kind === 'operator' || actor.kind === 'system' || actor.kind === 'nobody') return words[actor.kind];
  if (actor.kind === 'administrator') return name || words.goneAdministrator(actor.id);
  return `${name || words.gone(actor.id)}${actor.kind === 'owner' ? words.self : ''}`;
}
