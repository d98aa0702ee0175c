/** 值班表, wired once. */
import type { rotaRoutes } from '../../contract/rota.ts';
import type { HandlersFor } from '../../contract/route.ts';
import type { MemberId, RoomId } from '../../contract/values.ts';
import type { Database } from '../database/database.ts';
import type { Caller } from '../kernel/caller.ts';
import type { Clock } from '../kernel/clock.ts';
import { notYet } from '../kernel/not-yet.ts';
import type { MembersService } from '../members/members.service.ts';
import type { RoomsService } from '../rooms/rooms.service.ts';
import type { Sheet } from '../printing/sheets.ts';
import type { StationService } from '../station/station.service.ts';
import type { TermsService } from '../terms/terms.service.ts';

interface Parts {
  readonly database: Database;
  readonly members: MembersService;
  readonly rooms: RoomsService;
  readonly station: StationService;
  readonly terms: TermsService;
  readonly clock: Clock;
}

interface HandlerParts {
  readonly nameOf: (caller: Caller) => string;
  /** Who is signed in, if it is somebody of the roster. */
  readonly memberOf: (caller: Caller) => MemberId | null;
}

/** What a check-in tells the rota, and the other way round; inside the write of the check-in. */
export interface DutyNote {
  readonly startsAt: string;
  readonly endsAt: string;
  readonly lateMinutes: number;
}
export interface DutyDesk {
  /** NULL: not on duty here now. */
  arrived(memberId: MemberId, roomId: RoomId, at: number): Promise<DutyNote | null>;
  left(memberId: MemberId, roomId: RoomId, at: number): Promise<void>;
  /** A check-in or check-out taken back. */
  undone(memberId: MemberId, roomId: RoomId, what: 'arrival' | 'leaving', at: number): Promise<void>;
  /** Of an open visit, for the success screen. */
  noteOf(memberId: MemberId, roomId: RoomId, at: number): Promise<DutyNote | null>;
}

export function openRota({ database: _database }: Parts) {
  const desk: DutyDesk = {
    arrived: () => Promise.resolve(null),
    left: () => Promise.resolve(),
    undone: () => Promise.resolve(),
    noteOf: () => Promise.resolve(null),
  };
  return {
    desk,
    /** For H6 and H13: minutes credited, by shift that is over. */
    dutiesOf: (_ids: readonly MemberId[]): Promise<{ memberId: MemberId; day: string; minutes: number }[]> =>
      Promise.resolve([]),
    shiftsLeft: (_memberId: number): Promise<number> => Promise.resolve(0),
    hoursOf: (_termId: number): Promise<{ memberId: MemberId; minutes: number }[]> => Promise.resolve([]),
    sheets: { 'rota-week': (_: unknown): Promise<Sheet> => notYet() },
    membersWithRecords: (_ids: readonly MemberId[]): Promise<MemberId[]> => Promise.resolve([]),
    membersRemembered: (): Promise<MemberId[]> => Promise.resolve([]),
    /** Inside a write. Returns how many rows went. */
    forgetMembers: (_ids: readonly MemberId[]): Promise<number> => Promise.resolve(0),
    handlers: (_: HandlerParts): HandlersFor<typeof rotaRoutes, Caller> => ({
      'rota.week': notYet,
      'rota.term': notYet,
      'rota.saveSlots': notYet,
      'rota.assign': notYet,
      'rota.remove': notYet,
      'rota.copyWeek': notYet,
      'rota.correct': notYet,
      'rota.mine': notYet,
      'rota.askSwap': notYet,
      'rota.withdrawSwap': notYet,
      'rota.swaps': notYet,
      'rota.settleSwap': notYet,
      'rota.hours': notYet,
      'rota.export': notYet,
    }),
  };
}
