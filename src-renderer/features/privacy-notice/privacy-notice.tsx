import './privacy-notice.css';
import { Sections } from '../../ui/sections.tsx';
import { useWords } from '../../words/use-words.ts';

interface PrivacyNoticeProps {
  readonly station: string;
  readonly contact: string;
  readonly version: string;
  readonly onBack: () => void;
}

/** What 《个人信息保护法》第十七条 wants people to be told before their data is handled; readable at any time. */
export function PrivacyNotice({ station, contact, version, onBack }: PrivacyNoticeProps) {
  const words = useWords();
  return (
    <main className="notice">
      <article className="panel">
        <header>
          <h2>{words.notice.title}</h2>
          <p className="num">{words.notice.version(version)}</p>
        </header>
        <Sections label={words.notice.title} sections={words.notice.sections(station, contact)} />
      </article>
      <button type="button" className="btn primary" onClick={onBack}>
        {words.frame.back}
      </button>
    </main>
  );
}
