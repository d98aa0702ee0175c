/** Pictures made to do harm, given to the running host as a screen would, with the real encoding process under its real limits. */
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { SessionId } from '../../src-main/contract/values.ts';
import { setUp } from '../contract/examples.ts';
import { temporaryFolder, type TemporaryFolder } from '../support/database.ts';
import { hostilePictures, script, type HostilePicture } from '../support/faults/hostile-pictures.ts';
import { startHost, type Host } from '../support/faults/host.ts';
import { pause } from '../support/faults/writers.ts';
import { buildPrograms, type Programs } from '../support/programs.ts';

const pieceBytes = 512 * 1024;
const hourMs = 3_600_000;
const key = () => ({ requestKey: randomUUID() });

let programs: Programs;
let folder: TemporaryFolder;
let host: Host;
let sessionId: SessionId;
let pictures: HostilePicture[];

beforeAll(async () => {
  programs = await buildPrograms({
    loopback: 'src-main/hosts/loopback/main.ts',
    'encode-photo': 'src-main/core/photos/encode-photo.process.ts',
  });
  folder = await temporaryFolder();
  host = await startHost(programs, path.join(folder.path, 'data'));
  await host.must('station.setUp', { ...setUp, ...key() });
  await host.must('staff.signIn', { passphrase: setUp.passphrase });
  const { rooms } = await host.must('rooms.figures', {});
  // Midnight in Shanghai, and ten hours on: within the room's hours whenever this runs.
  const tomorrow = (Math.floor((Date.now() + 8 * hourMs) / (24 * hourMs)) + 1) * 24 * hourMs - 8 * hourMs;
  const fields = {
    title: '示例读书分享会',
    series: '',
    roomId: rooms.find(({ kind }) => kind === 'home')!.roomId,
    startsAt: tomorrow + 10 * hourMs,
    endsAt: tomorrow + 12 * hourMs,
    host: null,
    leadReader: null,
    items: [],
    agenda: [],
    seats: null,
    lateAfterMinutes: 10,
  };
  const { sessionIds } = await host.must('reading.plan', { ...key(), fields, repeatWeeks: 0 });
  sessionId = sessionIds[0]!;
  pictures = await hostilePictures();
}, 120_000);
afterAll(async () => {
  await host?.stop();
  programs?.remove();
  await folder?.remove();
});

async function upload(bytes: Buffer): Promise<string> {
  let uploadId: string | undefined;
  let offset = 0;
  do {
    const base64 = bytes.subarray(offset, offset + pieceBytes).toString('base64');
    const begun: { uploadId?: string } = uploadId === undefined ? {} : { uploadId };
    ({ uploadId, received: offset } = await host.must('reading.uploadPhoto', { ...begun, offset, base64 }));
  } while (offset < bytes.length);
  return uploadId;
}

/** Asks after the station all the while. @returns the longest wait for an answer, ms */
async function slowestWhile(work: () => Promise<void>): Promise<number> {
  let isOver = false;
  let slowest = 0;
  const asking = (async () => {
    while (!isOver) {
      const began = performance.now();
      await host.must('station.status', {});
      slowest = Math.max(slowest, performance.now() - began);
      await pause(20);
    }
  })();
  try {
    await work();
  } finally {
    isOver = true;
    await asking;
  }
  return slowest;
}

// Bug: a file ends the host, keeps it from answering, gets through as it came, or is called a picture and is none.
it('are refused or made anew, and the station answers all the while', async () => {
  const consent = { caption: '现场', consentNote: '当场举手同意' };
  const became: unknown[] = [];
  const slowest = await slowestWhile(async () => {
    for (const { what, bytes } of pictures) {
      const outcome = await host.ask('reading.addPhoto', { sessionId, uploadId: await upload(bytes), ...consent });
      expect(host.isAlive()).toBe(true);
      if ('problem' in outcome) became.push([what, outcome.problem.code]);
      else {
        const { photoId, width, height } = outcome.value;
        became.push([what, [width, height]]);
        const jpeg = Buffer.from((await host.must('reading.photo', { photoId })).base64, 'base64');
        const found = await sharp(jpeg).metadata();
        expect(found).toMatchObject({ format: 'jpeg', space: 'srgb', width, height, depth: 'uchar', channels: 3 });
        expect([found.exif, found.icc, found.xmp, found.orientation]).toEqual([
          undefined,
          undefined,
          undefined,
          undefined,
        ]);
        expect(jpeg.includes(script)).toBe(false);
      }
    }
  });
  expect(became).toEqual(pictures.map(({ what, becomes }) => [what, becomes]));
  const kept = pictures.filter(({ becomes }) => typeof becomes !== 'string').length;
  expect((await host.must('reading.photos', { sessionId })).photos).toHaveLength(kept);
  // Reported alone: how long it is depends on who else uses the machine.
  process.stderr.write(`the host's slowest answer while pictures were made: ${Math.round(slowest)} ms\n`);
});
