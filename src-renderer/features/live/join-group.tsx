import type { Live } from '../../../src-main/contract/quiz-live.ts';
import { Icon } from '../../ui/icons.tsx';
import { useWords } from '../../words/use-words.ts';
import { GroupBadge } from './group-badge.tsx';
import { LiveDialog } from './live-dialog.tsx';
import { NoticeLine } from './notice-line.tsx';
import { useLive } from './live.store.ts';

interface JoinGroupProps {
  readonly live: Live;
  readonly joining: { readonly group: number; readonly mayShowName: boolean };
}

/** One card after another; names only where those who swipe agree. */
export function JoinGroup({ live, joining }: JoinGroupProps) {
  const words = useWords();
  const { allowNames, closeJoining } = useLive();
  const group = live.groups[joining.group];
  if (!group) return null;
  const { showNamesStates } = words.live;
  return (
    <LiveDialog title={words.live.joinGroup(group.name)} group={joining.group} onClose={closeJoining}>
      <header>
        <GroupBadge place={joining.group} />
        <h2>{group.name}</h2>
      </header>
      <p className="live-swipe">
        <Icon name="card" size={72} weight={1.5} />
        {words.live.joinHint}
      </p>
      <p className="live-joined num">{words.live.joined(group.people)}</p>
      {group.names.length === 0 ? null : <p className="live-names">{group.names.join('、')}</p>}
      <NoticeLine />
      <button
        type="button"
        className="live-switch"
        role="switch"
        aria-checked={joining.mayShowName}
        onClick={() => allowNames(!joining.mayShowName)}
      >
        <span>
          <b>{words.live.showNames}</b>
          <small>{words.live.showNamesHint}</small>
        </span>
        <i aria-hidden="true" />
        <em>{joining.mayShowName ? showNamesStates.on : showNamesStates.off}</em>
      </button>
      <button type="button" className="btn primary" onClick={closeJoining}>
        {words.live.joinDone}
      </button>
    </LiveDialog>
  );
}
