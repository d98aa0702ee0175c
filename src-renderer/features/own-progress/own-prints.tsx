import type { OwnPage } from '../../../src-main/contract/handbook-pages.ts';
import type { OwnProgress } from '../../../src-main/contract/own-progress.ts';
import { useWords } from '../../words/use-words.ts';
import { useOwnProgress } from './own-progress.store.ts';

const pages: readonly OwnPage[] = ['H5', 'H6', 'H10'];

export function OwnPrints({ progress: { bookNumber, pagesLeft } }: { readonly progress: OwnProgress }) {
  const words = useWords();
  const says = words.ownProgress;
  const { chosen, isBusy, problem, printed, choose } = useOwnProgress();
  const told = problem === null ? null : words.problems[problem.code](problem.facts);
  const line = isBusy ? says.printing : printed === null ? says.pagesLeft(pagesLeft) : says.printed(printed, pagesLeft);
  return (
    <section className="panel own-prints">
      <h3>{says.printTitle}</h3>
      <div className="chips" role="group" aria-label={says.printTitle}>
        {pages.map((page) => (
          <button
            key={page}
            type="button"
            className="chip"
            aria-pressed={chosen.includes(page)}
            disabled={bookNumber === null || isBusy}
            onClick={() => choose(page)}
          >
            {says.pages[page]}
          </button>
        ))}
      </div>
      <p className={told === null ? 'num' : 'own-told num'} role="status">
        {told ?? (bookNumber === null ? says.noBook : line)}
      </p>
    </section>
  );
}
