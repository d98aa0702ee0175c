import { useState } from 'react';
import type { ComingSession } from '../../../src-main/contract/reading.ts';
import { ActBar, Pager } from '../../ui/act-bar.tsx';
import { dayOf } from '../../ui/clock.ts';
import { Nothing } from '../../ui/nothing.tsx';
import { usePortrait } from '../../ui/use-portrait.ts';
import { problemSentence, useWords } from '../../words/use-words.ts';
import { useReading } from './reading.store.ts';
import { hoursOf, seatsOf } from './when.ts';

interface SessionListProps {
  readonly zone: string;
  readonly onHome: () => void;
}

/** Coming sessions, soonest first, a page at a time. */
export function SessionList({ zone, onHome }: SessionListProps) {
  const words = useWords();
  const { sessions, listProblem, choose, load } = useReading();
  const perPage = usePortrait() ? 5 : 6;
  const [page, setPage] = useState(0);
  const pages = Math.ceil((sessions?.length ?? 0) / perPage);
  const at = Math.min(page, Math.max(0, pages - 1));
  const shown = sessions?.slice(at * perPage, (at + 1) * perPage) ?? [];

  const body = () => {
    if (listProblem !== null) return <Nothing icon="unknown" title={problemSentence(words, listProblem)} isAsking />;
    if (sessions === null) return <Nothing icon="calm" title={words.frame.loading} />;
    if (sessions.length === 0) {
      return <Nothing icon="reading" title={words.reading.empty} hint={words.reading.emptyHint} />;
    }
    return (
      <div className="comings" role="group" aria-label={words.reading.lead}>
        {shown.map((session) => (
          <SessionCard
            key={session.sessionId}
            session={session}
            zone={zone}
            onChoose={() => choose(session.sessionId)}
          />
        ))}
      </div>
    );
  };

  return (
    <main className="service">
      {body()}
      <ActBar>
        <button type="button" className="btn quiet" onClick={onHome}>
          {words.frame.back}
        </button>
        {listProblem === null ? null : (
          <button type="button" className="btn primary" onClick={() => void load()}>
            {words.result.retry}
          </button>
        )}
        <Pager words={words.pager} page={at} pages={pages} onTurn={setPage} />
      </ActBar>
    </main>
  );
}

interface SessionCardProps {
  readonly session: ComingSession;
  readonly zone: string;
  readonly onChoose: () => void;
}

function SessionCard({ session, zone, onChoose }: SessionCardProps) {
  const words = useWords();
  const { title, series, leadReader, items, roomName } = session;
  const [first] = items;
  const seats = seatsOf(session, words);
  const book =
    first &&
    [
      first.kind === 'book' ? words.reading.book(first.title) : words.reading.article(first.title),
      first.pageFrom === null ? '' : words.reading.pages(first.pageFrom, first.pageTo),
    ].join(' ');
  const lines = [
    book && (items.length > 1 ? `${book} ${words.reading.moreBooks(items.length)}` : book),
    [leadReader && `${words.reading.leadReader} ${leadReader}`, series].filter((part) => part !== '').join(' · '),
  ];
  return (
    <button type="button" className={`panel coming is-${seats.tone}`} onClick={onChoose}>
      <span className="coming-when num">
        <b>{dayOf(session.startsAt, zone, words.language)}</b>
        <span>{hoursOf(session, zone)}</span>
      </span>
      <span className="coming-title">{title}</span>
      <span className="coming-facts">{lines.map((line) => (line ? <span key={line}>{line}</span> : null))}</span>
      <span className="coming-foot">
        <b className="coming-seats num">{seats.text}</b>
        <span>{roomName}</span>
      </span>
    </button>
  );
}
