import { useCallback, useEffect, useMemo, useState } from 'react';
import { Route, Router, Switch } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import type { Answer, RouteName } from '../../../src-main/contract/registry.ts';
import type { StaffSession } from '../../../src-main/contract/staff.ts';
import { call } from '../../gateway/gateway.ts';
import { onCard } from '../../scanner/card-stream.ts';
import type { StaffWords } from '../../words/staff-zh-cn.ts';
import { BackupBar } from './backup/backup-bar.tsx';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { HeldPapers } from './held-papers.tsx';
import { IdleWarning } from './idle-warning.tsx';
import { FieldKeyboard } from './parts/field-keyboard.tsx';
import { type StaffDuty, StaffDutyContext, type Tone } from './parts/staff-duty.ts';
import { Page } from './parts/page.tsx';
import type { Times } from './parts/times.ts';
import { useIdleLock } from './parts/use-idle-lock.ts';
import { useStaffKeys } from './parts/use-staff-keys.ts';
import { NoticeBar } from './privacy/notice-bar.tsx';
import { useImportWatch } from './roster/use-import-watch.ts';
import { StaffHeader } from './staff-header.tsx';
import { StaffNav } from './staff-nav.tsx';
import { placesFor } from './staff-places.ts';
import { useSecondConfirmation } from './use-second-confirmation.ts';

interface StaffFrameProps {
  readonly words: StaffWords;
  readonly times: Times;
  readonly session: StaffSession;
  readonly stationName: string;
  readonly status: Answer<'station.status'> | null;
  readonly onNoticeConfirmed: () => void;
  readonly onIdle: () => void;
  readonly onEnded: () => void;
  readonly onLock: () => void;
  readonly onShowLive: () => void;
}

const noticeMs = 6000;

export function StaffFrame(props: StaffFrameProps) {
  const { words, times, session, stationName, status, onIdle, onEnded, onLock, onShowLive } = props;
  const [notice, setNotice] = useState<{ tone: Tone; sentence: string } | null>(null);
  const [hasKeys, setKeys] = useState(false);
  const may = useMemo(() => {
    const allowed = new Set(session.may);
    return (route: RouteName) => allowed.has(route);
  }, [session]);
  const places = useMemo(() => placesFor(may).flatMap((group) => group.places), [may]);
  const home = `/${places[0]?.name ?? ''}`;
  const [location] = useState(() => memoryLocation({ path: home }));
  const idle = useIdleLock(onIdle, onEnded);
  const { touch } = idle;

  const guardedCall = useCallback<typeof call>(
    async (route, input) => {
      const reply = await call(route, input);
      // Refused although it was allowed: the session is over, or no longer what it was.
      if ('problem' in reply && reply.problem.code === 'caller.forbidden' && may(route)) onEnded();
      return reply;
    },
    [may, onEnded],
  );
  const confirmation = useSecondConfirmation(guardedCall);
  const duty = useMemo<StaffDuty>(
    () => ({
      words,
      times,
      call: confirmation.call,
      may,
      tell: (tone, sentence) => setNotice({ tone, sentence }),
      keepAwake: touch,
      showLive: onShowLive,
    }),
    [words, times, confirmation.call, may, touch, onShowLive],
  );

  useEffect(() => {
    if (notice === null) return;
    const timer = setTimeout(() => setNotice(null), noticeMs);
    return () => clearTimeout(timer);
  }, [notice]);
  // A card here signs nobody in: the person at the screen is staff.
  useEffect(() => onCard(() => setNotice({ tone: 'warn', sentence: words.lock.noCard })), [words]);
  useStaffKeys(location.navigate, home);

  return (
    <StaffDutyContext value={duty}>
      <Router hook={location.hook} searchHook={location.searchHook}>
        {may('roster.progress') ? <ImportWatch /> : null}
        <StaffHeader session={session} stationName={stationName} hasKeys={hasKeys} onKeys={setKeys} onLock={onLock} />
        <StaffNav />
        <main className="staff-main">
          {status === null || status.isNoticeConfirmed || !may('station.confirmNotice') ? null : (
            <NoticeBar status={status} onConfirmed={props.onNoticeConfirmed} />
          )}
          {status?.storage === 'low' ? (
            <p className="notice-bar" role="alert">
              {words.health.bar.storageLow}
            </p>
          ) : null}
          <BackupBar />
          <Switch>
            {places.map(({ name, Component, isDeep = false }) => (
              <Route key={name} path={isDeep ? `/${name}/*?` : `/${name}`} component={Component} />
            ))}
            <Route>
              <Page title={words.lock.nothingHere} lead={words.lock.nothingCure}>
                {null}
              </Page>
            </Route>
          </Switch>
        </main>
        <HeldPapers />
        {confirmation.act === null ? null : (
          <ConfirmDialog
            act={confirmation.act}
            hasPin={session.memberId !== null}
            onSettled={confirmation.settle}
            onEnded={onEnded}
          />
        )}
        {hasKeys ? <FieldKeyboard /> : null}
        <div className="staff-notice" role="status" data-tone={notice?.tone}>
          {notice?.sentence}
        </div>
        {idle.secondsLeft === null ? null : <IdleWarning secondsLeft={idle.secondsLeft} onStay={touch} />}
      </Router>
    </StaffDutyContext>
  );
}

/** The import goes on, and is followed, whichever page is open. */
function ImportWatch() {
  useImportWatch();
  return null;
}
