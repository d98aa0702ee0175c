import type { Live } from '../../../src-main/contract/quiz-live.ts';
import { Icon } from '../../ui/icons.tsx';
import { useWords } from '../../words/use-words.ts';
import { GroupBadge } from './group-badge.tsx';
import { useLive } from './live.store.ts';

/** Every group's points beside the question; touched, a group takes people in, also in the middle. */
export function ScoreBoard({ live }: { readonly live: Live }) {
  const words = useWords();
  const { open } = useLive();
  return (
    <aside className="live-scores" aria-label={words.live.groups} data-groups={live.groups.length}>
      {live.groups.map((group, place) => (
        <button
          key={group.name}
          type="button"
          className="live-score"
          data-group={place}
          data-buzzed={live.buzzed === place ? '' : undefined}
          data-out={group.isOut ? '' : undefined}
          aria-label={`${words.live.joinGroup(group.name)}, ${words.live.score(group.score)}`}
          onClick={() => open(place)}
        >
          <GroupBadge place={place} />
          <span>
            <b>{group.name}</b>
            {group.isOut ? (
              <small>
                <Icon name="refused" size={22} weight={2.6} />
                {words.live.out}
              </small>
            ) : null}
          </span>
          <em className="num">{words.live.points(group.score)}</em>
        </button>
      ))}
    </aside>
  );
}
