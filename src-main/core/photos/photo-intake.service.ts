/** A picture on its way in: by pieces, then made anew in a child process as our own JPEG. */
import { Refusal } from '../../contract/route.ts';
import type { ChildJobs } from '../kernel/child-job.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Logger } from '../kernel/logger.ts';
import { uploadsService } from '../uploads/uploads.service.ts';
import type { EncodeReply } from './photo-encoding.ts';

interface Parts {
  readonly clock: Clock;
  readonly childJobs: ChildJobs;
  readonly logger: Logger;
}

export interface MadePhoto {
  readonly jpeg: Buffer;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** JPEG, at most 320 px wide and high. */
  readonly thumbnail: Buffer;
}

const mostBytes = 25 * 1024 * 1024;
const childLimits = { memoryMb: 400, milliseconds: 15_000 };

export type PhotoIntake = ReturnType<typeof photoIntake>;

export function photoIntake({ clock, childJobs, logger }: Parts) {
  const uploads = uploadsService(clock, { bytes: mostBytes, code: 'photo.too-large' });

  /** @throws Refusal one of the contract's photo problems */
  async function encode(bytes: Buffer): Promise<MadePhoto> {
    const outcome = await childJobs.run<EncodeReply>('encode-photo', { bytes }, childLimits);
    if ('failure' in outcome) {
      logger.warn('photo.stopped', { failure: outcome.failure, bytes: bytes.length });
      throw new Refusal(outcome.failure === 'too-slow' ? 'photo.too-slow' : 'photo.broken');
    }
    const reply = outcome.result;
    if ('failure' in reply) throw new Refusal(reply.failure, reply.facts);
    // Electron's processes hand over plain arrays of bytes.
    return { ...reply, jpeg: Buffer.from(reply.jpeg), thumbnail: Buffer.from(reply.thumbnail) };
  }

  return {
    /** @throws Refusal photo.too-large, upload.out-of-order, upload.unknown */
    upload: (uploadId: string | undefined, offset: number, base64: string) => uploads.add(uploadId, offset, base64),

    /** The upload is used up. @throws Refusal upload.unknown, or one of the contract's photo problems */
    made: (uploadId: string): Promise<MadePhoto> => encode(uploads.take(uploadId).bytes),

    forgetOldUploads: uploads.forgetOld,
    close: uploads.forgetAll,
  };
}
