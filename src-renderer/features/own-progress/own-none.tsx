import type { OwnSection } from '../../../src-main/contract/own-data.ts';
import { Scroller } from '../../ui/scroller.tsx';
import { useWords } from '../../words/use-words.ts';

/** Kinds of which nothing is held: that, too, is an answer. */
export function OwnNone({ sections }: { readonly sections: readonly OwnSection[] }) {
  const { ownData: says } = useWords();
  return (
    <section className="panel own-records">
      <header>
        <h3>{says.noneTitle}</h3>
        <p>{says.noneHint}</p>
      </header>
      <Scroller className="own-rows" label={says.noneTitle}>
        <ul className="own-none">
          {sections.map(({ key, title, kept }) => (
            <li key={key}>
              <b>{title}</b>
              <span className="num">{kept}</span>
            </li>
          ))}
        </ul>
      </Scroller>
    </section>
  );
}
