import type { RoomFigure } from '../../../src-main/contract/rooms.ts';
import type { RoomId } from '../../../src-main/contract/values.ts';
import { Icon } from '../../ui/icons.tsx';
import { useWords } from '../../words/use-words.ts';

interface RoomPanelProps {
  readonly room: RoomFigure;
  readonly onCount: (roomId: RoomId, direction: 'in' | 'out') => void;
}

/** How many are inside, never who. 心海港湾 is entered by a tap that knows nobody. */
export function RoomPanel({ room, onCount }: RoomPanelProps) {
  const words = useWords();
  return (
    <section className={room.isOpen ? 'panel room' : 'panel room is-closed'}>
      <span className="room-mark">
        <Icon name={room.kind} size={44} weight={1.7} />
      </span>
      <div className="room-words">
        <h2>{room.name}</h2>
        <p className="room-use">{words.roomUses[room.kind]}</p>
        <p className="room-hours">
          <i className="room-lamp" aria-hidden="true" />
          {room.isOpen
            ? words.home.openUntil(room.closesAt)
            : `${words.home.closed} · ${words.home.opensAt(room.opensAt)}`}
        </p>
      </div>
      <p className="room-people">
        <b className="num">{room.present}</b> {words.home.people}
      </p>
      {room.kind === 'harbour' ? (
        <div className="room-acts">
          <button type="button" className="btn quiet" onClick={() => onCount(room.roomId, 'in')}>
            {words.home.came}
          </button>
          <button type="button" className="btn quiet" onClick={() => onCount(room.roomId, 'out')}>
            {words.home.went}
          </button>
        </div>
      ) : null}
    </section>
  );
}
