import type { Answer } from '../../../../src-main/contract/registry.ts';
import { Scroller } from '../../../ui/scroller.tsx';
import { Choices } from '../parts/choices.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useAnswer } from '../parts/use-answer.ts';
import { useAgain } from '../books/use-again.ts';
import { byFloor } from './floors.ts';
import { toneOfScore } from './inspection-columns.tsx';

export type RoomRow = Answer<'inspections.rooms'>['rooms'][number];

interface RoomsTabProps {
  /** '' where there is none. */
  readonly building: string;
  readonly buildings: readonly string[];
  readonly isKnown: boolean;
  readonly turn: number;
  readonly onBuilding: (building: string) => void;
  readonly onStart: (room: { readonly building: string; readonly dormRoom: string }) => void;
}

/** 按寝室: an inspection begins with one tap on its room. */
export function RoomsTab({ building, buildings, isKnown, turn, onBuilding, onStart }: RoomsTabProps) {
  const { words } = useDuty();
  const says = words.inspections.rooms;
  const held = useAnswer('inspections.rooms', { building });
  useAgain(turn, held.reload);
  if (building === '' || !isKnown)
    return (
      <p className="panel-staff table-empty" role="status">
        {isKnown ? says.empty : words.common.loading}
      </p>
    );
  // While another building is read, its name must not stand over the former one's rooms.
  const rooms = held.value?.rooms.filter((room) => room.building === building) ?? [];
  return (
    <>
      <div className="inspection-houses">
        <Choices
          label={says.building}
          value={building}
          options={buildings.map((each) => ({ value: each, label: each }))}
          onChoose={onBuilding}
        />
        <span className="num">{says.count(rooms.length)}</span>
      </div>
      <Trouble problem={held.problem} onRetry={held.reload} />
      <Scroller className="page-scroll inspection-floors" label={building}>
        {byFloor(rooms).map(({ floor, rooms: ofFloor }) => (
          <section key={floor} aria-label={floor === '' ? says.noFloor : says.floor(floor)}>
            <h3>{floor === '' ? says.noFloor : says.floor(floor)}</h3>
            <ul>
              {ofFloor.map((room) => (
                <RoomCard key={room.dormRoom} room={room} onStart={() => onStart(room)} />
              ))}
            </ul>
          </section>
        ))}
      </Scroller>
    </>
  );
}

function RoomCard({ room, onStart }: { room: RoomRow; onStart: () => void }) {
  const { words, times } = useDuty();
  const says = words.inspections.rooms;
  const isOverdue = room.recheckOn !== null && room.recheckOn < times.today();
  return (
    <li>
      <button type="button" className="inspection-room" onClick={onStart}>
        <span className="inspection-room-head">
          <b className="num">{room.dormRoom}</b>
          {room.lastScore === null ? null : (
            <span className="tag num" data-tone={toneOfScore(room.lastScore)}>
              {room.lastScore}
            </span>
          )}
        </span>
        <span className="num">{room.lastAt === null ? says.never : times.day(room.lastAt)}</span>
        <span className="num">
          {says.people(room.people)}
          {room.recheckOn === null ? null : (
            <em data-tone={isOverdue ? 'err' : 'warn'}>
              {isOverdue ? says.overdue(room.recheckOn) : says.recheck(room.recheckOn)}
            </em>
          )}
        </span>
      </button>
    </li>
  );
}
