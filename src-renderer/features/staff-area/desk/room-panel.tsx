import { Button } from 'antd';
import type { VisitRow } from '../../../../src-main/contract/check-in.ts';
import type { RoomFigure } from '../../../../src-main/contract/rooms.ts';
import { Scroller } from '../../../ui/scroller.tsx';
import { useDuty } from '../parts/staff-duty.ts';

interface RoomPanelProps {
  readonly room: RoomFigure;
  /** Null while not known. */
  readonly visits: readonly VisitRow[] | null;
  readonly isBusy: boolean;
  readonly onClose: (visit: VisitRow) => void;
  readonly onVoid: (visit: VisitRow) => void;
}

export function RoomPanel({ room, visits, isBusy, onClose, onVoid }: RoomPanelProps) {
  const { words, times } = useDuty();
  return (
    <section className="panel-staff desk-room" data-kind={room.kind} aria-label={room.name}>
      <header>
        <div>
          <h3>{room.name}</h3>
          <p className="num">
            {room.isOpen ? words.desk.open : words.desk.shut} · {words.desk.hours(room.opensAt, room.closesAt)}
          </p>
        </div>
        <b className="num">
          {room.present}
          <small>{words.common.people}</small>
        </b>
      </header>
      {room.kind === 'harbour' ? (
        <p className="desk-empty">{words.desk.countedOnly}</p>
      ) : visits === null ? (
        <p className="desk-empty">{words.common.loading}</p>
      ) : visits.length === 0 ? (
        <p className="desk-empty">{words.desk.empty}</p>
      ) : (
        <Scroller className="desk-list" label={`${room.name} ${words.desk.insideNow}`}>
          <ul>
            {visits.map((visit) => (
              <li key={visit.visitId}>
                <div className="desk-who">
                  <b>{visit.name}</b>
                  <span>
                    {visit.memberId === null ? words.desk.guest : visit.className} · {words.purposes[visit.purpose]}
                  </span>
                </div>
                <span className="desk-since num">
                  <span aria-hidden>{times.clock(visit.checkedInAt)}</span>
                  <span className="unseen">{words.desk.since(times.clock(visit.checkedInAt))}</span>
                </span>
                <div className="row-acts">
                  <Button
                    disabled={isBusy}
                    aria-label={`${words.desk.closeVisit} ${visit.name}`}
                    onClick={() => onClose(visit)}
                  >
                    {words.desk.closeVisit}
                  </Button>
                  <Button
                    type="text"
                    aria-label={`${words.desk.voidVisit} ${visit.name}`}
                    onClick={() => onVoid(visit)}
                  >
                    {words.desk.voidVisit}
                  </Button>
                </div>
              </li>
            ))}
          </ul>
        </Scroller>
      )}
    </section>
  );
}
