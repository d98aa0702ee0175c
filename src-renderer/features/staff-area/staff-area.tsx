import './staff-area.css';
import './staff-overlays.css';
import './parts/parts.css';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Answer } from '../../../src-main/contract/registry.ts';
import { call } from '../../gateway/gateway.ts';
import { useStaffWords } from '../../words/use-staff-words.ts';
import { Door, type DoorNote } from './door/door.tsx';
import { releaseFiles } from '../../ui/save-file.ts';
import { timesIn } from './parts/times.ts';
import { forget as forgetBankImport } from './questions/import/import-acts.ts';
import { useUnderWay } from './handbook/runs/under-way.ts';
import { forgetReading } from './reading/forget.ts';
import { cancel } from './roster/import-acts.ts';
import { useImportFlow } from './roster/import-flow.ts';
import { StaffFrame } from './staff-frame.tsx';
import { StaffTheme } from './staff-theme.tsx';

type Session = NonNullable<Answer<'staff.session'>>;
type Status = Answer<'station.status'>;

/** The staff area from its door on. Unmounting it leaves nothing personal in the DOM, in stores or behind object URLs. */
interface StaffAreaProps {
  readonly onLeave: () => void;
  /** To the kiosk's screen of the live round; the session here is over. */
  readonly onShowLive: () => void;
}

export function StaffArea({ onLeave, onShowLive }: StaffAreaProps) {
  const words = useStaffWords();
  const [status, setStatus] = useState<Status | null>(null);
  const [session, setSession] = useState<Session | null>(null);
  const [isReading, setReading] = useState(true);
  const [note, setNote] = useState<DoorNote>(null);

  useEffect(() => {
    let isHere = true;
    void Promise.all([call('station.status', {}), call('staff.session', {})]).then(([known, open]) => {
      if (!isHere) return;
      if ('value' in known) setStatus(known.value);
      if ('value' in open) setSession(open.value);
      setReading(false);
    });
    return () => {
      isHere = false;
      forgetEverything();
    };
  }, []);

  const lock = useCallback((why: DoorNote) => {
    forgetEverything();
    setSession(null);
    setNote(why);
  }, []);

  // Steady, so that a clock ticking above does not make every open question be asked again.
  const onEnded = useCallback(() => lock('ended'), [lock]);

  const zone = status?.timeZone ?? 'Asia/Shanghai';
  const times = useMemo(() => timesIn(zone, words.dateLocale), [zone, words]);

  return (
    <StaffTheme words={words}>
      {isReading ? (
        <p className="staff-wait" role="status">
          {words.door.reading}
        </p>
      ) : session === null ? (
        <Door
          words={words}
          stationName={status?.name ?? ''}
          note={note}
          demoPassphrase={status?.demoPassphrase ?? null}
          demoStaff={status?.demoStaff ?? null}
          onOpened={setSession}
          onLeave={onLeave}
        />
      ) : (
        <StaffFrame
          words={words}
          times={times}
          session={session}
          stationName={status?.name ?? ''}
          status={status}
          onNoticeConfirmed={() => setStatus((known) => known && { ...known, isNoticeConfirmed: true })}
          onIdle={() => lock('idle')}
          onEnded={onEnded}
          onLock={() => lock(null)}
          onShowLive={onShowLive}
        />
      )}
    </StaffTheme>
  );
}

/** An import being written goes on in core; a preview is forgotten there too. */
function forgetEverything(): void {
  if (useImportFlow.getState().step !== 'committing') cancel(call);
  useImportFlow.getState().reset();
  forgetBankImport(call);
  useUnderWay.getState().saw([]);
  releaseFiles();
  void forgetReading().then(() => call('staff.signOut', {}));
}
