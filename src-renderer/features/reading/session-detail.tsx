import type { ComingSession, ReadingItem } from '../../../src-main/contract/reading.ts';
import { ActBar } from '../../ui/act-bar.tsx';
import { Scroller } from '../../ui/scroller.tsx';
import { useWords } from '../../words/use-words.ts';
import { useReading } from './reading.store.ts';
import { isFull, seatsOf, whenOf } from './when.ts';

interface SessionDetailProps {
  readonly session: ComingSession;
  readonly zone: string;
  readonly onHome: () => void;
}

export function SessionDetail({ session, zone, onHome }: SessionDetailProps) {
  const words = useWords();
  const { choose, want } = useReading();
  const { title, series, host, leadReader, roomName, items, agenda, canSignUp } = session;
  const seats = seatsOf(session, words);
  const facts = [
    [words.reading.time, whenOf(session, zone, words.language)],
    [words.reading.room, roomName],
    [words.reading.series, series],
    [words.reading.host, host],
    [words.reading.leadReader, leadReader],
  ] as const;
  return (
    <main className="service">
      <div className="coming-detail">
        <section className={`panel coming-about is-${seats.tone}`}>
          <h2>{title}</h2>
          <dl>
            {facts.map(([name, value]) =>
              value === '' ? null : (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd className="num">{value}</dd>
                </div>
              ),
            )}
          </dl>
          <p className="coming-seats num">{seats.text}</p>
        </section>
        <Scroller className="panel coming-plan" label={`${words.reading.books} ${words.reading.agenda}`}>
          <h3>{words.reading.books}</h3>
          {items.length === 0 ? <p className="coming-none">{words.reading.noBooks}</p> : null}
          <ul>
            {items.map((item, at) => (
              <li key={at}>
                <b>{item.kind === 'book' ? words.reading.book(item.title) : words.reading.article(item.title)}</b>
                <span>{sourceOf(item, words.reading.pages)}</span>
              </li>
            ))}
          </ul>
          <h3>{words.reading.agenda}</h3>
          {agenda.length === 0 ? <p className="coming-none">{words.reading.noAgenda}</p> : null}
          <ol>
            {agenda.map(({ what, minutes }, at) => (
              <li key={at}>
                <b>{what}</b>
                <span className="num">{words.reading.minutes(minutes)}</span>
              </li>
            ))}
          </ol>
        </Scroller>
      </div>
      <ActBar>
        <button type="button" className="btn quiet" onClick={onHome}>
          {words.frame.back}
        </button>
        <button type="button" className="btn quiet" onClick={() => choose(null)}>
          {words.pager.stepBack}
        </button>
        {canSignUp ? (
          <>
            <button type="button" className="btn quiet is-apart" onClick={() => want('signOff')}>
              {words.reading.signOff}
            </button>
            <button type="button" className="btn primary" onClick={() => want('signUp')}>
              {isFull(session) ? words.reading.waitUp : words.reading.signUp}
            </button>
          </>
        ) : null}
      </ActBar>
    </main>
  );
}

function sourceOf(
  { author, publisher, pageFrom, pageTo }: ReadingItem,
  pages: (from: number, to: number | null) => string,
) {
  const part = pageFrom === null ? '' : pages(pageFrom, pageTo);
  return [author, publisher, part].filter((one) => one !== '').join(' · ');
}
