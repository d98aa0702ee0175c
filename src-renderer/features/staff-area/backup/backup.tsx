import './backup.css';
import { DownloadOutlined, ExportOutlined, ReloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { Link, useSearchParams } from 'wouter';
import { Choices } from '../parts/choices.tsx';
import { Page } from '../parts/page.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useAnswer } from '../parts/use-answer.ts';
import { useAwake } from '../parts/use-work.ts';
import { BackupList } from './backup-list.tsx';
import { DrillsTab } from './drills-tab.tsx';
import { LastRestore } from './last-restore.tsx';
import { MoveDialog } from './move-dialog.tsx';
import { placeName } from './place-name.ts';
import { PlacesPanel } from './places-panel.tsx';
import { RunningBar } from './running-bar.tsx';
import { useBackUp } from './use-back-up.ts';
import { useBackupAge } from './use-backup-age.ts';
import { when } from './when.ts';

const tabs = ['backups', 'drills'] as const;
const watchMs = 700;
const restMs = 15_000;
/** So long a restore is what people come here to look at first. */
const freshMs = 24 * 3_600_000;

/** 备份与恢复: where backups lie, how old they are, and what of them came back when it was tried. */
export function Backup() {
  const { words, times, may, keepAwake } = useDuty();
  const says = words.backup;
  const [search, setSearch] = useSearchParams();
  const tab = search.get('tab') === 'drills' ? 'drills' : 'backups';
  const [isWatching, setWatching] = useState(false);
  const overview = useAnswer('backup.overview', {}, isWatching ? watchMs : restMs);
  const status = useAnswer('station.status', {}, restMs);
  const [wanted, setWanted] = useState<string | null>(null);
  const [isMoving, setMoving] = useState(false);
  const [round, setRound] = useState(0);
  const { askAgain } = useBackupAge();
  const renew = () => {
    overview.reload();
    askAgain();
    setRound(round + 1);
  };
  const backUp = useBackUp(renew);
  const { running = null, lastFailure: failure = null } = overview.value ?? {};
  const isAtWork = backUp.isBusy || running !== null;
  if (isWatching !== isAtWork) setWatching(isAtWork);
  useAwake(isAtWork, keepAwake);

  const places = overview.value?.places ?? [];
  const reachable = places.filter(({ isThere }) => isThere);
  const place = reachable.find(({ placeId }) => placeId === wanted) ?? reachable[0] ?? null;
  return (
    <Page
      title={says.title}
      lead={says.lead}
      actions={
        <>
          <Button icon={<ReloadOutlined aria-hidden />} loading={overview.isAsking && !isWatching} onClick={renew}>
            {says.refresh}
          </Button>
          <Button icon={<ExportOutlined aria-hidden />} disabled={isAtWork} onClick={() => setMoving(true)}>
            {says.move.act}
          </Button>
          <Button
            type="primary"
            icon={<DownloadOutlined aria-hidden />}
            aria-label={place === null ? says.now : `${says.now}：${placeName(says, place)}`}
            loading={backUp.isBusy}
            disabled={place === null || running !== null}
            onClick={() => place && void backUp.run(place)}
          >
            {says.now}
          </Button>
        </>
      }
    >
      <div className="page-scroll backup-scroll">
        {overview.value?.hasRecoveryCode === false ? (
          <p className="backup-warning" role="alert">
            {says.noCode}
            {may('staff.newRecoveryCode') ? <Link href="/settings">{says.toSettings}</Link> : null}
          </p>
        ) : null}
        <RunningBar running={running} />
        <Trouble problem={overview.problem ?? backUp.problem} onRetry={renew} />
        {failure === null ? null : (
          <p className="backup-warning" role="alert">
            {says.lastFailure(when(times, failure.at))}
          </p>
        )}
        <div className="page-tabs">
          <Choices
            label={says.title}
            value={tab}
            options={tabs.map((value) => ({ value, label: says.tabs[value] }))}
            onChoose={(value) => setSearch(value === 'backups' ? {} : { tab: value }, { replace: true })}
          />
        </div>
        {tab === 'drills' ? (
          <>
            <LastRestore since={null} />
            <DrillsTab round={round} />
          </>
        ) : (
          <>
            {status.value === null ? null : <LastRestore since={status.value.now - freshMs} />}
            <PlacesPanel
              places={places}
              chosen={place?.placeId ?? null}
              now={status.value?.now ?? 0}
              onChoose={setWanted}
              onChanged={renew}
            />
            {place === null ? null : <BackupList place={place} round={round} isBusy={isAtWork} onWork={renew} />}
          </>
        )}
      </div>
      {isMoving ? <MoveDialog places={places} onClose={() => setMoving(false)} onDone={renew} /> : null}
    </Page>
  );
}
