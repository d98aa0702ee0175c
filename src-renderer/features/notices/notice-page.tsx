import { Scroller } from '../../ui/scroller.tsx';
import { useWords } from '../../words/use-words.ts';
import type { Page } from './pages.ts';

interface NoticePageProps {
  readonly page: Page;
  /** Local day. */
  readonly today: string;
}

/** As it is on the wall, in Chinese whatever the screen speaks. */
export function NoticePage({ page: { notice, from, people }, today }: NoticePageProps) {
  const words = useWords();
  const { paper, gloss, lastDay } = words.notices;
  const { kind, basis, startsOn, lastOn, isProvisional, contact, branchName } = notice;
  const facts = [
    [paper.days, `${paper.span(startsOn, lastOn)}${isProvisional ? paper.provisional : ''}`],
    [paper.contact, contact],
    [paper.unit, branchName],
  ] as const;
  const said = gloss(kind);
  return (
    <div className="public-notice">
      <Scroller className="panel public-notice-about" label={paper.title(kind)}>
        <article lang="zh-CN">
          <h2>{paper.title(kind)}</h2>
          {said === '' ? null : (
            <p className="public-notice-gloss" lang={words.language}>
              {said}
            </p>
          )}
          <p className="num">{paper.text(kind, notice.people.length, basis)}</p>
          <dl>
            {facts.map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd className="num">{value}</dd>
              </div>
            ))}
          </dl>
          {lastOn === today ? (
            <p className="public-notice-last" lang={words.language}>
              {lastDay}
            </p>
          ) : null}
        </article>
      </Scroller>
      <Scroller className="panel public-notice-people" label={paper.people}>
        <People kind={kind} people={people} from={from} />
      </Scroller>
    </div>
  );
}

function People({ kind, people, from }: Pick<Page, 'people' | 'from'> & Pick<Page['notice'], 'kind'>) {
  const { columns } = useWords().notices.paper;
  const isActivist = kind === 'activist';
  return (
    <table lang="zh-CN">
      <thead>
        <tr>
          <th scope="col">{columns.place}</th>
          <th scope="col">{columns.name}</th>
          <th scope="col">{columns.sex}</th>
          <th scope="col">{columns.birthMonth}</th>
          <th scope="col">{columns.className}</th>
          <th scope="col">{columns.appliedOn}</th>
          {isActivist ? null : <th scope="col">{columns.activistOn}</th>}
        </tr>
      </thead>
      <tbody className="num">
        {people.map((one, place) => (
          <tr key={from + place}>
            <td>{from + place + 1}</td>
            <th scope="row">{one.name}</th>
            <td>{one.sex}</td>
            <td>{one.birthMonth}</td>
            <td>{one.className}</td>
            <td>{one.appliedOn?.slice(0, 7)}</td>
            {isActivist ? null : <td>{one.activistOn?.slice(0, 7)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
