import type { Live } from '../../../src-main/contract/quiz-live.ts';
import { useWords } from '../../words/use-words.ts';
import { GroupBadge } from './group-badge.tsx';
import { useLive } from './live.store.ts';

/** More names than that are no more than a number. */
const mostNames = 6;

/** 分组: everybody finds their group, touches it and swipes. */
export function Lobby({ live }: { readonly live: Live }) {
  const words = useWords();
  const { open } = useLive();
  return (
    <section className="live-lobby" aria-label={words.live.groups}>
      <div className="live-lobby-head">
        <h2>{live.title}</h2>
        <p>{words.live.lobbyHint}</p>
      </div>
      <div className="live-cards" data-groups={live.groups.length}>
        {live.groups.map((group, place) => (
          <button
            key={group.name}
            type="button"
            className="panel live-card"
            data-group={place}
            aria-label={`${words.live.joinGroup(group.name)}, ${words.live.people(group.people)}`}
            onClick={() => open(place)}
          >
            <GroupBadge place={place} />
            <b>{group.name}</b>
            <span className="num">{words.live.people(group.people)}</span>
            {group.names.length === 0 ? null : (
              <small>
                {group.names.slice(0, mostNames).join('、')}
                {group.names.length > mostNames ? ' …' : ''}
              </small>
            )}
          </button>
        ))}
      </div>
    </section>
  );
}
