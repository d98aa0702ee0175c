/** Pictures of a session: made anew by ourselves, never as they came. */
import { z } from 'zod';
import { action, command, query } from './route.ts';
import { fileOut, photoId, sessionId } from './values.ts';

export const photo = z.strictObject({
  photoId,
  caption: z.string(),
  /** How those shown agreed. */
  consentNote: z.string(),
  width: z.int(),
  height: z.int(),
  /** JPEG, at most 320 px wide. */
  thumbnailBase64: z.string(),
});
export type Photo = z.output<typeof photo>;

const photoProblems = [
  'photo.too-large',
  'photo.not-a-picture',
  'photo.too-many-pixels',
  'photo.broken',
  'photo.too-slow',
  'photo.too-many',
] as const;

export const readingPhotosRoutes = {
  /** A picture in pieces of at most 512 KiB, in order, 25 MiB in all; no uploadId begins. */
  'reading.uploadPhoto': action({
    input: {
      uploadId: z.uuid().optional(),
      offset: z.int().min(0),
      base64: z.base64().max(700_000),
    },
    output: z.strictObject({ uploadId: z.uuid(), received: z.int() }),
    problems: ['photo.too-large', 'upload.out-of-order', 'upload.unknown'],
  }),
  /** Made anew in a child process: upright, RGB, at most 1600 px, without what the camera wrote into it. */
  'reading.addPhoto': action({
    input: {
      sessionId,
      uploadId: z.uuid(),
      caption: z.string().trim().max(60),
      consentNote: z.string().trim().min(2).max(60),
    },
    output: photo,
    problems: [...photoProblems, 'upload.unknown', 'reading.unknown', 'reading.closed'],
  }),
  'reading.photos': query({
    input: { sessionId },
    output: z.strictObject({ photos: z.array(photo) }),
    problems: ['reading.unknown'],
  }),
  'reading.photo': query({ input: { photoId }, output: fileOut, problems: ['photo.unknown'] }),
  'reading.changePhoto': command({
    input: { photoId, caption: z.string().trim().max(60), consentNote: z.string().trim().min(2).max(60) },
    output: z.strictObject({}),
    problems: ['photo.unknown', 'reading.closed'],
  }),
  /** Also of a closed session: consent can be withdrawn. Papers printed from then on show the picture no longer. */
  'reading.removePhoto': command({
    input: { photoId },
    output: z.strictObject({}),
    problems: ['photo.unknown'],
  }),
};
