import { beforeEach, describe, expect, it } from 'vitest';
import type { SessionId } from '../../../../../src-main/contract/values.ts';
import type { call as gatewayCall } from '../../../../gateway/gateway.ts';
import { pieceBytes } from '../../roster/upload.ts';
import { mostBytes } from '../../parts/send-picture.ts';
import { addPhotos } from './photo-acts.ts';
import { isAtWork, usePhotoFlow } from './photo-flow.ts';

const sessionId = 7 as SessionId;
const fileOf = (name: string, bytes: Uint8Array<ArrayBuffer>) => Object.assign(new Blob([bytes]), { name });
const steps = () => usePhotoFlow.getState().jobs.map((job) => job.step);

/** Takes pictures as core does: pieces in order, and refuses what is not one. */
function core() {
  const uploads = new Map<string, string>();
  const added: string[] = [];
  const call = (async (
    route: string,
    input: { uploadId?: string; offset: number; base64: string; consentNote: string },
  ) => {
    if (route === 'reading.uploadPhoto') {
      const uploadId = input.uploadId ?? crypto.randomUUID();
      const before = uploads.get(uploadId) ?? '';
      if (before.length !== input.offset) return { problem: { code: 'upload.out-of-order', facts: {} } };
      uploads.set(uploadId, before + atob(input.base64));
      return { value: { uploadId, received: uploads.get(uploadId)?.length ?? 0 } };
    }
    const content = uploads.get(input.uploadId ?? '') ?? '';
    if (content.startsWith('text')) return { problem: { code: 'photo.not-a-picture', facts: {} } };
    added.push(`${content.length} ${input.consentNote}`);
    return { value: {} };
  }) as unknown as typeof gatewayCall;
  return { call, added };
}

describe('adding pictures', () => {
  beforeEach(() => usePhotoFlow.getState().reset());

  it('goes on after one that is none: nine good pictures are not lost to a bad one', async () => {
    const { call, added } = core();
    const files = [
      fileOf('文字.jpg', new TextEncoder().encode('text file')),
      fileOf('合影示例.jpg', new Uint8Array(pieceBytes + 3)),
    ];
    await addPhotos(call, sessionId, files, '会前口头同意', () => {});
    expect(steps()).toEqual(['failed', 'added']);
    expect(usePhotoFlow.getState().jobs[0]?.problem?.code).toBe('photo.not-a-picture');
    expect(added).toEqual([`${pieceBytes + 3} 会前口头同意`]);
  });

  it('does not send what core would refuse for its size', async () => {
    const huge = { name: '原片.tif', size: mostBytes + 1, slice: () => new Blob() };
    await addPhotos(core().call, sessionId, [huge], '同意', () => {});
    expect(usePhotoFlow.getState().jobs[0]).toMatchObject({ step: 'failed', received: 0 });
  });

  it('says so when the stick is pulled out in the middle', async () => {
    const pulled = {
      name: '拔出.jpg',
      size: 10,
      slice: () => ({ arrayBuffer: () => Promise.reject(new Error('gone')) }) as unknown as Blob,
    };
    await addPhotos(core().call, sessionId, [pulled], '同意', () => {});
    expect(usePhotoFlow.getState().jobs[0]?.problem?.code).toBe('photo.broken');
    expect(isAtWork(usePhotoFlow.getState().jobs)).toBe(false);
  });

  it('stops at a reset, and nothing of it comes back', async () => {
    const { call, added } = core();
    const work = addPhotos(call, sessionId, [fileOf('一.jpg', new Uint8Array(9))], '同意', () => {});
    usePhotoFlow.getState().reset();
    await work;
    expect(added).toEqual([]);
    expect(steps()).toEqual([]);
  });
});
