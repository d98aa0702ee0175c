import './notebook.css';
import { useState } from 'react';
import { ActBar, Pager } from '../../ui/act-bar.tsx';
import { Icon } from '../../ui/icons.tsx';
import { Nothing } from '../../ui/nothing.tsx';
import { usePortrait } from '../../ui/use-portrait.ts';
import { useWords } from '../../words/use-words.ts';
import { AskFirst } from './ask-first.tsx';
import { useQuiz } from './quiz.store.ts';

interface NotebookProps {
  readonly zone: string;
  readonly onHome: () => void;
}

/** 错题本: what this person answered wrongly in practice, latest first. */
export function NotebookScreen({ onHome }: NotebookProps) {
  const words = useWords();
  const { entries, person, practiseNotebook, clearNotebook, toStart } = useQuiz();
  const { notebook } = words.quiz;
  const [page, setPage] = useState(0);
  const [isClearing, setClearing] = useState(false);
  const perPage = usePortrait() ? 8 : 5;
  const pages = Math.ceil(entries.length / perPage);
  const at = Math.min(page, Math.max(0, pages - 1));
  const who = [person?.name, person?.className].filter((part) => part !== '').join(' · ');

  return (
    <main className="service">
      {entries.length === 0 ? (
        <Nothing icon="notebook" title={`${notebook.empty}`} hint={notebook.emptyHint} />
      ) : (
        <section className="notebook" aria-labelledby="notebook-lead">
          <header>
            <h2 id="notebook-lead" className="num">
              {notebook.lead(entries.length)}
            </h2>
            <span>{who}</span>
            <button type="button" className="btn quiet" onClick={() => setClearing(true)}>
              {notebook.clear}
            </button>
          </header>
          <ol>
            {entries.slice(at * perPage, (at + 1) * perPage).map((entry) => (
              <li key={entry.versionId}>
                <button type="button" className="panel entry" onClick={() => practiseNotebook([entry])}>
                  <b lang="zh-CN">{entry.stem.replaceAll('____', '（　）')}</b>
                  <span className="num">
                    {words.quiz.types[entry.type]} · {words.quiz.topics[entry.topic]} · {notebook.times(entry.times)}
                    {entry.rightSince > 0 ? <em>{notebook.once}</em> : null}
                  </span>
                  <Icon name="next" size={34} />
                </button>
              </li>
            ))}
          </ol>
        </section>
      )}
      <ActBar>
        <button type="button" className="btn quiet" onClick={onHome}>
          {words.frame.back}
        </button>
        <button type="button" className="btn quiet" onClick={toStart}>
          {entries.length === 0 ? words.pager.stepBack : notebook.toPractice}
        </button>
        {entries.length === 0 ? (
          <button type="button" className="btn primary" onClick={toStart}>
            {notebook.toPractice}
          </button>
        ) : (
          <>
            <Pager words={words.pager} page={at} pages={pages} onTurn={setPage} />
            <button type="button" className="btn primary" onClick={() => practiseNotebook(entries)}>
              {notebook.practise(entries.length)}
            </button>
          </>
        )}
      </ActBar>
      {isClearing ? (
        <AskFirst
          title={notebook.clearTitle}
          texts={[notebook.clearText(entries.length)]}
          go={notebook.confirm}
          stay={notebook.keep}
          onGo={() => {
            setClearing(false);
            void clearNotebook();
          }}
          onStay={() => setClearing(false)}
        />
      ) : null}
    </main>
  );
}
