import { asc, count, eq, getTableColumns, inArray, lt } from 'drizzle-orm';
import type { InspectionId, PhotoId } from '../../contract/values.ts';
import type { Statements } from '../database/database.ts';
import { inspectionPhotoTable, inspectionPictureTable, inspectionTable } from './inspections.table.ts';

export type StoredPhoto = typeof inspectionPhotoTable.$inferSelect;
export type PhotoFacts = Omit<StoredPhoto, 'thumbnail'>;
export interface PhotoWithPicture extends PhotoFacts {
  readonly jpeg: Buffer;
}

export type InspectionPhotosRepository = ReturnType<typeof inspectionPhotosRepository>;

export function inspectionPhotosRepository(db: Statements) {
  const { thumbnail: _, ...facts } = getTableColumns(inspectionPhotoTable);
  const { id, inspectionId } = inspectionPhotoTable;
  const withPicture = () =>
    db
      .select({ ...facts, jpeg: inspectionPictureTable.jpeg })
      .from(inspectionPhotoTable)
      .innerJoin(inspectionPictureTable, eq(inspectionPictureTable.photoId, id));

  return {
    /** In the order in which they were added. */
    ofInspection: (of: InspectionId): Promise<StoredPhoto[]> =>
      db.select().from(inspectionPhotoTable).where(eq(inspectionId, of)).orderBy(asc(id)),

    async countOf(of: InspectionId): Promise<number> {
      const [row] = await db
        .select({ total: count().as('total') })
        .from(inspectionPhotoTable)
        .where(eq(inspectionId, of));
      return row?.total ?? 0;
    },

    picturesOf: (of: InspectionId): Promise<PhotoWithPicture[]> =>
      withPicture().where(eq(inspectionId, of)).orderBy(asc(id)),

    async picture(photoId: PhotoId): Promise<PhotoWithPicture | undefined> {
      return (await withPicture().where(eq(id, photoId)))[0];
    },

    async add(photo: Omit<StoredPhoto, 'id'>, jpeg: Buffer): Promise<PhotoId> {
      const [added] = await db.insert(inspectionPhotoTable).values(photo).returning({ id });
      if (!added) throw new Error('insert returned no photo');
      await db.insert(inspectionPictureTable).values({ photoId: added.id, jpeg });
      return added.id;
    },

    /** The picture goes with it. False where there is none. */
    async remove(photoId: PhotoId): Promise<boolean> {
      return (await db.delete(inspectionPhotoTable).where(eq(id, photoId))).changes > 0;
    },

    /** Of inspections made before `before` (epoch ms). */
    async forget(before: number): Promise<number> {
      const old = db
        .select({ id: inspectionTable.id })
        .from(inspectionTable)
        .where(lt(inspectionTable.inspectedAt, before));
      return (await db.delete(inspectionPhotoTable).where(inArray(inspectionId, old))).changes;
    },
  };
}
