import type { RoomFigure } from '../../../src-main/contract/rooms.ts';
import type { Purpose } from '../../../src-main/contract/values.ts';
import { useWords } from '../../words/use-words.ts';
import { useCheckIn } from './check-in.store.ts';
import { purposeOrder } from './purpose-order.ts';

/** What is meant where nothing was chosen: a session whose 签到 is open in the room, else study. */
export const purposeIn = (rooms: readonly RoomFigure[], roomId: number | null, chosen: Purpose | null): Purpose =>
  chosen ?? (rooms.find((room) => room.roomId === roomId)?.session ? 'reading' : 'study');

/** Room and purpose, where the usual ones are wrong. */
export function WhereAndWhy({
  rooms,
  roomId,
}: {
  readonly rooms: readonly RoomFigure[];
  readonly roomId: number | null;
}) {
  const words = useWords();
  const { purpose: chosen, setPurpose, setRoom } = useCheckIn();
  const purpose = purposeIn(rooms, roomId, chosen);
  const isCounted = rooms.find((room) => room.roomId === roomId)?.kind === 'harbour';
  return (
    <div className="panel ask">
      <b id="ask-room">{words.find.room}</b>
      <div className="chips is-rooms" role="group" aria-labelledby="ask-room">
        {rooms.map((room) => (
          <button
            key={room.roomId}
            type="button"
            className="chip"
            aria-pressed={room.roomId === roomId}
            onClick={() => setRoom(room.roomId)}
          >
            {room.name}
          </button>
        ))}
      </div>
      <b id="ask-purpose">{words.find.purpose}</b>
      {isCounted ? (
        <p className="ask-note">{words.find.harbourNote}</p>
      ) : (
        <div className="chips" role="group" aria-labelledby="ask-purpose">
          {purposeOrder.map((one) => (
            <button
              key={one}
              type="button"
              className="chip"
              aria-pressed={one === purpose}
              onClick={() => setPurpose(one)}
            >
              {words.purposes[one]}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
