/** Imports under way: in memory only, few at once, forgotten after a quarter of an hour. */
import { randomUUID } from 'node:crypto';
import type { RosterProgress, RosterRow } from '../../contract/roster.ts';
import { Refusal } from '../../contract/route.ts';
import type { Clock } from '../kernel/clock.ts';
import type { SheetInfo, Table, TableResult } from './grid.ts';
import type { JudgedRow } from './judge.ts';

const mostAtOnce = 4;
const lifeMs = 15 * 60 * 1000;

export type CommitState = 'ready' | 'committing' | 'committed' | 'cancelled' | 'failed';

export interface Judged {
  readonly table: Table;
  readonly rows: readonly JudgedRow[];
  /** Of the roster it was judged against. */
  readonly rosterVersion: number;
}

export interface RosterImport {
  readonly fileName: string;
  readonly bytes: Buffer;
  readonly encoding: string | null;
  readonly sheets: readonly SheetInfo[];
  /** The sheet read last; reading another one replaces it. */
  chosen: { readonly sheet: number; readonly result: TableResult } | null;
  judged: Judged | null;
  state: CommitState;
  done: number;
  total: number;
  batchId: number | null;
  /** Why nothing was backed up before. */
  backupFailure: RosterProgress['backupFailure'];
  /** Of the commit that was started, so that a repeated request finds it again. */
  requestKey: string | null;
  isCancelWanted: boolean;
  /** Settles, never rejects, when no commit is running any more. */
  running: Promise<void>;
}

/** What a screen may see of a row. */
export const shownRow = ({ row, verdict, values, before, issues, isTaken }: JudgedRow): RosterRow => ({
  row,
  verdict,
  values,
  before,
  issues,
  isTaken,
});

export function rosterImports(clock: Clock) {
  const held = new Map<string, { readonly value: RosterImport; touchedAt: number }>();

  const isBusy = (value: RosterImport) => value.state === 'committing';

  function forgetOld(): void {
    for (const [id, { value, touchedAt }] of held) {
      if (clock.monotonic() - touchedAt > lifeMs && !isBusy(value)) held.delete(id);
    }
  }

  /** Map keeps the order of touching, so the first idle one is the one left alone longest. */
  function makeRoom(): void {
    forgetOld();
    for (const [id, { value }] of held) {
      if (held.size < mostAtOnce) return;
      if (!isBusy(value)) held.delete(id);
    }
  }

  /** @throws Refusal import.unknown */
  function get(id: string): RosterImport {
    forgetOld();
    const entry = held.get(id);
    if (entry === undefined) throw new Refusal('import.unknown');
    held.delete(id);
    held.set(id, { value: entry.value, touchedAt: clock.monotonic() });
    return entry.value;
  }

  return {
    add(value: RosterImport): string {
      makeRoom();
      const id = randomUUID();
      held.set(id, { value, touchedAt: clock.monotonic() });
      return id;
    },
    get,
    /** @throws Refusal import.unknown when it is not there or not judged yet. */
    judged(id: string): RosterImport & { judged: Judged } {
      const value = get(id);
      if (value.judged === null) throw new Refusal('import.unknown');
      return value as RosterImport & { judged: Judged };
    },
    forget: (id: string): void => void held.delete(id),
    committing: (): RosterImport[] => Array.from(held.values(), ({ value }) => value).filter(isBusy),
  };
}
