import type { readingPhotosRoutes } from '../../../contract/reading-photos.ts';
import type { HandlersFor } from '../../../contract/route.ts';
import type { Caller } from '../../kernel/caller.ts';
import type { PhotosService } from './photos.service.ts';

export function photosHandlers(photos: PhotosService): HandlersFor<typeof readingPhotosRoutes, Caller> {
  return {
    'reading.uploadPhoto': ({ uploadId, offset, base64 }) => photos.upload(uploadId, offset, base64),
    'reading.addPhoto': (photo) => photos.add(photo),
    'reading.photos': async ({ sessionId }) => ({ photos: await photos.ofSession(sessionId) }),
    'reading.photo': ({ photoId }) => photos.file(photoId),
    'reading.changePhoto': async ({ photoId, caption, consentNote }) => {
      await photos.change(photoId, caption, consentNote);
      return {};
    },
    'reading.removePhoto': async ({ photoId }) => {
      await photos.remove(photoId);
      return {};
    },
  };
}
