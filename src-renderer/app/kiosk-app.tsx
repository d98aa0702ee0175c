import { useEffect } from 'react';
import { useRecovery } from '../features/set-up/recovery.store.ts';
import { useSetUp } from '../features/set-up/set-up.store.ts';
import { SetUp } from '../features/set-up/set-up.tsx';
import { usePreferences } from '../ui/preferences.store.ts';
import { useWords } from '../words/use-words.ts';
import { useIdle } from './idle.ts';
import { KioskScreens } from './kiosk-screens.tsx';
import { useStation } from './use-station.ts';

/** Before everything else: is there a station, and has it been set up. */
export function KioskApp() {
  const { status, refresh } = useStation();
  const { language, textSize, isHighContrast } = usePreferences();
  const words = useWords();
  // The station may be set up already while its recovery code is still being put away.
  const isAtCode = useRecovery(({ state }) => state !== 'closed');

  useEffect(() => {
    const { documentElement } = document;
    documentElement.lang = language;
    documentElement.dataset['textSize'] = textSize;
    documentElement.dataset['contrast'] = isHighContrast ? 'high' : 'normal';
  }, [language, textSize, isHighContrast]);

  if (status === null) {
    return (
      <main className="waiting" role="status">
        <p>{words.frame.loading}</p>
      </main>
    );
  }
  if (!status.isSetUp || isAtCode) return <FirstStart onDone={refresh} />;
  return <KioskScreens status={status} />;
}

/** Whoever sets up looks things up in between; a passphrase typed half-way, or a code, is still not left there for good. */
const setUpIdleSeconds = 300;

function FirstStart({ onDone }: { readonly onDone: () => void }) {
  const { state, close } = useRecovery();
  useIdle(true, setUpIdleSeconds, 'set-up', () => {
    useSetUp.getState().reset();
    if (state === 'closed') return;
    void close();
    onDone();
  });
  return <SetUp onDone={onDone} />;
}
