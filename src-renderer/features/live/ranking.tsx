import type { Live } from '../../../src-main/contract/quiz-live.ts';
import { useWords } from '../../words/use-words.ts';
import { GroupBadge } from './group-badge.tsx';
import { rankGroups } from './rank-groups.ts';

/** Who stands where; the same points, the same place. */
export function Ranking({ live }: { readonly live: Live }) {
  const words = useWords();
  return (
    <section className="live-ranking" aria-labelledby="live-ranking">
      <div className="live-lobby-head">
        <h2 id="live-ranking">{words.live.ranking}</h2>
        <p>{live.title}</p>
      </div>
      <ol data-groups={live.groups.length}>
        {rankGroups(live.groups).map(({ name, score, place, rank }) => (
          <li key={name} className="panel" data-rank={rank} data-group={place}>
            <strong className="num">{words.live.rank(rank)}</strong>
            <GroupBadge place={place} />
            <b>{name}</b>
            <em className="num">{words.live.score(score)}</em>
          </li>
        ))}
      </ol>
    </section>
  );
}
