import { useState } from 'react';
import { ActBar, Pager } from '../../ui/act-bar.tsx';
import { dayOf, timeOf } from '../../ui/clock.ts';
import { Icon } from '../../ui/icons.tsx';
import { Nothing } from '../../ui/nothing.tsx';
import { problemSentence, useWords } from '../../words/use-words.ts';
import { useReflection } from './reflection.store.ts';

interface ChooseSessionProps {
  readonly zone: string;
  readonly onHome: () => void;
}

const perPage = 5;

/** Sessions of the last days, newest first; beside them the way for those who wrote by hand. */
export function ChooseSession({ zone, onHome }: ChooseSessionProps) {
  const words = useWords();
  const { sessions, listProblem, load, choose, toSheet } = useReflection();
  const [page, setPage] = useState(0);
  const pages = Math.ceil((sessions?.length ?? 0) / perPage);
  const at = Math.min(page, Math.max(0, pages - 1));

  const body = () => {
    if (listProblem !== null) return <Nothing icon="unknown" title={problemSentence(words, listProblem)} isAsking />;
    if (sessions === null) return <Nothing icon="calm" title={words.frame.loading} />;
    if (sessions.length === 0) {
      return <Nothing icon="reflection" title={words.reflection.empty} hint={words.reflection.emptyHint} />;
    }
    return (
      <div className="reflectables" role="group" aria-label={words.reflection.lead}>
        <h2>{words.reflection.lead}</h2>
        {sessions.slice(at * perPage, (at + 1) * perPage).map((session) => (
          <button key={session.sessionId} type="button" className="panel reflectable" onClick={() => choose(session)}>
            <b>{session.title}</b>
            <span className="num">{dayOf(session.startsAt, zone, words.language)}</span>
            <em className="num">
              {words.reflection.until(`${dayOf(session.until, zone, words.language)} ${timeOf(session.until, zone)}`)}
            </em>
          </button>
        ))}
      </div>
    );
  };

  return (
    <main className="service">
      <div className="reflection-ways">
        {body()}
        <button type="button" className="panel by-hand" onClick={toSheet}>
          <Icon name="paper" size={88} weight={1.4} />
          <b>{words.reflection.byHand}</b>
          <span>{words.reflection.byHandHint}</span>
        </button>
      </div>
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
