import { Icon } from '../ui/icons.tsx';
import { usePreferences } from '../ui/preferences.store.ts';
import { useWords } from '../words/use-words.ts';

interface KioskFooterProps {
  readonly note: string;
  readonly onNotice?: (() => void) | undefined;
  readonly onStaff?: (() => void) | undefined;
}

/** The same on every screen: language, size, contrast, sound; at home also the notice and the staff door. */
export function KioskFooter({ note, onNotice, onStaff }: KioskFooterProps) {
  const words = useWords();
  const { textSize, isHighContrast, isMuted, ...preferences } = usePreferences();
  return (
    <>
      <button type="button" onClick={preferences.switchLanguage}>
        <Icon name="language" />
        {words.otherLanguage}
      </button>
      <button type="button" onClick={preferences.nextTextSize}>
        {words.frame.textSize(words.frame.textSizes[textSize])}
      </button>
      <button type="button" aria-pressed={isHighContrast} onClick={preferences.switchContrast}>
        <Icon name="contrast" />
        {words.frame.contrast}
      </button>
      <button type="button" onClick={preferences.switchSound}>
        <Icon name={isMuted ? 'muted' : 'sound'} />
        {isMuted ? words.frame.soundOff : words.frame.soundOn}
      </button>
      <span className="gap" />
      <span className="num">{note}</span>
      {onNotice ? (
        <button type="button" onClick={onNotice}>
          {words.frame.notice}
        </button>
      ) : null}
      {onStaff ? (
        <button type="button" onClick={onStaff}>
          {words.home.staff}
        </button>
      ) : null}
    </>
  );
}
