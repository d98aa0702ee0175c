import type { OwnSection } from '../../../src-main/contract/own-data.ts';
import { Scroller } from '../../ui/scroller.tsx';
import { useWords } from '../../words/use-words.ts';

/** Longer than this a value has the width to itself. */
const longFrom = 24;

/** One kind in full: why it is held, how long, and every record as it is. */
export function OwnRecords({ section: { title, why, kept, heads, rows, total } }: { readonly section: OwnSection }) {
  const { ownData: says } = useWords();
  return (
    <section className="panel own-records">
      <header>
        <h3>
          {title} <span className="num">{says.count(total)}</span>
        </h3>
        <dl className="num">
          <dt>{says.why}</dt>
          <dd>{why}</dd>
          <dt>{says.kept}</dt>
          <dd>{kept}</dd>
        </dl>
        {rows.length < total ? <p className="num">{says.part(rows.length, total)}</p> : null}
      </header>
      <Scroller className="own-rows" label={title}>
        <ol>
          {rows.map((row, place) => (
            <li key={place}>
              <dl className="num">
                {heads.map((head, at) => {
                  const value = row[at] ?? '';
                  return value === '' ? null : (
                    <div key={head} className={value.length > longFrom ? 'is-long' : undefined}>
                      <dt>{head}</dt>
                      <dd>{value}</dd>
                    </div>
                  );
                })}
              </dl>
            </li>
          ))}
        </ol>
      </Scroller>
    </section>
  );
}
