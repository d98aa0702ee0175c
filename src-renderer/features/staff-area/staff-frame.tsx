import { LockOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { Route, Router, Switch } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import type { Answer } from '../../../src-main/contract/registry.ts';
import { call } from '../../gateway/gateway.ts';
import type { StaffWords } from '../../words/staff-zh-cn.ts';
import { Desk } from './desk/desk.tsx';
import { Members } from './members/members.tsx';
import { type StaffDuty, StaffDutyContext, type Tone } from './parts/staff-duty.ts';
import type { Times } from './parts/times.ts';
import { useIdleLock } from './parts/use-idle-lock.ts';
import { useStaffKeys } from './parts/use-staff-keys.ts';
import { Privacy } from './privacy/privacy.tsx';
import { ImportPage } from './roster/import-page.tsx';
import { useImportWatch } from './roster/use-import-watch.ts';
import { Settings } from './settings/settings.tsx';
import { StaffNav } from './staff-nav.tsx';
import { Visits } from './visits/visits.tsx';

interface StaffFrameProps {
  readonly words: StaffWords;
  readonly times: Times;
  readonly session: NonNullable<Answer<'staff.session'>>;
  readonly stationName: string;
  readonly onIdle: () => void;
  readonly onEnded: () => void;
  readonly onLock: () => void;
}

const noticeMs = 6000;

export function StaffFrame({ words, times, session, stationName, onIdle, onEnded, onLock }: StaffFrameProps) {
  const [notice, setNotice] = useState<{ tone: Tone; sentence: string } | null>(null);
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
    }),
    [words, times, guardedCall, touch],
  );

  useEffect(() => {
    if (notice === null) return;
    const timer = setTimeout(() => setNotice(null), noticeMs);
    return () => clearTimeout(timer);
  }, [notice]);
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
          <Clock times={times} />
          <Button className="staff-lock" icon={<LockOutlined aria-hidden />} onClick={onLock}>
            {words.lock.lock}
          </Button>
        </header>
        <StaffNav />
        <main className="staff-main">
          <Switch>
            <Route path="/desk" component={Desk} />
            <Route path="/visits" component={Visits} />
            <Route path="/members" component={Members} />
            <Route path="/roster" component={ImportPage} />
            <Route path="/settings" component={Settings} />
            <Route path="/privacy" component={Privacy} />
          </Switch>
        </main>
        <div className="staff-notice" role="status" data-tone={notice?.tone}>
          {notice?.sentence}
        </div>
        {idle.secondsLeft === null ? null : (
          <div className="staff-idle" role="alertdialog" aria-modal="true" aria-label={words.lock.soon(20)}>
            <div>
              <b className="num">{idle.secondsLeft}</b>
              <h2>{words.lock.soon(idle.secondsLeft)}</h2>
              <p>{words.lock.soonLead}</p>
              <Button type="primary" autoFocus onClick={touch}>
                {words.lock.keep}
              </Button>
            </div>
          </div>
        )}
      </Router>
    </StaffDutyContext>
  );
}

/** The import goes on, and is followed, whichever page is open. */
function ImportWatch() {
  useImportWatch();
  return null;
}

function Clock({ times }: { times: Times }) {
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => tick((count) => count + 1), 5000);
    return () => clearInterval(timer);
  }, []);
  return (
    <div className="staff-clock">
      <b className="num">{times.now()}</b>
      <span>{times.dayInWords()}</span>
    </div>
  );
}
