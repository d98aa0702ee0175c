/** Pictures of a session: in by pieces, made anew in a child process, kept as our own JPEG. */
import type { Photo } from '../../../contract/reading-photos.ts';
import { Refusal } from '../../../contract/route.ts';
import type { FileOut, PhotoId, SessionId } from '../../../contract/values.ts';
import type { Database } from '../../database/database.ts';
import type { ChildJobs } from '../../kernel/child-job.ts';
import type { Clock } from '../../kernel/clock.ts';
import { localDateOf } from '../../kernel/local-time.ts';
import type { Logger } from '../../kernel/logger.ts';
import type { Picture } from '../../paper/document.ts';
import { photoIntake } from '../../photos/photo-intake.service.ts';
import type { PhotosRepository, PhotoWithPicture } from './photos.repository.ts';
import type { SessionsService } from '../sessions/sessions.service.ts';

interface Parts {
  readonly repository: PhotosRepository;
  readonly sessions: Pick<SessionsService, 'get'>;
  readonly database: Database;
  readonly clock: Clock;
  readonly childJobs: ChildJobs;
  readonly logger: Logger;
}

export interface NewPhoto {
  readonly sessionId: SessionId;
  readonly uploadId: string;
  readonly caption: string;
  readonly consentNote: string;
}

const mostOfSession = 24;

const pictureOf = ({ jpeg, width, height, caption }: PhotoWithPicture): Picture => ({ jpeg, width, height, caption });

export type PhotosService = ReturnType<typeof photosService>;

export function photosService({ repository, sessions, database, clock, childJobs, logger }: Parts) {
  const intake = photoIntake({ clock, childJobs, logger });

  /** @throws Refusal reading.unknown, reading.closed */
  async function requireOpenRecord(sessionId: SessionId): Promise<void> {
    const { state } = await sessions.get(sessionId);
    if (state === 'closed' || state === 'cancelled') throw new Refusal('reading.closed');
  }

  /** @throws Refusal reading.unknown, reading.closed, photo.too-many */
  async function requireRoom(sessionId: SessionId): Promise<void> {
    await requireOpenRecord(sessionId);
    if ((await repository.countOf(sessionId)) >= mostOfSession) {
      throw new Refusal('photo.too-many', { most: mostOfSession });
    }
  }

  /** @throws Refusal photo.unknown, reading.closed */
  async function requireChangeable(photoId: PhotoId): Promise<void> {
    const photo = await repository.get(photoId);
    if (!photo) throw new Refusal('photo.unknown');
    await requireOpenRecord(photo.sessionId);
  }

  return {
    upload: intake.upload,

    /** Own write. @throws Refusal upload.unknown, reading.unknown, reading.closed, or one of the contract's photo problems */
    async add({ sessionId, uploadId, caption, consentNote }: NewPhoto): Promise<Photo> {
      await requireRoom(sessionId);
      const { jpeg, width, height, thumbnail } = await intake.made(uploadId);
      const photoId = await database.write(async () => {
        // Closed, or filled by somebody else, while the picture was made.
        await requireRoom(sessionId);
        const addedAt = clock.now();
        return repository.add({ sessionId, caption, consentNote, width, height, thumbnail, addedAt }, jpeg);
      });
      return { photoId, caption, consentNote, width, height, thumbnailBase64: thumbnail.toString('base64') };
    },

    /** @throws Refusal reading.unknown */
    async ofSession(sessionId: SessionId): Promise<Photo[]> {
      await sessions.get(sessionId);
      return (await repository.ofSession(sessionId)).map(
        ({ id, caption, consentNote, width, height, thumbnail }): Photo => ({
          photoId: id,
          caption,
          consentNote,
          width,
          height,
          thumbnailBase64: thumbnail.toString('base64'),
        }),
      );
    },

    /** @throws Refusal photo.unknown */
    async file(photoId: PhotoId): Promise<FileOut> {
      const [photo] = await repository.pictures([photoId]);
      if (!photo) throw new Refusal('photo.unknown');
      const { title, startsAt } = await sessions.get(photo.sessionId);
      const name = `${localDateOf(startsAt, clock.timeZone)} ${title} 照片${photo.id}`.replace(
        /[\\/:*?"<>|\p{C}]/gu,
        '',
      );
      return { fileName: `${name}.jpg`, mediaType: 'image/jpeg', base64: photo.jpeg.toString('base64') };
    },

    /** Inside a write. @throws Refusal photo.unknown, reading.closed */
    async change(photoId: PhotoId, caption: string, consentNote: string): Promise<void> {
      await requireChangeable(photoId);
      await repository.update(photoId, { caption, consentNote });
    },

    /**
     * Inside a write. Gone for good, also from a closed session: somebody may have withdrawn the consent, and what is
     * printed from then on shows it no longer. @throws Refusal photo.unknown
     */
    async remove(photoId: PhotoId): Promise<void> {
      if (!(await repository.get(photoId))) throw new Refusal('photo.unknown');
      await repository.remove(photoId);
    },

    /** For a paper, in order. */
    picturesOf: async (sessionId: SessionId): Promise<Picture[]> =>
      (await repository.picturesOf(sessionId)).map(pictureOf),

    /** As an edition shows them: with its captions, in its order; what retention has taken is left out. */
    async pictures(shown: readonly { readonly photoId: PhotoId; readonly caption: string }[]): Promise<Picture[]> {
      const byId = new Map((await repository.pictures(shown.map((one) => one.photoId))).map((one) => [one.id, one]));
      return shown.flatMap(({ photoId, caption }) => {
        const photo = byId.get(photoId);
        return photo ? [pictureOf({ ...photo, caption })] : [];
      });
    },

    forgetOldUploads: intake.forgetOldUploads,
    close: intake.close,
  };
}
