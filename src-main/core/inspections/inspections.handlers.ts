import type { inspectionsRoutes } from '../../contract/inspections.ts';
import type { HandlersFor } from '../../contract/route.ts';
import type { Caller } from '../kernel/caller.ts';
import type { DrillsService } from './drills.service.ts';
import type { InspectionPhotosService } from './inspection-photos.service.ts';
import type { InspectionsService } from './inspections.service.ts';

interface Parts {
  readonly inspections: InspectionsService;
  readonly photos: InspectionPhotosService;
  readonly drills: DrillsService;
  readonly nameOf: (caller: Caller) => string;
}

export function inspectionsHandlers(parts: Parts): HandlersFor<typeof inspectionsRoutes, Caller> {
  const { inspections, photos, drills, nameOf } = parts;
  return {
    'inspections.rooms': ({ building }) => inspections.rooms(building),
    'inspections.list': ({ offset, limit, ...query }) => inspections.list(query, offset, limit),
    'inspections.one': ({ inspectionId }) => inspections.one(inspectionId),
    'inspections.save': ({ inspectionId, version, fields }, caller) =>
      inspections.save(inspectionId, version, fields, nameOf(caller)),
    'inspections.recheck': async ({ inspectionId, version, isCured, note, nextOn }, caller) => ({
      version: await inspections.recheck(inspectionId, version, { isCured, note, nextOn }, nameOf(caller)),
    }),
    'inspections.void': async ({ inspectionId, version, reason }, caller) => {
      await inspections.strikeOut(inspectionId, version, reason, nameOf(caller));
      return {};
    },
    'inspections.uploadPhoto': ({ uploadId, offset, base64 }) => photos.upload(uploadId, offset, base64),
    'inspections.addPhoto': (photo) => photos.add(photo),
    'inspections.photo': ({ photoId }) => photos.file(photoId),
    'inspections.removePhoto': async ({ photoId }) => {
      await photos.remove(photoId);
      return {};
    },
    'inspections.export': ({ from, to, building }) => inspections.export(from, to, building),
    'inspections.drills': () => drills.list(),
    'inspections.saveDrill': ({ drillId, version, fields }, caller) =>
      drills.save(drillId, version, fields, nameOf(caller)),
    'inspections.removeDrill': async ({ drillId, version }) => {
      await drills.remove(drillId, version);
      return {};
    },
  };
}
