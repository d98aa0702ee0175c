import { useEffect, useState } from 'react';
import type { BackupRow } from '../../../src-main/contract/backup.ts';
import { call } from '../../gateway/gateway.ts';
import { Pager } from '../../ui/act-bar.tsx';
import { dataSize } from '../../ui/data-size.ts';
import { Nothing } from '../../ui/nothing.tsx';
import type { MaintenanceProblem } from '../../words/maintenance-problem-codes.ts';
import { useMaintenanceWords } from '../../words/use-maintenance-words.ts';
import { useWords } from '../../words/use-words.ts';
import { momentOf } from './moments.ts';
import { ProblemLine } from './problem-line.tsx';
import type { MaintenanceFacts } from './use-facts.ts';

interface ChooseBackupProps {
  readonly facts: MaintenanceFacts;
  readonly zone: string;
  readonly onChoose: (backup: BackupRow) => void;
}

const perPage = 4;

/** Places on top, the newest backups of the chosen one below. */
export function ChooseBackup({ facts, zone, onChoose }: ChooseBackupProps) {
  const says = useMaintenanceWords().restore;
  const { pager } = useWords();
  const places = facts.places.filter(({ isThere }) => isThere);
  // A stick was plugged in to be read from.
  const filled = places.filter(({ backups }) => backups > 0);
  const usual = filled.find(({ kind }) => kind === 'stick') ?? filled[0] ?? places[0];
  const [wanted, setWanted] = useState<string | null>(null);
  const [page, setPage] = useState(0);
  const place = places.find(({ placeId }) => placeId === wanted) ?? usual ?? null;
  const { backups, problem } = useBackups(place?.placeId ?? null, place?.backups ?? 0);
  if (place === null) return <Nothing icon="search" title={says.noPlace} />;
  const pages = Math.max(1, Math.ceil((backups?.length ?? 0) / perPage));
  const shown = Math.min(page, pages - 1);
  return (
    <section className="maintenance-choose">
      <div className="chips" role="group" aria-label={says.place}>
        {places.map(({ placeId, label, kind }) => (
          <button
            key={placeId}
            type="button"
            className="chip"
            aria-pressed={placeId === place.placeId}
            onClick={() => {
              setWanted(placeId);
              setPage(0);
            }}
          >
            {kind === 'own' ? says.kindsOfPlace.own : `${says.kindsOfPlace[kind]} · ${label}`}
          </button>
        ))}
      </div>
      <ProblemLine problem={problem} />
      {backups === null ? (
        <p role="status">{problem === null ? says.looking : ''}</p>
      ) : backups.length === 0 ? (
        <Nothing icon="search" title={says.none} />
      ) : (
        <ul aria-label={says.list}>
          {backups.slice(shown * perPage, (shown + 1) * perPage).map((backup) => (
            <li key={backup.backupId}>
              <button type="button" className="panel" disabled={backup.fault !== null} onClick={() => onChoose(backup)}>
                <b className="num">{momentOf(backup.createdAt, zone)}</b>
                <span>
                  {says.kinds[backup.kind]} · {dataSize(backup.bytes)}
                </span>
                <span className="num" data-tone={backup.fault === null ? undefined : 'err'}>
                  {stateOf(backup)}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <Pager words={pager} page={shown} pages={pages} onTurn={setPage} />
    </section>
  );

  function stateOf({ fault, verifiedAt, since }: BackupRow): string {
    if (fault !== null) return says.faults[fault];
    const state = verifiedAt === null ? says.neverVerified : says.verified(momentOf(verifiedAt, zone));
    const rows = since === null ? 0 : since.entries + since.visits;
    return rows === 0 ? state : `${state} · ${says.since(rows)}`;
  }
}

/** Read again when their number changes. Null until answered. */
function useBackups(placeId: string | null, count: number) {
  const [held, setHeld] = useState<{
    readonly placeId: string;
    readonly backups: readonly BackupRow[] | null;
    readonly problem: MaintenanceProblem | null;
  } | null>(null);
  useEffect(() => {
    if (placeId === null) return undefined;
    let isCurrent = true;
    void call('maintenance.backups', { placeId }).then((reply) => {
      if (!isCurrent) return;
      setHeld(
        'value' in reply
          ? { placeId, backups: reply.value.backups, problem: null }
          : { placeId, backups: null, problem: reply.problem },
      );
    });
    return () => {
      isCurrent = false;
    };
  }, [placeId, count]);
  return held?.placeId === placeId ? held : { backups: null, problem: null };
}
