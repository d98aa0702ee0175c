/** Pictures of what was found: of things, not of people. */
import type { InspectionPhoto } from '../../contract/inspections.ts';
import { Refusal } from '../../contract/route.ts';
import type { FileOut, InspectionId, PhotoId } from '../../contract/values.ts';
import type { Database } from '../database/database.ts';
import type { Clock } from '../kernel/clock.ts';
import { localDateOf } from '../kernel/local-time.ts';
import type { Picture } from '../paper/document.ts';
import type { PhotoIntake } from '../photos/photo-intake.service.ts';
import type { InspectionPhotosRepository } from './inspection-photos.repository.ts';
import type { InspectionsRepository } from './inspections.repository.ts';

const mostOfInspection = 6;

interface Parts {
  readonly repository: InspectionPhotosRepository;
  readonly inspections: Pick<InspectionsRepository, 'get'>;
  readonly intake: PhotoIntake;
  readonly database: Database;
  readonly clock: Clock;
}

export interface NewPhoto {
  readonly inspectionId: InspectionId;
  readonly uploadId: string;
  readonly caption: string;
}

export type InspectionPhotosService = ReturnType<typeof inspectionPhotosService>;

export function inspectionPhotosService({ repository, inspections, intake, database, clock }: Parts) {
  /** @throws Refusal inspection.unknown, inspection.voided, photo.too-many */
  async function requireRoom(inspectionId: InspectionId): Promise<void> {
    const inspection = await inspections.get(inspectionId);
    if (!inspection) throw new Refusal('inspection.unknown');
    if (inspection.voidedAt !== null) throw new Refusal('inspection.voided');
    if ((await repository.countOf(inspectionId)) >= mostOfInspection) {
      throw new Refusal('photo.too-many', { most: mostOfInspection });
    }
  }

  return {
    upload: intake.upload,

    /** Own write. @throws Refusal upload.unknown, inspection.unknown, inspection.voided, or one of the photo problems */
    async add({ inspectionId, uploadId, caption }: NewPhoto): Promise<InspectionPhoto> {
      await requireRoom(inspectionId);
      const { jpeg, width, height, thumbnail } = await intake.made(uploadId);
      const photoId = await database.write(async () => {
        // Struck out, or filled by somebody else, while the picture was made.
        await requireRoom(inspectionId);
        return repository.add({ inspectionId, caption, width, height, thumbnail, addedAt: clock.now() }, jpeg);
      });
      return { photoId, caption, width, height, thumbnailBase64: thumbnail.toString('base64') };
    },

    async ofInspection(inspectionId: InspectionId): Promise<InspectionPhoto[]> {
      return (await repository.ofInspection(inspectionId)).map(({ id, caption, width, height, thumbnail }) => ({
        photoId: id,
        caption,
        width,
        height,
        thumbnailBase64: thumbnail.toString('base64'),
      }));
    },

    /** @throws Refusal photo.unknown */
    async file(photoId: PhotoId): Promise<FileOut> {
      const photo = await repository.picture(photoId);
      const inspection = photo && (await inspections.get(photo.inspectionId));
      if (!photo || !inspection) throw new Refusal('photo.unknown');
      const day = localDateOf(inspection.inspectedAt, clock.timeZone);
      const name = `${day} ${inspection.building}${inspection.dormRoom} 照片${photo.id}`;
      return {
        fileName: `${name.replace(/[\\/:*?"<>|\p{C}]/gu, '')}.jpg`,
        mediaType: 'image/jpeg',
        base64: photo.jpeg.toString('base64'),
      };
    },

    /** Inside a write; also of one struck out: somebody may be in the picture after all. @throws Refusal photo.unknown */
    async remove(photoId: PhotoId): Promise<void> {
      if (!(await repository.remove(photoId))) throw new Refusal('photo.unknown');
    },

    /** For the paper, in order. */
    async picturesOf(inspectionId: InspectionId): Promise<Picture[]> {
      return (await repository.picturesOf(inspectionId)).map(({ jpeg, width, height, caption }) => ({
        jpeg,
        width,
        height,
        caption,
      }));
    },

    /** Inside a write: pictures of inspections made before then (epoch ms). Returns how many went. */
    forgetPhotos: repository.forget,
  };
}
