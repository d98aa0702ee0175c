import { dateWords } from '../../ui/clock.ts';
import { Nothing } from '../../ui/nothing.tsx';
import { problemSentence, useWords } from '../../words/use-words.ts';
import type { ShelfView } from './use-shelf.ts';

/** Titles, and whether they are in or when they come back. Never who has them. */
export function Shelf({ shelf: { text, shown, problem } }: { readonly shelf: ShelfView }) {
  const words = useWords();
  if (problem !== null) return <Nothing icon="unknown" title={problemSentence(words, problem)} isAsking />;
  if (shown === null) return <Nothing icon="calm" title={words.frame.loading} />;
  if (shown.books.length === 0) {
    const title = text.trim() === '' ? words.lending.emptyShelf : words.lending.noneFound;
    return <Nothing icon="lending" title={title} />;
  }
  return (
    <section className="shelf" aria-labelledby="shelf-title">
      <h2 id="shelf-title">
        {words.lending.shelf}
        <small className="num">{words.lending.total(shown.total)}</small>
      </h2>
      <ul>
        {shown.books.map(({ label, title, author, isIn, dueOn }) => (
          <li key={label} className="panel shelf-book">
            <b>{title}</b>
            <span className="num">{[author, label].filter((part) => part !== '').join(' · ')}</span>
            <em className={isIn ? 'is-in num' : 'num'}>
              {isIn || dueOn === null ? words.lending.isIn : words.lending.until(dateWords(dueOn, words.language))}
            </em>
          </li>
        ))}
      </ul>
    </section>
  );
}
