/** First start: station, rooms, administrator and confirmed notice in one transaction, once. */
import { Refusal, type ParsedInputOf } from '../../contract/route.ts';
import type { stationRoutes } from '../../contract/station.ts';
import type { ReceiptsService } from '../receipts/receipts.service.ts';
import type { RoomsService } from '../rooms/rooms.service.ts';
import type { StaffService } from '../staff/staff.service.ts';
import type { StationService } from './station.service.ts';

export type SetUpInput = ParsedInputOf<(typeof stationRoutes)['station.setUp']>;
export type SetUp = (input: SetUpInput) => Promise<void>;

interface Parts {
  readonly station: StationService;
  readonly rooms: RoomsService;
  readonly staff: StaffService;
  readonly receipts: ReceiptsService;
  readonly isDemo: boolean;
}

/** @throws Refusal station.already-set-up, passphrase.too-weak, rooms.kinds-repeat, rooms.hours-inverted */
export function setUpStation({ station, rooms, staff, receipts, isDemo }: Parts): SetUp {
  return async ({ requestKey, name, contact, rooms: given, administrator, passphrase }) => {
    // Hashing is slow on purpose: nobody may keep a station busy with it that is set up already.
    const hash = station.current() ? '' : await staff.hashOfNew(passphrase, [name, administrator]);
    await receipts.once('station.setUp', requestKey, async () => {
      if (station.current()) throw new Refusal('station.already-set-up');
      await station.create({ name, contact, isDemo });
      await rooms.create(given);
      await staff.createAdministrator(administrator, hash);
      return {};
    });
  };
}
