import type { HandlersFor } from '../../contract/route.ts';
import { noticeVersion, type stationRoutes } from '../../contract/station.ts';
import type { Caller } from '../kernel/caller.ts';
import type { Clock } from '../kernel/clock.ts';
import type { RoomsService } from '../rooms/rooms.service.ts';
import type { SetUp } from './set-up.ts';
import type { StationService } from './station.service.ts';

interface Parts {
  readonly station: StationService;
  readonly rooms: RoomsService;
  readonly setUp: SetUp;
  readonly clock: Clock;
  readonly isDemo: boolean;
  /** Shown on screen: a demo folder holds nothing to protect. Null in a real station. */
  readonly demoPassphrase: string | null;
  readonly demoRecoveryCode: string | null;
  readonly demoStaff: { readonly number: string; readonly pin: string } | null;
  readonly version: string;
  readonly isStorageLow: () => boolean;
}

export function stationHandlers(parts: Parts): HandlersFor<typeof stationRoutes, Caller> {
  const { station, rooms, setUp, clock } = parts;
  return {
    'station.status': () => {
      const current = station.current();
      return {
        mode: 'open' as const,
        isSetUp: current !== undefined,
        isDemo: parts.isDemo,
        demoPassphrase: parts.demoPassphrase,
        demoRecoveryCode: parts.demoRecoveryCode,
        demoStaff: parts.demoStaff,
        name: current?.name ?? '163党群服务站',
        contact: current?.contact ?? '',
        noticeVersion,
        isNoticeConfirmed: station.isNoticeConfirmed(),
        kioskRoomId: rooms.kioskRoom()?.id ?? null,
        now: clock.now(),
        timeZone: clock.timeZone,
        version: parts.version,
        storage: parts.isStorageLow() ? 'low' : 'ok',
      };
    },
    'station.setUp': async (input) => {
      await setUp(input);
      return {};
    },
    'station.confirmNotice': async () => {
      await station.confirmNotice();
      return {};
    },
    'station.settings': () => station.settings(),
    'station.saveSettings': async ({ settings }) => {
      await station.save(settings);
      return {};
    },
  };
}
