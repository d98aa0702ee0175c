import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import { useRecovery } from '../features/set-up/recovery.store.ts';
import { useSetUp } from '../features/set-up/set-up.store.ts';
import { SetUp } from '../features/set-up/set-up.tsx';
import { useReopening } from '../gateway/reopening.store.ts';
import { usePreferences } from '../ui/preferences.store.ts';
import { useWords } from '../words/use-words.ts';
import { HostAway } from './host-away.tsx';
import { useIdle } from './idle.ts';
import { KioskScreens } from './kiosk-screens.tsx';
import { Reopening } from './reopening.tsx';
import { forgetPerson } from './scanned-texts.ts';
import { useScreen } from './screen.store.ts';
import { type StationStatus, useStation } from './use-station.ts';

const Maintenance = lazy(async () => ({
  default: (await import('../features/maintenance/maintenance.tsx')).Maintenance,
}));
const MoveIn = lazy(async () => ({ default: (await import('../features/maintenance/move-in.tsx')).MoveIn }));

/** Before everything else: is there a station, and has it been set up. */
export function KioskApp() {
  const { status, isAway, refresh } = useStation();
  const { language, textSize, isHighContrast } = usePreferences();

  useEffect(() => {
    const { documentElement } = document;
    documentElement.lang = language;
    documentElement.dataset['textSize'] = textSize;
    documentElement.dataset['contrast'] = isHighContrast ? 'high' : 'normal';
  }, [language, textSize, isHighContrast]);

  if (status === null) return isAway ? <HostAway /> : <Waiting />;
  return (
    <>
      <div className="below-host-away" inert={isAway}>
        <Inside status={status} refresh={refresh} />
      </div>
      {isAway ? <HostAway /> : null}
    </>
  );
}

interface InsideProps {
  readonly status: StationStatus;
  readonly refresh: () => void;
}

function Inside({ status, refresh }: InsideProps) {
  // The station may be set up already while its recovery code is still being put away.
  const isAtCode = useRecovery(({ state }) => state !== 'closed');
  const { isWaiting, end } = useReopening();
  const show = useScreen((state) => state.show);
  const leaveTo = useCallback(
    (screen: 'home' | 'staff') => {
      forgetPerson();
      refresh();
      show(screen);
      end();
    },
    [refresh, show, end],
  );
  if (isWaiting) return <Reopening onHome={() => leaveTo('home')} onStaff={() => leaveTo('staff')} />;
  if (status.mode === 'maintenance') return <UnderMaintenance status={status} />;
  if (!status.isSetUp || isAtCode) return <FirstStart zone={status.timeZone} onDone={refresh} />;
  return <KioskScreens status={status} />;
}

function Waiting() {
  const words = useWords();
  return (
    <main className="waiting" role="status">
      <p>{words.frame.loading}</p>
    </main>
  );
}

/** A code half typed is not left there. */
function UnderMaintenance({ status }: { readonly status: StationStatus }) {
  const [round, setRound] = useState(0);
  useIdle(true, setUpIdleSeconds, 'maintenance', () => {
    usePreferences.getState().reset();
    setRound(round + 1);
  });
  return (
    <Suspense fallback={<Waiting />}>
      <Maintenance key={round} status={status} />
    </Suspense>
  );
}

/** Whoever sets up looks things up in between; a passphrase typed half-way, or a code, is still not left there for good. */
const setUpIdleSeconds = 300;

function FirstStart({ zone, onDone }: { readonly zone: string; readonly onDone: () => void }) {
  const [isMoving, setMoving] = useState(false);
  const { state, close } = useRecovery();
  useIdle(true, setUpIdleSeconds, 'set-up', () => {
    useSetUp.getState().reset();
    setMoving(false);
    if (state === 'closed') return;
    void close();
    onDone();
  });
  if (isMoving) {
    return (
      <Suspense fallback={<Waiting />}>
        <MoveIn zone={zone} onBack={() => setMoving(false)} />
      </Suspense>
    );
  }
  return <SetUp onDone={onDone} onMoveIn={() => setMoving(true)} />;
}
