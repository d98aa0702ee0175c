/** The trail as it is read: newest first, with today's names. */
import { auditActor, type AuditActor, type AuditEntry, type auditFilter } from '../../contract/audit.ts';
import { Refusal } from '../../contract/route.ts';
import { staffRole } from '../../contract/staff.ts';
import { memberId, type AccountId } from '../../contract/values.ts';
import { z } from 'zod';
import type { Clock } from '../kernel/clock.ts';
import { addDays, instantOf } from '../kernel/local-time.ts';
import type { StationSecrets } from '../secrets/station-secrets.service.ts';
import type { AuditTrail } from './audit-trail.ts';
import { happeningIn } from './happening.ts';
import type { AuditRepository, ListedEntry, WantedEntries } from './audit.repository.ts';
import { codeOf } from './entry-chain.ts';
import { verifyTrail } from './verify-trail.ts';

export type AuditQuery = z.output<z.ZodObject<typeof auditFilter>>;

export interface AuditNames {
  /** '' of somebody forgotten. */
  readonly nameOfMember: (memberId: number) => string;
  readonly nameOfAccount: (accountId: AccountId) => Promise<string>;
}

interface Parts {
  readonly repository: AuditRepository;
  readonly trail: AuditTrail;
  readonly secrets: StationSecrets;
  readonly clock: Clock;
}

/** A workbook or a paper holds no more. */
const mostExported = 20_000;

const storedActor = z.string().transform((text) => auditActor.parse(JSON.parse(text)));
const storedRoles = z.string().transform((text) => z.array(staffRole).parse(JSON.parse(text)));
const storedAbout = z.string().transform((text) => z.array(memberId).parse(JSON.parse(text)));

export type AuditService = ReturnType<typeof auditService>;

export function auditService({ repository, trail, secrets, clock }: Parts) {
  const startOf = (day: string): number => instantOf(day, '00:00', clock.timeZone);

  const wantedOf = ({ from, to, actor, role, act, about }: AuditQuery): WantedEntries => ({
    from: from === undefined ? null : startOf(from),
    before: to === undefined ? null : startOf(addDays(to, 1)),
    actor: actor === undefined ? null : JSON.stringify(actor),
    role: role ?? null,
    act: act ?? null,
    about: about ?? null,
  });

  async function nameOf(actor: AuditActor, names: AuditNames): Promise<string> {
    if (actor.kind === 'administrator') return names.nameOfAccount(actor.id as AccountId);
    return actor.kind === 'staff' || actor.kind === 'owner' ? names.nameOfMember(actor.id) : '';
  }

  async function shown(stored: ListedEntry, names: AuditNames): Promise<AuditEntry> {
    const { seq, at, act, people, atBefore } = stored;
    const actor = storedActor.parse(stored.actor);
    return {
      seq,
      at,
      actor,
      actorName: await nameOf(actor, names),
      roles: storedRoles.parse(stored.roles),
      act,
      ...happeningIn(stored.route),
      about: storedAbout.parse(stored.about).map((id) => ({ memberId: id, name: names.nameOfMember(id) })),
      people,
      isClockBack: atBefore !== null && at < atBefore,
    };
  }

  async function page(query: AuditQuery, offset: number, limit: number, names: AuditNames) {
    const wanted = wantedOf(query);
    const [stored, total] = await Promise.all([repository.page(wanted, offset, limit), repository.total(wanted)]);
    const entries: AuditEntry[] = [];
    for (const one of stored) entries.push(await shown(one, names));
    return { entries, total };
  }

  return {
    list: page,

    /** @throws Refusal export.too-large */
    async all(query: AuditQuery, names: AuditNames): Promise<AuditEntry[]> {
      const total = await repository.total(wantedOf(query));
      if (total > mostExported) throw new Refusal('export.too-large', { total, most: mostExported });
      return (await page(query, 0, mostExported, names)).entries;
    },

    async actors(names: AuditNames): Promise<{ actor: AuditActor; name: string }[]> {
      const found: { actor: AuditActor; name: string }[] = [];
      for (const stored of await repository.actors()) {
        const actor = storedActor.parse(stored);
        found.push({ actor, name: await nameOf(actor, names) });
      }
      return found;
    },

    async verify() {
      const head = trail.head();
      const verdict = await verifyTrail({ repository, secrets, anchors: trail.anchors() });
      return { ...verdict, head: { seq: head.seq, code: codeOf(head) } };
    },

    head: () => ({ seq: trail.head().seq, code: codeOf(trail.head()) }),
  };
}
