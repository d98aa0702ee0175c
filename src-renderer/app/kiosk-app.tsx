import { useEffect } from 'react';
import { SetUp } from '../features/set-up/set-up.tsx';
import { usePreferences } from '../ui/preferences.store.ts';
import { useWords } from '../words/use-words.ts';
import { KioskScreens } from './kiosk-screens.tsx';
import { useStation } from './use-station.ts';

/** Before everything else: is there a station, and has it been set up. */
export function KioskApp() {
  const { status, refresh } = useStation();
  const { language, textSize, isHighContrast } = usePreferences();
  const words = useWords();

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
  if (!status.isSetUp) return <SetUp onDone={refresh} />;
  return <KioskScreens status={status} />;
}
