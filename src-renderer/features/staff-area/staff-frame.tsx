import { LockOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { Route, Router, Switch } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import type { Answer } from '../../../src-main/contract/registry.ts';
import { call } from '../../gateway/gateway.ts';
import { claimTexts, onCard } from '../../scanner/card-stream.ts';
import type { StaffWords } from '../../words/staff-zh-cn.ts';
import { Assembly } from './assembly/assembly.tsx';
import { Audit } from './audit/audit.tsx';
import { Books } from './books/books.tsx';
import { Campaigns } from './campaigns/campaigns.tsx';
import { CertificateDrawer } from './campaigns/certificate-drawer.tsx';
import { certificateIn } from './campaigns/certificate-text.ts';
import { DataRequests } from './data-requests/data-requests.tsx';
import { Desk } from './desk/desk.tsx';
import { Development } from './development/development.tsx';
import { Handbook } from './handbook/handbook.tsx';
import { LeafDrawer } from './handbook/leaf-drawer.tsx';
import { leafIn } from './handbook/leaf-text.ts';
import { Figures } from './figures/figures.tsx';
import { Inspections } from './inspections/inspections.tsx';
import { LiveRounds } from './live/live-rounds.tsx';
import { Members } from './members/members.tsx';
import { Mentoring } from './mentoring/mentoring.tsx';
import { Notices } from './notices/notices.tsx';
import { type StaffDuty, StaffDutyContext, type Tone } from './parts/staff-duty.ts';
import type { Times } from './parts/times.ts';
import { useIdleLock } from './parts/use-idle-lock.ts';
import { useStaffKeys } from './parts/use-staff-keys.ts';
import { FieldKeyboard } from './parts/field-keyboard.tsx';
import { Posts } from './posts/posts.tsx';
import { NoticeBar } from './privacy/notice-bar.tsx';
import { Privacy } from './privacy/privacy.tsx';
import { Printing } from './printing/printing.tsx';
import { QuestionBank } from './questions/question-bank.tsx';
import { Sessions } from './reading/sessions.tsx';
import { Reflections } from './reflections/reflections.tsx';
import { Rota } from './rota/rota.tsx';
import { ImportPage } from './roster/import-page.tsx';
import { useImportWatch } from './roster/use-import-watch.ts';
import { Settings } from './settings/settings.tsx';
import { IdleWarning } from './idle-warning.tsx';
import { StaffClock } from './staff-clock.tsx';
import { StaffNav } from './staff-nav.tsx';
import { Visits } from './visits/visits.tsx';

interface StaffFrameProps {
  readonly words: StaffWords;
  readonly times: Times;
  readonly session: NonNullable<Answer<'staff.session'>>;
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
  const [certificate, setCertificate] = useState<string | null>(null);
  const [leaf, setLeaf] = useState<string | null>(null);
  const [location] = useState(() => memoryLocation({ path: '/desk' }));
  const idle = useIdleLock(onIdle, onEnded);
  const { touch } = idle;

  const guardedCall = useCallback<typeof call>(
    async (route, input) => {
      const reply = await call(route, input);
      if ('problem' in reply && reply.problem.code === 'caller.forbidden') onEnded();
      return reply;
    },
    [onEnded],
  );
  const duty = useMemo<StaffDuty>(
    () => ({
      words,
      times,
      call: guardedCall,
      tell: (tone, sentence) => setNotice({ tone, sentence }),
      keepAwake: touch,
      showLive: onShowLive,
    }),
    [words, times, guardedCall, touch, onShowLive],
  );

  useEffect(() => {
    if (notice === null) return;
    const timer = setTimeout(() => setNotice(null), noticeMs);
    return () => clearTimeout(timer);
  }, [notice]);
  // A card here signs nobody in: the person at the screen is staff.
  useEffect(() => onCard(() => setNotice({ tone: 'warn', sentence: words.lock.noCard })), [words]);
  // A certificate or a leaf of a handbook is checked wherever it is held up.
  useEffect(
    () =>
      claimTexts((text) => {
        const scanned = certificateIn(text);
        const scannedLeaf = leafIn(text);
        if (scanned !== null || scannedLeaf !== null) {
          setCertificate(scanned);
          setLeaf(scannedLeaf);
        }
        return scanned !== null || scannedLeaf !== null;
      }),
    [],
  );
  useStaffKeys(location.navigate);

  return (
    <StaffDutyContext value={duty}>
      <Router hook={location.hook} searchHook={location.searchHook}>
        <ImportWatch />
        <header className="staff-top">
          <div className="staff-seal" aria-hidden="true">
            163
          </div>
          <div className="staff-name">
            <h1>{stationName}</h1>
            <p>{words.lock.onDuty(session.name)}</p>
          </div>
          <StaffClock times={times} />
          <button
            type="button"
            className="staff-keys-switch"
            aria-label={words.door.keyboard}
            aria-pressed={hasKeys}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => setKeys(!hasKeys)}
          >
            <svg viewBox="0 0 24 24" width="34" height="34" aria-hidden>
              <path
                d="M3 6.5h18v11H3zM6 10h.1M9 10h.1M12 10h.1M15 10h.1M18 10h.1M8 14.5h8"
                fill="none"
                stroke="currentColor"
                strokeWidth="1.8"
                strokeLinecap="round"
                strokeLinejoin="round"
              />
            </svg>
          </button>
          <Button className="staff-lock" icon={<LockOutlined aria-hidden />} onClick={onLock}>
            {words.lock.lock}
          </Button>
        </header>
        <StaffNav />
        <main className="staff-main">
          {status === null || status.isNoticeConfirmed ? null : (
            <NoticeBar status={status} onConfirmed={props.onNoticeConfirmed} />
          )}
          <Switch>
            <Route path="/desk" component={Desk} />
            <Route path="/visits" component={Visits} />
            <Route path="/members" component={Members} />
            <Route path="/roster" component={ImportPage} />
            <Route path="/development/*?" component={Development} />
            <Route path="/mentoring/*?" component={Mentoring} />
            <Route path="/handbook/*?" component={Handbook} />
            <Route path="/notices" component={Notices} />
            <Route path="/reading/*?" component={Sessions} />
            <Route path="/reflections" component={Reflections} />
            <Route path="/figures" component={Figures} />
            <Route path="/books" component={Books} />
            <Route path="/questions/*?" component={QuestionBank} />
            <Route path="/campaigns/*?" component={Campaigns} />
            <Route path="/live" component={LiveRounds} />
            <Route path="/inspections" component={Inspections} />
            <Route path="/posts" component={Posts} />
            <Route path="/rota" component={Rota} />
            <Route path="/assembly" component={Assembly} />
            <Route path="/audit" component={Audit} />
            <Route path="/data-requests" component={DataRequests} />
            <Route path="/printing" component={Printing} />
            <Route path="/settings" component={Settings} />
            <Route path="/privacy" component={Privacy} />
          </Switch>
        </main>
        {certificate === null ? null : (
          <CertificateDrawer key={certificate} text={certificate} onClose={() => setCertificate(null)} />
        )}
        {leaf === null ? null : <LeafDrawer key={leaf} text={leaf} onClose={() => setLeaf(null)} />}
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
