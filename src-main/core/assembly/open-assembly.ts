/** 换届大会, wired once. */
import type { assemblyRoutes } from '../../contract/assembly.ts';
import type { HandlersFor } from '../../contract/route.ts';
import type { MemberId } from '../../contract/values.ts';
import type { Database } from '../database/database.ts';
import type { Caller } from '../kernel/caller.ts';
import type { Clock } from '../kernel/clock.ts';
import { notYet } from '../kernel/not-yet.ts';
import type { MembersService } from '../members/members.service.ts';
import type { Sheet } from '../printing/sheets.ts';
import type { StationService } from '../station/station.service.ts';
import type { TermsService } from '../terms/terms.service.ts';

interface Parts {
  readonly database: Database;
  readonly members: MembersService;
  readonly station: StationService;
  readonly terms: TermsService;
  /** Of the planned term. */
  readonly withPin: (termId: number) => Promise<ReadonlySet<number>>;
  readonly nameOf: (caller: Caller) => string;
  readonly clock: Clock;
}

export function openAssembly(_parts: Parts) {
  return {
    sheets: {
      'assembly-result': (_: unknown): Promise<Sheet> => notYet(),
      'hand-over': (_: unknown): Promise<Sheet> => notYet(),
    },
    /** Inside a write, after the planned term has begun: the assembly that chose it is done. */
    settle: (): Promise<void> => Promise.resolve(),
    hasAny: (): Promise<boolean> => Promise.resolve(false),
    membersWithRecords: (_ids: readonly MemberId[]): Promise<MemberId[]> => Promise.resolve([]),
    membersRemembered: (): Promise<MemberId[]> => Promise.resolve([]),
    /** Inside a write. Returns how many rows went. */
    forgetMembers: (_ids: readonly MemberId[]): Promise<number> => Promise.resolve(0),
    /** Inside a write: assemblies ended before `before` (epoch ms), with all that hangs on them. */
    forgetAssemblies: (_before: number): Promise<number> => Promise.resolve(0),
    handlers: {
      'assembly.list': notYet,
      'assembly.one': notYet,
      'assembly.open': notYet,
      'assembly.prepare': notYet,
      'assembly.go': notYet,
      'assembly.putOff': notYet,
      'assembly.attend': notYet,
      'assembly.unattend': notYet,
      'assembly.saveTally': notYet,
      'assembly.saveItem': notYet,
      'assembly.removeItem': notYet,
      'assembly.cancel': notYet,
    } satisfies HandlersFor<typeof assemblyRoutes, Caller>,
  };
}
