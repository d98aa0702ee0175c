import { asc, count, eq, getTableColumns, inArray } from 'drizzle-orm';
import type { PhotoId, SessionId } from '../../../contract/values.ts';
import type { Statements } from '../../database/database.ts';
import { photoTable, pictureTable } from '../reading.table.ts';

export type StoredPhoto = typeof photoTable.$inferSelect;
export type PhotoFacts = Omit<StoredPhoto, 'thumbnail'>;
export interface PhotoWithPicture extends PhotoFacts {
  readonly jpeg: Buffer;
}

export type PhotosRepository = ReturnType<typeof photosRepository>;

export function photosRepository(db: Statements) {
  const { thumbnail: _, ...facts } = getTableColumns(photoTable);
  const ofSession = (sessionId: SessionId) => eq(photoTable.sessionId, sessionId);
  const withPicture = () =>
    db
      .select({ ...facts, jpeg: pictureTable.jpeg })
      .from(photoTable)
      .innerJoin(pictureTable, eq(pictureTable.photoId, photoTable.id));

  return {
    /** In the order in which they were added. */
    ofSession: (sessionId: SessionId): Promise<StoredPhoto[]> =>
      db.select().from(photoTable).where(ofSession(sessionId)).orderBy(asc(photoTable.id)),

    async countOf(sessionId: SessionId): Promise<number> {
      const [row] = await db
        .select({ total: count().as('total') })
        .from(photoTable)
        .where(ofSession(sessionId));
      return row?.total ?? 0;
    },

    picturesOf: (sessionId: SessionId): Promise<PhotoWithPicture[]> =>
      withPicture().where(ofSession(sessionId)).orderBy(asc(photoTable.id)),

    pictures: (ids: readonly PhotoId[]): Promise<PhotoWithPicture[]> =>
      withPicture().where(inArray(photoTable.id, [...ids])),

    async get(id: PhotoId): Promise<PhotoFacts | undefined> {
      return (await db.select(facts).from(photoTable).where(eq(photoTable.id, id)))[0];
    },

    async add(photo: Omit<StoredPhoto, 'id'>, jpeg: Buffer): Promise<PhotoId> {
      const [added] = await db.insert(photoTable).values(photo).returning({ id: photoTable.id });
      if (!added) throw new Error('insert returned no photo');
      await db.insert(pictureTable).values({ photoId: added.id, jpeg });
      return added.id;
    },

    update: async (id: PhotoId, fields: Pick<StoredPhoto, 'caption' | 'consentNote'>): Promise<void> => {
      await db.update(photoTable).set(fields).where(eq(photoTable.id, id));
    },

    /** The picture goes with it. */
    remove: async (id: PhotoId): Promise<void> => {
      await db.delete(photoTable).where(eq(photoTable.id, id));
    },
  };
}
