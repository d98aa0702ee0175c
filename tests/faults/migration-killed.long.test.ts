/** D12, every statement: of the schema each one, of the sealing of rows every hundredth. */
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
  it.each(oldVersions)('from version %i on', async (version) => {
    const { dataDir, remove } = oldStation(version);
    const { statements, rows } = await migrator.open(dataDir, null);
    remove();
    expect(statements).toBeGreaterThan(rows);
    let kills = 0;
    for (let at = 1; at <= statements; at += at > statements - rows && at < statements - 2 ? rowsBetween : 1, kills++) {
      await killAt(migrator.open, version, at, known);
    }
    process.stdout.write(`version ${version}: ${kills} kills of ${statements} statements\n`);
  });
});
