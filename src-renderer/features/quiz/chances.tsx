import './start.css';
import { useState } from 'react';
import type { Chance } from '../../../src-main/contract/quiz.ts';
import { ActBar, Pager } from '../../ui/act-bar.tsx';
import { Icon } from '../../ui/icons.tsx';
import { Nothing } from '../../ui/nothing.tsx';
import { useWords } from '../../words/use-words.ts';
import { Standing } from './standing.tsx';
import { useQuiz } from './quiz.store.ts';
import { whenOf } from './when.ts';

interface ChancesProps {
  readonly zone: string;
  readonly now: number;
  readonly onHome: () => void;
}

const perPage = 5;

/** Every quiz meant for this person, and how they stand in it. */
export function Chances({ zone, now, onHome }: ChancesProps) {
  const words = useWords();
  const { chances, person, choose, toStart } = useQuiz();
  const [page, setPage] = useState(0);
  const pages = Math.ceil(chances.length / perPage);
  const row = (chance: Chance) => {
    const { campaignId, title, closesAt, used, attempts, best } = chance;
    const isOver = closesAt <= now;
    return (
      <button key={campaignId} type="button" className="panel chance" onClick={() => choose(chance)}>
        <b>{title}</b>
        <Standing chance={chance} />
        <span className="num">
          {isOver ? words.quiz.rules.over : words.quiz.start.closes(whenOf(closesAt, zone, words.language))}
          {' · '}
          {words.quiz.chances.used(used, attempts)}
          {best === null ? '' : ` · ${words.quiz.chances.best(best.score)}`}
        </span>
        <Icon name="next" size={34} />
      </button>
    );
  };
  return (
    <main className="service">
      {chances.length === 0 ? (
        <Nothing icon="quiz" title={words.quiz.chances.none} hint={words.quiz.chances.noneHint} />
      ) : (
        <div className="chances" role="group" aria-label={words.quiz.chances.lead}>
          <h2>
            {words.quiz.chances.lead}
            <small>{person?.name}</small>
          </h2>
          {chances.slice(page * perPage, (page + 1) * perPage).map(row)}
        </div>
      )}
      <ActBar>
        <button type="button" className="btn quiet" onClick={onHome}>
          {words.frame.back}
        </button>
        <button type="button" className="btn quiet" onClick={toStart}>
          {words.pager.stepBack}
        </button>
        <Pager words={words.pager} page={page} pages={pages} onTurn={setPage} />
        {chances.length === 0 ? (
          <button type="button" className="btn primary" onClick={toStart}>
            {words.quiz.rules.practise}
          </button>
        ) : null}
      </ActBar>
    </main>
  );
}
