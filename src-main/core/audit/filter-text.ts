/** The filter in words, so that a paper says what it leaves out. */
import { roleWords } from '../staff/staff-words.service.ts';
import { actorText, actWords, personText } from './audit-words.ts';
import type { AuditNames, AuditQuery } from './audit.service.ts';
import type { AccountId } from '../../contract/values.ts';

export async function filterText(query: AuditQuery, names: AuditNames): Promise<string> {
  const { from, to, actor, role, act, about } = query;
  const parts: string[] = [];
  if (from !== undefined || to !== undefined) parts.push(`${from ?? '最早'} 至 ${to ?? '现在'}`);
  if (actor !== undefined) {
    const isAccount = actor.kind === 'administrator';
    const isMember = actor.kind === 'staff' || actor.kind === 'owner';
    const name = isAccount
      ? await names.nameOfAccount(actor.id as AccountId)
      : isMember
        ? names.nameOfMember(actor.id)
        : '';
    parts.push(`何人：${actorText(actor, name)}`);
  }
  if (role !== undefined) parts.push(`身份：${roleWords[role]}`);
  if (act !== undefined) parts.push(`做了什么：${actWords[act]}`);
  if (about !== undefined) parts.push(`涉及：${personText({ memberId: about, name: names.nameOfMember(about) })}`);
  return parts.length === 0 ? '全部' : parts.join('；');
}
