import { useState } from 'react';
import { ActBar, Pager } from '../../ui/act-bar.tsx';
import { Icon } from '../../ui/icons.tsx';
import { useWords } from '../../words/use-words.ts';
import { FindBook } from './find-book.tsx';
import { Shelf } from './shelf.tsx';
import { useShelf } from './use-shelf.ts';

/** What to do, large; beside it what stands on the shelf. */
export function LendingStart({ onHome }: { readonly onHome: () => void }) {
  const words = useWords();
  const [isFinding, setFinding] = useState(false);
  const shelf = useShelf(isFinding);
  const close = () => {
    setFinding(false);
    shelf.search('');
  };
  return (
    <main className="service">
      <div className={isFinding ? 'lending is-finding' : 'lending'}>
        {isFinding ? (
          <FindBook text={shelf.text} onText={shelf.search} />
        ) : (
          <section className="panel lending-scan">
            <Icon name="scan" size={176} weight={1.1} />
            <h2>{words.lending.scan}</h2>
            <p>{words.lending.scanHint}</p>
            <p className="lending-card">
              <Icon name="card" size={44} weight={1.6} />
              {words.lending.swipeHint}
            </p>
          </section>
        )}
        <Shelf shelf={shelf} />
      </div>
      <ActBar>
        <button type="button" className="btn quiet" onClick={onHome}>
          {words.frame.back}
        </button>
        <button type="button" className="btn quiet" onClick={isFinding ? close : () => setFinding(true)}>
          <Icon name="search" size={34} />
          {isFinding ? words.lending.closeFind : words.lending.find}
        </button>
        <Pager words={words.pager} page={shelf.page} pages={shelf.pages} onTurn={shelf.turn} />
      </ActBar>
    </main>
  );
}
