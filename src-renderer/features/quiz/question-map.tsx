import { useState } from 'react';
import { Icon } from '../../ui/icons.tsx';
import { usePortrait } from '../../ui/use-portrait.ts';
import { useWords } from '../../words/use-words.ts';
import { useAttempt } from './attempt.store.ts';
import { NumberButton } from './number-button.tsx';

/** Every question by its number: answered, open, marked. In pages where there are many. */
export function QuestionMap() {
  const words = useWords();
  const { paper } = words.quiz;
  const { tapped, position, goTo } = useAttempt();
  const perPage = usePortrait() ? 30 : 30;
  const pages = Math.ceil(tapped.length / perPage);
  const [turned, setTurned] = useState<{ readonly from: number; readonly page: number } | null>(null);
  // Follows the question shown until somebody turns the map.
  const page = turned?.from === position ? turned.page : Math.floor(position / perPage);
  const turn = (by: number) => setTurned({ from: position, page: page + by });
  return (
    <nav className="panel map" aria-label={paper.map}>
      <header>
        <h3>{paper.map}</h3>
        {pages > 1 ? (
          <span className="map-turn">
            <button type="button" aria-label={words.pager.previous} disabled={page === 0} onClick={() => turn(-1)}>
              <Icon name="previous" />
            </button>
            <button type="button" aria-label={words.pager.next} disabled={page >= pages - 1} onClick={() => turn(1)}>
              <Icon name="next" />
            </button>
          </span>
        ) : null}
      </header>
      <div className="map-numbers">
        {tapped.slice(page * perPage, (page + 1) * perPage).map((one, at) => {
          const place = page * perPage + at;
          return (
            <NumberButton
              key={place}
              place={place}
              tapped={one}
              isCurrent={place === position}
              onPress={() => goTo(place)}
            />
          );
        })}
      </div>
      <ul className="map-legend" aria-hidden="true">
        <li>
          <i className="is-answered" />
          {paper.legend.answered}
        </li>
        <li>
          <i />
          {paper.legend.open}
        </li>
        <li>
          <Icon name="flag" size={24} weight={2.4} />
          {paper.legend.marked}
        </li>
      </ul>
    </nav>
  );
}
