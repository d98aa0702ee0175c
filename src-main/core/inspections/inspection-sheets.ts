/** Gathers what the papers show; the papers themselves are the *.sheet.ts files. */
import type { SheetRequest } from '../../contract/printing.ts';
import { Refusal } from '../../contract/route.ts';
import type { Clock } from '../kernel/clock.ts';
import type { StationService } from '../station/station.service.ts';
import type { InspectionPhotosService } from './inspection-photos.service.ts';
import { roundPaper, roundTitle } from './inspection-round.sheet.ts';
import { inspectionPaper, inspectionTitle, type Issuer, type PaperMark } from './inspection.sheet.ts';
import type { InspectionsService } from './inspections.service.ts';

type Wish<Name extends SheetRequest['sheet']> = Extract<SheetRequest, { sheet: Name }>;

interface Parts {
  readonly inspections: Pick<InspectionsService, 'one' | 'rooms'>;
  readonly photos: Pick<InspectionPhotosService, 'picturesOf'>;
  readonly station: Pick<StationService, 'settings'>;
  readonly clock: Clock;
}

export function inspectionSheets({ inspections, photos, station, clock }: Parts) {
  const issuer = (): Issuer => ({ stationName: station.settings().name, zone: clock.timeZone });

  return {
    /** @throws Refusal inspection.unknown */
    async inspection({ inspectionId }: Wish<'inspection'>) {
      const detail = await inspections.one(inspectionId);
      const content = { ...detail, pictures: await photos.picturesOf(inspectionId) };
      const by = issuer();
      return {
        title: inspectionTitle(content, by.zone),
        subject: `inspection:${inspectionId}`,
        draw: (mark: PaperMark) => inspectionPaper(content, mark, by),
      };
    },

    /** @throws Refusal paper.nothing-to-print of a building nobody of the roster lives in */
    async 'inspection-round'({ building, on }: Wish<'inspection-round'>) {
      const { rooms } = await inspections.rooms(building);
      if (rooms.length === 0) throw new Refusal('paper.nothing-to-print');
      const content = { building, on, rooms };
      const by = issuer();
      return {
        title: roundTitle(content),
        subject: `building:${building}/day:${on}`,
        draw: (mark: PaperMark) => roundPaper(content, mark, by),
      };
    },
  };
}
