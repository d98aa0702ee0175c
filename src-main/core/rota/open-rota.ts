/** 值班表, wired once. */
import type { SheetRequest } from '../../contract/printing.ts';
import type { MemberId } from '../../contract/values.ts';
import type { AttendanceService } from '../check-in/attendance.service.ts';
import type { Database } from '../database/database.ts';
import type { Clock } from '../kernel/clock.ts';
import type { MembersService } from '../members/members.service.ts';
import type { RoomsService } from '../rooms/rooms.service.ts';
import type { StationService } from '../station/station.service.ts';
import type { TermsService } from '../terms/terms.service.ts';
import { dutyDeskService } from './duty-desk.service.ts';
import { hoursService } from './hours.service.ts';
import { placingService } from './placing.service.ts';
import { rotaPeopleRepository } from './rota-people.repository.ts';
import { rotaWeekPaper, weekTitle, type PaperMark } from './rota-week.sheet.ts';
import { rotaHandlers, type WhoAsks } from './rota.handlers.ts';
import { rotaService } from './rota.service.ts';
import { shiftsRepository } from './shifts.repository.ts';
import { swapsRepository } from './swaps.repository.ts';
import { swapsService } from './swaps.service.ts';

interface Parts {
  readonly database: Database;
  readonly attendance: Pick<AttendanceService, 'staysOf'>;
  readonly members: MembersService;
  readonly rooms: RoomsService;
  readonly station: StationService;
  readonly terms: TermsService;
  readonly clock: Clock;
}

type WeekWish = Extract<SheetRequest, { sheet: 'rota-week' }>;

export function openRota({ database, attendance, station, ...parts }: Parts) {
  const repository = shiftsRepository(database.statements);
  const swapRows = swapsRepository(database.statements);
  const people = rotaPeopleRepository(database.statements);
  const desk = dutyDeskService({ ...parts, repository, attendance });
  const placing = placingService({ ...parts, repository });
  const rota = rotaService({ ...parts, repository, swaps: swapRows, placing, desk });
  const swaps = swapsService({ ...parts, repository: swapRows, shifts: repository, rota, placing, desk });
  const hours = hoursService({ ...parts, repository });
  return {
    rota,
    swaps,
    desk,
    servedBy: hours.servedBy,
    shiftsLeft: (memberId: number) => hours.shiftsLeft(memberId as MemberId),
    ...people,
    sheets: {
      async 'rota-week'({ monday }: WeekWish) {
        const term = parts.terms.current();
        const content = {
          week: await rota.week(monday),
          termNumber: term?.number ?? null,
          stationName: station.settings().name,
        };
        return {
          title: weekTitle(content),
          subject: `week:${monday}`,
          draw: (mark: PaperMark) => rotaWeekPaper(content, mark),
        };
      },
    },
    handlers: (who: WhoAsks) => rotaHandlers({ rota, swaps, hours }, who),
  };
}
