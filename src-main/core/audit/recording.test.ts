import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryDatabase, type TemporaryDatabase } from '../../../tests/support/database.ts';
import { fakeClock } from '../../../tests/support/fake-clock.ts';
import { routes, type RouteName } from '../../contract/registry.ts';
import { Refusal } from '../../contract/route.ts';
import { migrations } from '../database/migrations/all.ts';
import type { AuditHead } from '../database/state-record.ts';
import { isPublic } from '../staff/staff.service.ts';
import { requestReceiptTable } from '../receipts/receipts.table.ts';
import { secretsOf } from '../secrets/station-secrets.service.ts';
import { auditRepository } from './audit.repository.ts';
import type { AuditedBy } from './audited-call.ts';
import { type AuditTrail, openTrail } from './audit-trail.ts';
import { openRecording, type Recording } from './recording.ts';
import { routeActs } from './route-acts.ts';

const clock = fakeClock();
const secrets = secretsOf(randomBytes(32));
let store: TemporaryDatabase;
let trail: AuditTrail;
let recording: Recording;
const noted: AuditHead[] = [];
const anchor = { found: null, note: (head: AuditHead) => Promise.resolve(void noted.push(head)) };
beforeAll(async () => {
  store = await temporaryDatabase(migrations, { clock });
  const { database, logger } = store;
  const repository = auditRepository(database.statements);
  trail = await openTrail({ repository, anchor, database, secrets, clock, logger });
  recording = openRecording({ trail, database, clock, logger });
});
afterAll(() => store.dispose());

const somebody: AuditedBy = { actor: { kind: 'staff', id: 7 }, roles: ['study'], connection: 'window' };
const callOf = (route: RouteName) => ({ route, input: {}, by: () => somebody });
const everything = { from: null, before: null, actor: null, role: null, act: null, about: null };
let keys = 0;
/** A row is written, as every change does. */
const writing = async () => {
  await store.database.write(async () => {
    const receipt = { key: `key-${(keys += 1)}`, route: 'x', answer: '{}', at: 0 };
    await store.database.statements.insert(requestReceiptTable).values(receipt);
  });
};
const looking = () => Promise.resolve({});
const entered = async (work: () => Promise<unknown>) => {
  const before = trail.head().seq;
  await work();
  const repository = auditRepository(store.database.statements);
  const entries = await repository.page(everything, 0, trail.head().seq - before);
  return entries.map(({ act, route }) => `${act} ${route}`).toReversed();
};
const isChange = (act: string) => act === 'changed' || act === 'deleted' || act === 'printed';
const audited = (Object.keys(routeActs) as RouteName[]).flatMap((route) => {
  const act = routeActs[route];
  return act === null ? [] : [[route, act] as const];
});

describe('a call', () => {
  // Bug: a route whose calls leave no entry, two, or one that says something else.
  it('of each audited route is one entry', async () => {
    for (const [route, act] of audited) {
      const work: () => Promise<unknown> = isChange(act) ? writing : looking;
      expect(await entered(() => recording.record(callOf(route), work))).toEqual([`${act} ${route}`]);
    }
  });

  it('of the others is none, whatever it writes', async () => {
    for (const route of Object.keys(routes) as RouteName[]) {
      if (routeActs[route] !== null) continue;
      expect(await entered(() => recording.record(callOf(route), writing))).toEqual([]);
    }
  });

  // Bug: a backup opened three times in five minutes stands there once, like a list that was looked at again.
  it('that opens a backup is an entry each time', async () => {
    const twice = async () => {
      for (let time = 0; time < 2; time += 1) await recording.record(callOf('restore.check'), looking);
    };
    expect(await entered(twice)).toEqual(['saw restore.check', 'saw restore.check']);
  });

  // Bug: whoever tries secrets at backups is never read of.
  it('that tries a wrong secret at a backup is entered as refused', async () => {
    const wrong = () => Promise.reject(new Refusal('backup.wrong-secret'));
    const tried = (route: RouteName) => recording.record(callOf(route), wrong).catch(() => undefined);
    expect(
      await entered(async () => {
        await tried('restore.check');
        await tried('restore.drill');
      }),
    ).toEqual(['refused restore.check', 'refused restore.drill']);
  });

  // Bug: somebody adds a change of staff and writes null beside it, because that is shorter.
  it('of staff that changes something is never without an entry, but for what is not stored', () => {
    const silent = (Object.keys(routes) as RouteName[]).filter(
      (route) => routes[route].effect !== 'query' && routeActs[route] === null && !isPublic(route),
    );
    expect(silent.toSorted()).toEqual([
      // They look at backups and at the machine; what opens one or brings data back is entered.
      'backup.verify',
      'health.check',
      'inspections.uploadPhoto',
      'privacy.preview',
      'quiz.cancelImport',
      'quiz.openBank',
      'quiz.uploadBank',
      'reading.uploadPhoto',
      'roster.cancel',
      'roster.decide',
      'roster.judge',
      'roster.open',
      'roster.upload',
    ]);
  });

  // Bug: what was rolled back stands in the trail, or its number is missing there.
  it('that is refused after it wrote leaves nothing', async () => {
    const failing = () =>
      store.database.write(async () => {
        await store.database.statements
          .insert(requestReceiptTable)
          .values({ key: 'failing', route: 'x', answer: '{}', at: 0 });
        throw new Refusal('member.unknown');
      });
    const refused = entered(() => recording.record(callOf('members.save'), failing).catch(() => undefined));
    expect(await refused).toEqual([]);
  });

  // Bug: work that goes on after the answer (an import) is entered as nobody’s, or with each of its transactions.
  it('that writes in many transactions, also after its answer, is one entry', async () => {
    let later = Promise.resolve();
    const long = () => {
      later = (async () => {
        await writing();
        await writing();
      })();
      return Promise.resolve({});
    };
    expect(
      await entered(async () => {
        await recording.record(callOf('roster.commit'), long);
        await later;
      }),
    ).toEqual(['changed roster.commit']);
  });

  // Bug: two who change something at the same moment get one number, or one of them no entry.
  it('at the same time as others has an entry of its own', async () => {
    const many = Array.from({ length: 20 }, () => recording.record(callOf('members.save'), writing));
    expect(await entered(() => Promise.all(many))).toHaveLength(20);
  });
});

describe('the anchor', () => {
  // Bug: the note beside the database stays behind for good, or is written with every single entry.
  it('follows the last entry when it is kept', async () => {
    await recording.record(callOf('members.save'), writing);
    await trail.keep();
    await trail.keep();
    expect(noted.at(-1)).toEqual(trail.head());
    expect(noted.filter(({ seq }) => seq === trail.head().seq)).toHaveLength(1);
    expect(noted.length).toBeLessThan(trail.head().seq / 10);
  });
});
