/** D12 and D13: databases as earlier versions left them, with people, visits and all that hangs on them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrations } from '../../src-main/core/database/migrations/all.ts';
import { killAt, rowsAsBefore, schemas } from '../support/faults/kill-migration.ts';
import { buildMigrator, heldIn, oldStation } from '../support/faults/old-stations.ts';

/** Before the first statement, before the last, and so many between. */
const killsBetween = 3;

describe('a station of an earlier version', () => {
  let migrator: Awaited<ReturnType<typeof buildMigrator>>;
  let known: Awaited<ReturnType<typeof schemas>>;
  const statements = new Map<number, number>();
  beforeAll(async () => {
    migrator = await buildMigrator();
    known = await schemas();
  }, 60_000);
  afterAll(() => migrator.remove());

  // Bug: a rebuilt table loses its rows or a column, or takes those of its children with it, without an error (drizzle #5782).
  it.each([1, 5])('of version %i has every row afterwards that it had before', async (version) => {
    const { dataDir, remove } = oldStation(version);
    const before = await heldIn(dataDir);
    expect(before.version).toBe(version);
    expect(before.rows['visit']).toBeGreaterThan(900);
    const opened = await migrator.open(dataDir, null);
    expect(opened).toMatchObject({ signal: null, stderr: '' });
    statements.set(version, opened.statements);
    const after = await heldIn(dataDir);
    expect(after.version).toBe(migrations.length);
    expect(after.schema).toEqual(known.get(migrations.length));
    expect(rowsAsBefore(before, after)).toEqual(rowsAsBefore(before, before));
    expect(after.visits).toEqual(before.visits);
    remove();
  });

  // Bug: half a migration is kept, and neither the old program nor the new one can open what is there.
  it('killed on the way, is old or new, and comes to its end at the next start', async () => {
    const all = statements.get(1) ?? 0;
    expect(all).toBeGreaterThan(100);
    const places = Array.from(
      { length: killsBetween + 2 },
      (_, at) => 1 + Math.round((at * (all - 1)) / (killsBetween + 1)),
    );
    for (const at of places) await killAt(migrator.open, 1, at, known);
  });
});
