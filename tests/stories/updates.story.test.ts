/** 更新: a signed file on a stick is shown, taken after a backup, and waits; nothing else gets in. */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Volume } from '../../src-main/core/kernel/media.ts';
import { updateFiles } from '../../src-main/hosts/startup/update/update-files.ts';
import { publisher, type Publisher } from '../support/signed-update.ts';
import { kiosk, openStoryStation, operator, passphrase } from '../support/story-station.ts';

const installer = Buffer.from('示例安装包 '.repeat(100_000));
const platform = `${process.platform}-${process.arch}`;

let station: Awaited<ReturnType<typeof openStoryStation>>;
let ours: Publisher;
/** Signed once: each is a process of its own. */
let shelf: string;
beforeAll(() => {
  shelf = mkdtempSync(path.join(tmpdir(), 'station-updates-'));
  ours = publisher(shelf);
  ours.sign({ version: '1.1.0', installer, out: shelf });
});
afterAll(() => rmSync(shelf, { recursive: true, force: true }));

let stick: string;
let volumes: Volume[];
const optionsAs = (version: string) => ({
  version,
  media: { volumes: () => Promise.resolve(volumes) },
  updateFiles: updateFiles({ publicKey: ours.publicKey, version, platform }),
});
/** Onto the stick; answers where it lies. */
function copied(name = `station163-1.1.0-${platform}.s163u`, as = name): string {
  const to = path.join(stick, as);
  copyFileSync(path.join(shelf, name), to);
  return to;
}
beforeEach(async () => {
  volumes = [];
  station = await openStoryStation(undefined, optionsAs('1.0.0'));
  stick = path.join(station.dataDir, '..', '示例U盘');
  mkdirSync(stick);
  volumes = [{ id: 'stick', label: '示例U盘', path: stick }];
});
afterEach(() => station.stop());

const found = () => station.must('updates.found', {}, operator);
const kept = () => {
  const into = path.join(station.dataDir, 'updates');
  return existsSync(into) ? readdirSync(into) : [];
};
const first = async () => (await found()).found[0]?.updateId ?? '';
const backups = async () => {
  const { places } = await station.must('backup.overview', {}, operator);
  const placeId = places.find(({ kind }) => kind === 'own')?.placeId ?? '';
  return (await station.must('backup.list', { placeId }, operator)).backups.map(({ kind }) => kind);
};

describe('an update on a stick', () => {
  // Bug: the kiosk has no command line, and what the screen offers is not what the publisher signed; nobody knows who took it.
  test('is shown with what signs it, taken after a backup, and waits until it runs', async () => {
    copied();
    const { version, signer, found: list, waiting } = await found();
    expect({ version, waiting }).toEqual({ version: '1.0.0', waiting: null });
    expect(signer).toMatch(/^[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}$/);
    expect(list).toMatchObject([
      {
        fileName: `station163-1.1.0-${platform}.s163u`,
        place: { kind: 'stick', label: '示例U盘' },
        facts: { version: '1.1.0', bytes: installer.length },
        refusal: null,
      },
    ]);
    expect(Date.now() - list[0]!.facts!.signedAt).toBeLessThan(3_600_000);
    expect(kept()).toEqual([]);

    const taken = await station.must('updates.take', { updateId: list[0]!.updateId }, operator);
    expect(taken.notBackedUp).toBeNull();
    expect(await backups()).toEqual(['before-migration']);
    expect(readFileSync(taken.waiting.installer).equals(installer)).toBe(true);
    expect(path.dirname(taken.waiting.installer)).toBe(path.join(station.dataDir, 'updates'));
    const { entries } = await station.must('audit.list', { limit: 5 }, operator);
    expect(entries[0]).toMatchObject({ act: 'changed', route: 'updates.take' });

    volumes = [];
    await station.restart(optionsAs('1.0.0'));
    expect(await found()).toMatchObject({ found: [], waiting: taken.waiting });
    volumes = [{ id: 'stick', label: '示例U盘', path: stick }];
    expect((await found()).found).toMatchObject([{ refusal: 'taken-already' }]);
    await station.restart(optionsAs('1.1.0'));
    expect(await found()).toMatchObject({ found: [{ refusal: 'not-newer' }], waiting: null });
  });

  // Bug: a stick that anybody plugs in has the machine: a file that is refused is copied all the same, or by an id of one's own.
  test('that is refused stays outside, and leaves no entry', async () => {
    ours.sign({ version: '0.9.0', installer, out: stick });
    const changed = copied();
    const bytes = readFileSync(changed);
    writeFileSync(changed, bytes.fill('x', bytes.length - 10));
    truncateSync(copied(undefined, 'short.s163u'), 2_000);
    const forged = copied(undefined, 'forged.s163u');
    writeFileSync(forged, readFileSync(forged).fill('9', 20, 21));
    const list = (await found()).found;
    expect(list.map(({ facts, refusal }) => `${facts?.version} ${refusal}`).toSorted()).toEqual([
      '0.9.0 not-newer',
      '1.1.0 incomplete',
      '1.1.0 null',
      'undefined wrong-signature',
    ]);
    for (const { updateId, refusal } of list) {
      const outcome = await station.ask('updates.take', { updateId }, operator);
      expect(outcome).toMatchObject({ problem: { code: 'update.refused', facts: { why: refusal ?? 'changed' } } });
    }
    expect(await station.refusal('updates.take', { updateId: '0'.repeat(16) }, operator)).toBe('update.gone');
    const gone = list.find(({ refusal }) => refusal === null)?.updateId ?? '';
    rmSync(changed);
    expect(await station.refusal('updates.take', { updateId: gone }, operator)).toBe('update.gone');
    expect(kept()).toEqual([]);
    const { entries } = await station.must('audit.list', { limit: 50 }, operator);
    expect(entries.filter(({ route }) => route === 'updates.take')).toEqual([]);
  });

  // Bug: one press takes it twice; or no backup could be made, and nobody is told before the installer runs.
  test('is taken once, and says so where no backup was made', async () => {
    copied();
    rmSync(path.join(station.dataDir, 'backups'), { recursive: true });
    writeFileSync(path.join(station.dataDir, 'backups'), 'in the way');
    const updateId = await first();
    const [one, other] = await Promise.all([0, 1].map(() => station.ask('updates.take', { updateId }, operator)));
    expect(one).toMatchObject({ value: { notBackedUp: 'backup.place-unwritable' } });
    expect(other).toMatchObject({ problem: { code: 'update.busy' } });
    expect(kept()).toEqual(['station-163-kiosk_1.1.0_amd64.deb', 'taken.json']);
  });

  // Bug: a visitor, or whoever is on duty, reads what lies on a stick or fills the disk from it.
  test('is of administrators, who say once more who they are', async () => {
    copied();
    const updateId = await first();
    for (const route of ['updates.found', 'updates.take'] as const)
      expect(await station.refusal(route, (route === 'updates.take' ? { updateId } : {}) as never, kiosk)).toBe(
        'caller.forbidden',
      );
    await station.must('staff.signIn', { passphrase });
    expect(await station.refusal('updates.take', { updateId })).toBe('staff.confirm-needed');
    await station.must('staff.confirm', { secret: passphrase });
    expect((await station.must('updates.take', { updateId })).waiting.version).toBe('1.1.0');
  });
});
