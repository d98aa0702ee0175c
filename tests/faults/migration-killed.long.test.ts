/** D12, every statement of every migration but the first; of those that change rows one by one every hundredth. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { killAt, schemas } from '../support/faults/kill-migration.ts';
import { buildMigrator, oldStation, oldVersions } from '../support/faults/old-stations.ts';

const rowsBetween = 100;

describe('a station of an earlier version, killed at each statement', () => {
  let migrator: Awaited<ReturnType<typeof buildMigrator>>;
  let known: Awaited<ReturnType<typeof schemas>>;
  beforeAll(async () => {
    migrator = await buildMigrator();
    known = await schemas();
  }, 60_000);
  afterAll(() => migrator.remove());

  // Bug: one statement of one migration that runs outside of its transaction.
  it.each(oldVersions)('from version %i to the next', async (version) => {
    const { dataDir, remove } = oldStation(version);
    const { rows, firstEnd } = await migrator.open(dataDir, null);
    remove();
    expect(firstEnd).toBeGreaterThan(10);
    const skipped = new Set(rows.filter((_, at) => at % rowsBetween !== 0));
    // The one after: what was committed stays.
    const places = Array.from({ length: firstEnd + 1 }, (_, at) => at + 1).filter((at) => !skipped.has(at));
    for (const at of places) await killAt(migrator.open, version, at, known);
    process.stdout.write(`version ${version}: ${places.length} kills, ${rows.length} rows changed one by one\n`);
  });
});
