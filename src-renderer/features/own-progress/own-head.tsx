import { useWords } from '../../words/use-words.ts';
import { type OwnPlace, useOwnProgress } from './own-progress.store.ts';

const tabs = ['way', 'data', 'consents', 'requests'] as const satisfies readonly OwnPlace[];

/** Who is looking, and the four things there are to look at. */
export function OwnHead() {
  const { ownProgress: says, ownData } = useWords();
  const { place, progress, go } = useOwnProgress();
  if (progress === null) return null;
  const { person, bookNumber } = progress;
  const at = place === 'write' ? 'requests' : place;
  return (
    <header className="own-head">
      <div className="num">
        <h2>{says.who([person.name, person.className, person.numberTail])}</h2>
        <p>{bookNumber === null ? says.noBook : says.book(bookNumber)}</p>
      </div>
      <nav aria-label={ownData.tabsLabel}>
        {tabs.map((tab) => (
          <button key={tab} type="button" aria-current={tab === at ? 'page' : undefined} onClick={() => go(tab)}>
            {ownData.tabs[tab]}
          </button>
        ))}
      </nav>
    </header>
  );
}
