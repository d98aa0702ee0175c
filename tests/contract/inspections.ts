/** Inspections of rooms and drills, over any way of reaching the application. */
import { expect, it } from 'vitest';
import { newKey } from './carrier.ts';
import { examples } from './examples.ts';
import { sampleInspection } from './quiz-examples.ts';
import type { Station } from './reading.ts';

/** One red pixel. */
const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC';
const day = 24 * 3_600_000;

export function asksInspections({ screen }: Station): void {
  // Bug: a route was built and never once called over this way.
  it('keeps inspections, looks again, and strikes out', async () => {
    const { must, problem } = screen();
    const { now } = await must('station.status', {});
    const today = new Date(now).toISOString().slice(0, 10);
    const later = new Date(now + 30 * day).toISOString().slice(0, 10);
    const fields = { ...sampleInspection(), inspectedAt: now - 7 * day, recheckOn: today };
    const adds = { requestKey: newKey(), inspectionId: null, version: 0, fields };
    const { inspectionId } = await must('inspections.save', adds);
    expect(await must('inspections.save', adds)).toEqual({ inspectionId, version: 1 });
    const { uploadId } = await must('inspections.uploadPhoto', { offset: 0, base64: pixel });
    const photo = await must('inspections.addPhoto', { inspectionId, uploadId, caption: '示例插座' });
    expect(photo).toMatchObject({ caption: '示例插座', width: 1, height: 1 });
    expect((await must('inspections.photo', { photoId: photo.photoId })).mediaType).toBe('image/jpeg');
    expect(await must('inspections.one', { inspectionId })).toMatchObject({ savedBy: '测试管理员', photos: [photo] });
    await must('inspections.removePhoto', { requestKey: newKey(), photoId: photo.photoId });
    const looks = { inspectionId, version: 1, isCured: false, note: '示例', nextOn: later };
    expect(await must('inspections.recheck', { requestKey: newKey(), ...looks })).toEqual({ version: 2 });
    expect(await problem('inspections.recheck', { requestKey: newKey(), ...looks })).toBe(
      'inspection.changed-elsewhere',
    );
    const period = { from: '2020-01-01', to: '2099-12-31', building: null };
    expect(await must('inspections.list', { ...period, state: 'to-recheck' })).toMatchObject({
      total: 1,
      figures: { rooms: 1, meanScore: 100 },
    });
    expect((await must('inspections.export', period)).mediaType).toContain('spreadsheet');
    expect((await must('inspections.rooms', { building: null })).rooms).toBeInstanceOf(Array);
    await must('inspections.void', { requestKey: newKey(), inspectionId, version: 2, reason: '示例' });
    expect((await must('inspections.list', { ...period, state: 'voided' })).total).toBe(1);
  });

  it('keeps the log of drills', async () => {
    const { must, problem } = screen();
    const { now } = await must('station.status', {});
    expect((await must('inspections.drills', {})).isDue).toBe(true);
    const { fields } = examples['inspections.saveDrill']();
    const early = { requestKey: newKey(), drillId: null, version: 0, fields: { ...fields, heldAt: now + day } };
    expect(await problem('inspections.saveDrill', early)).toBe('drill.in-future');
    const held = { requestKey: newKey(), drillId: null, version: 0, fields: { ...fields, heldAt: now } };
    const { drillId } = await must('inspections.saveDrill', held);
    expect((await must('inspections.drills', {})).isDue).toBe(false);
    await must('inspections.removeDrill', { requestKey: newKey(), drillId, version: 1 });
  });
}
