/** A5 and A6: the trail against somebody who has the file, a program for it, and time. */
import { randomUUID } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { nobody } from '../contract/examples.ts';
import { commandLineAt } from '../support/command-line.ts';
import { tamper, triggersOf } from '../support/behind-its-back.ts';
import { openStoryStation, operator, passphrase } from '../support/story-station.ts';

type Station = Awaited<ReturnType<typeof openStoryStation>>;
let station: Station;
beforeEach(async () => {
  station = await openStoryStation();
  // With set-up: seven entries, all of them known beside the database too.
  for (let number = 1; number <= 6; number++)
    await station.add(`2026010${number}`, `欧阳${'甲乙丙丁戊己'[number - 1]}例`);
  await station.restart();
});
afterEach(() => station.stop());

const verified = () => station.must('audit.verify', {}, operator);

const noJobs = { run: () => Promise.resolve({ failure: 'crashed' as const }) };
const commandLine = (...words: string[]) => commandLineAt({ cwd: station.dataDir, childJobs: noJobs })(...words);
const verifiedFromOutside = async () => {
  const { code, out } = await commandLine('audit', 'verify', '--json', `--data-dir=${station.dataDir}`);
  return { code, ...(JSON.parse(out) as { entries: number; brokenAt: number | null }) };
};

const columns = 'at, actor, roles, act, route, about, people, key_id, hash';

describe('A5', () => {
  test('an untouched trail is whole, inside and out', async () => {
    expect(await verified()).toMatchObject({ entries: 7, brokenAt: null, why: null, head: { seq: 7 } });
    expect(await verifiedFromOutside()).toEqual({ code: 0, entries: 7, brokenAt: null });
  });

  // Bug: one of the five attacks leaves a trail that counts as whole, or is reported where nobody finds it.
  test.each([
    ['edited', ['update audit_entry set actor = \'{"kind":"nobody"}\' where seq = 4'], 4, 'changed', 7],
    ['deleted', ['delete from audit_entry where seq = 4'], 4, 'missing', 6],
    [
      'inserted at its end',
      [`insert into audit_entry select 8, ${columns} from audit_entry where seq = 7`],
      8,
      'changed',
      8,
    ],
    [
      'inserted between, the others moved on',
      [
        'update audit_entry set seq = -seq where seq > 3',
        'update audit_entry set seq = 1 - seq where seq < 0',
        `insert into audit_entry select 4, ${columns} from audit_entry where seq = 3`,
      ],
      4,
      'changed',
      8,
    ],
    [
      'put in another order',
      [
        'update audit_entry set seq = 99 where seq = 3',
        'update audit_entry set seq = 3 where seq = 5',
        'update audit_entry set seq = 5 where seq = 99',
      ],
      3,
      'changed',
      7,
    ],
    [
      'deleted, the others moved up',
      [
        'delete from audit_entry where seq = 3',
        'update audit_entry set seq = -seq where seq > 3',
        'update audit_entry set seq = -seq - 1 where seq < 0',
      ],
      3,
      'changed',
      6,
    ],
    ['cut off at its end', ['delete from audit_entry where seq > 5'], 6, 'cut-off', 5],
    ['emptied', ['delete from audit_entry'], 1, 'cut-off', 0],
  ])('%s', async (_, statements, brokenAt, why, entries) => {
    // The rule on numbers keeps honest hands from this; whoever writes the file switches it off.
    await tamper(station.dataDir, 'pragma ignore_check_constraints = on', ...statements);
    expect(await verified()).toMatchObject({ entries, brokenAt, why });
    expect(await verifiedFromOutside()).toEqual({ code: 1, entries, brokenAt });
  });

  // Bug: what was cut off is forgotten as soon as the station has started, or written, once more.
  test('a tail cut off by somebody who hides it from the start stays in sight for good', async () => {
    const triggers = await triggersOf(station.dataDir);
    await station.edit([
      'drop trigger audit_entry_stays',
      'drop trigger audit_entry_kept',
      'delete from audit_entry where seq > 5',
      'update heartbeat set removals = removals + 1',
      ...triggers.filter((sql) => sql.includes('audit_entry')),
    ]);
    expect(await verified()).toMatchObject({ entries: 5, brokenAt: 6, why: 'cut-off' });
    await station.add('20260107', '欧阳例');
    expect(await verified()).toMatchObject({ entries: 6, brokenAt: 6, why: 'missing', head: { seq: 8 } });
    await station.restart();
    await station.restart();
    expect(await verified()).toMatchObject({ entries: 6, brokenAt: 6, why: 'missing' });
    expect(await verifiedFromOutside()).toEqual({ code: 1, entries: 6, brokenAt: 6 });
  });

  // Bug: rows that vanished while the station was closed are noticed only by somebody who asks.
  test('a tail cut off while the station is closed keeps it from starting', async () => {
    const triggers = await triggersOf(station.dataDir);
    const cut = ['delete from audit_entry where seq > 5', ...triggers.filter((sql) => sql.includes('audit_entry'))];
    await station.application.close();
    await tamper(station.dataDir, ...cut);
    await expect(station.start()).rejects.toMatchObject({ code: 'data.damaged', detail: /audit_entry 5 of 7/ });
    expect(await verifiedFromOutside()).toEqual({ code: 1, entries: 5, brokenAt: 6 });
    await tamper(station.dataDir, 'update heartbeat set removals = removals + 1', ...cut.slice(1));
    await station.start();
  });

  // Bug: another key is made, and from then on everything looks whole though nothing can be checked or opened.
  test('without its key the trail is beyond checking, and the station stays closed until the key is back', async () => {
    await station.application.close();
    const file = join(station.dataDir, 'station.key');
    const key = await readFile(file, 'utf8');
    await rm(file);
    expect(await verifiedFromOutside()).toEqual({ code: 1, entries: 7, brokenAt: 1 });
    await expect(station.start()).rejects.toMatchObject({ code: 'key.missing' });
    await writeFile(file, key);
    await station.start();
    expect(await verified()).toMatchObject({ brokenAt: null });
  });

  // Bug: entries made with a key of before cannot be checked, and those of ours after them are not either.
  test('entries of another key are said to be beyond checking; those after it are checked', async () => {
    await tamper(station.dataDir, "update audit_entry set key_id = '00000000'");
    await station.add('20260107', '欧阳例');
    expect(await verified()).toMatchObject({ entries: 8, brokenAt: 1, why: 'key-lost' });
    await tamper(station.dataDir, 'update audit_entry set people = 3 where seq = 8');
    expect(await verified()).toMatchObject({ brokenAt: 8, why: 'changed' });
  });
});

describe('A6', () => {
  const failing = "create trigger failing before insert on audit_entry begin select raise(abort, 'x'); end";
  const save = (requestKey: string) =>
    station.ask(
      'members.save',
      {
        requestKey,
        fields: { ...nobody, sex: '', politicalStatus: '', studentNumber: '20260109', name: '司马例' },
      } as never,
      operator,
    );

  // Bug: a change, a look or a print stands though nobody will ever read who made it.
  test('without its entry nothing is changed, shown or handed out', async () => {
    const requestKey = randomUUID();
    await tamper(station.dataDir, failing);
    const refused = { problem: { code: 'storage.unavailable' } };
    expect(await save(requestKey)).toMatchObject(refused);
    expect(await station.ask('members.search', {}, operator)).toMatchObject(refused);
    expect(await station.ask('check-in.export', {}, operator)).toMatchObject(refused);
    // What students do waits for no trail.
    expect((await station.must('members.find', { text: '欧阳' })).candidates).toHaveLength(6);
    await tamper(station.dataDir, 'drop trigger failing');
    const { members } = await station.must('members.search', {}, operator);
    expect(members.map(({ name }) => name)).not.toContain('司马例');
    expect(await save(requestKey)).toMatchObject({ value: {} });
    expect(await verified()).toMatchObject({ entries: 9, brokenAt: null });
  });

  // Bug: somebody comes in whose coming nobody will ever read of.
  test('nobody comes in unseen', async () => {
    const staff = { origin: 'kiosk', connection: 'staff-window' } as const;
    await tamper(station.dataDir, failing);
    expect(await station.refusal('staff.signIn', { passphrase }, staff)).toBe('storage.unavailable');
    expect(await station.must('staff.session', {}, staff)).toBeNull();
  });
});
