import '../../ui/service.css';
import './notices.css';
import { useState } from 'react';
import { ActBar, Pager } from '../../ui/act-bar.tsx';
import { localDateOf } from '../../ui/clock.ts';
import { Nothing } from '../../ui/nothing.tsx';
import { usePortrait } from '../../ui/use-portrait.ts';
import { problemSentence, useWords } from '../../words/use-words.ts';
import { NoticePage } from './notice-page.tsx';
import { pagesOf, runningOn } from './pages.ts';
import { useRunning } from './use-running.ts';

interface NoticesProps {
  readonly zone: string;
  /** By the station's clock. */
  readonly now: number;
  readonly onHome: () => void;
}

/** 公示 of today, a page at a time; gone with their last day also while somebody stands before them. */
export function Notices({ zone, now, onHome }: NoticesProps) {
  const words = useWords();
  const { notices, problem, ask } = useRunning();
  const [page, setPage] = useState(0);
  const perPage = usePortrait() ? 12 : 8;
  const today = localDateOf(now, zone);
  const pages = pagesOf(runningOn(notices ?? [], today), perPage);
  const at = Math.min(page, Math.max(0, pages.length - 1));
  const shown = pages[at];

  const body = () => {
    if (problem !== null) return <Nothing icon="unknown" title={problemSentence(words, problem)} isAsking />;
    if (notices === null) return <Nothing icon="calm" title={words.frame.loading} />;
    if (shown === undefined)
      return <Nothing icon="notice" title={words.notices.empty} hint={words.notices.emptyHint} />;
    return <NoticePage key={at} page={shown} today={today} />;
  };

  return (
    <main className="service">
      {body()}
      <ActBar>
        <button type="button" className="btn quiet" onClick={onHome}>
          {words.frame.back}
        </button>
        {problem === null ? null : (
          <button type="button" className="btn primary" onClick={ask}>
            {words.result.retry}
          </button>
        )}
        <Pager words={words.pager} page={at} pages={pages.length} onTurn={setPage} />
      </ActBar>
    </main>
  );
}
