/** 备份与恢复, 运行状况 and 维护中 over any way of reaching the application. */
import { expect, it } from 'vitest';
import { newKey } from './carrier.ts';
import { machineExamples } from './machine-examples.ts';
import type { Station } from './reading.ts';

export function asksMachine({ screen }: Pick<Station, 'screen'>): void {
  // Bug: a backup cannot be made, found, read back or practised with over this way.
  it('backs up, reads back, practises a restore', async () => {
    const { must, problem } = screen();
    const { places } = await must('backup.overview', {});
    const placeId = places.find(({ kind }) => kind === 'own')?.placeId ?? '';
    const { backup } = await must('backup.create', { requestKey: newKey(), placeId, purpose: 'backup' });
    const { backupId } = backup;
    const { backups } = await must('backup.list', { placeId });
    expect(backups.find((row) => row.backupId === backupId)).toMatchObject({ kind: 'manual', fault: null });
    expect((await must('backup.verify', { placeId, backupId })).backup.verifiedAt).not.toBeNull();
    expect((await must('backup.age', {})).verifiedAt).toBe(backup.createdAt);
    await must('backup.setSecond', { requestKey: newKey(), placeId: null });
    expect(await problem('restore.check', { placeId, backupId, secret: '示例示例示例示例' })).toBe(
      'backup.wrong-secret',
    );
    expect(await problem('restore.begin', { requestKey: newKey(), readyId: 'x' })).toBe('restore.not-ready');
    expect(await must('restore.last', {})).toBeNull();
    const { result } = await must('restore.drill', { requestKey: newKey(), placeId, backupId });
    expect(result).toMatchObject({ backupId, isGood: true });
    expect((await must('restore.drills', {})).drills).toHaveLength(1);
  });

  // Bug: a station that runs can be restored over by whoever passes by.
  it('needs no maintenance, and says how it is', async () => {
    const { must, problem } = screen();
    await must('health.beat', { said: 'alive' });
    expect((await must('health.report', {})).database.verdict).not.toBe('bad');
    expect((await must('health.check', {})).findings).toEqual([]);
    expect((await must('health.diagnosis', {})).base64).not.toBe('');
    expect(await must('updates.found', {})).toMatchObject({ found: [], waiting: null });
    expect(await problem('updates.take', machineExamples['updates.take']())).toBe('update.gone');
    for (const name of ['facts', 'backups', 'check', 'restore', 'recoverKey', 'retry', 'diagnosis'] as const) {
      const route = `maintenance.${name}` as const;
      expect(await problem(route, machineExamples[route]())).toBe('maintenance.not-needed');
    }
  });
}
