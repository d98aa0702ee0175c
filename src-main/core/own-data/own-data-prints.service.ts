/** 个人信息副本 on paper: for the person at the kiosk, or at the desk for somebody who asks there. */
import type { OwnData } from '../../contract/own-data.ts';
import { noticeVersion } from '../../contract/station.ts';
import type { MemberId } from '../../contract/values.ts';
import type { Clock } from '../kernel/clock.ts';
import type { OwnPrintsService } from '../printing/own-prints.service.ts';
import type { StationService } from '../station/station.service.ts';
import { ownDataPaper, ownDataTitle } from './own-data.sheet.ts';

interface Parts {
  /** With all rows. @throws Refusal member.unknown */
  readonly everythingOf: (memberId: MemberId) => Promise<OwnData>;
  readonly station: Pick<StationService, 'settings'>;
  readonly prints: Pick<OwnPrintsService, 'printOwn'>;
  readonly clock: Pick<Clock, 'timeZone'>;
}

export type OwnDataPrints = ReturnType<typeof ownDataPrints>;

export function ownDataPrints({ everythingOf, station, prints, clock }: Parts) {
  return {
    /** Outside any write. @throws Refusal of printOwn() */
    async print(requestKey: string, memberId: MemberId): Promise<{ sheets: number }> {
      const { pages } = await prints.printOwn({ requestKey, memberId, request: { sheet: 'own-data', memberId } });
      return { sheets: pages };
    },

    sheets: {
      /** Named by nobody: titles stand in the list of jobs. @throws Refusal member.unknown */
      async 'own-data'({ memberId }: { readonly memberId: MemberId }) {
        const data = await everythingOf(memberId);
        const { name, contact } = station.settings();
        const issued = { stationName: name, contact, noticeVersion, zone: clock.timeZone };
        return { title: ownDataTitle, subject: null, draw: () => ownDataPaper({ ...data, ...issued }) };
      },
    },
  };
}
