import type { SessionRow } from '../../../../src-main/contract/reading.ts';
import type { Column } from '../parts/data-table.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { StateTag } from './state-tag.tsx';

export function useSessionColumns(onOpen: (session: SessionRow) => void): readonly Column<SessionRow>[] {
  const { words, times } = useDuty();
  const titles = words.reading.list.columns;
  const none = words.common.none;
  return [
    {
      key: 'when',
      title: titles.when,
      show: ({ startsAt, endsAt }) => (
        <span className="num session-when">
          <b>{times.day(startsAt)}</b> {times.weekday(startsAt)} {times.clock(startsAt)}–{times.clock(endsAt)}
        </span>
      ),
    },
    {
      key: 'title',
      title: titles.title,
      minWidth: '14em',
      show: (session) => (
        <span className="session-title">
          <button
            type="button"
            className="link-cell"
            aria-label={words.reading.list.openSession(session.title, times.day(session.startsAt))}
            onClick={(event) => {
              event.stopPropagation();
              onOpen(session);
            }}
          >
            {session.title}
          </button>
          {session.series === '' ? null : <small>{session.series}</small>}
        </span>
      ),
    },
    { key: 'room', isMinor: true, title: titles.room, show: (session) => session.roomName },
    { key: 'host', title: titles.host, show: (session) => <Short text={session.host || none} /> },
    {
      key: 'lead',
      isMinor: true,
      title: titles.leadReader,
      show: (session) => <Short text={session.leadReader || none} />,
    },
    {
      key: 'seats',
      title: titles.seats,
      isNumber: true,
      show: ({ signedUp, seats }) =>
        seats !== null && signedUp > seats
          ? `${words.reading.list.waiting(signedUp - seats)} · ${seats} / ${seats}`
          : `${signedUp} / ${seats ?? words.reading.list.unlimited}`,
    },
    {
      key: 'attended',
      title: titles.attended,
      isNumber: true,
      show: ({ state, attended }) => (state === 'planned' || state === 'cancelled' ? none : attended),
    },
    { key: 'state', title: titles.state, show: (session) => <StateTag state={session.state} /> },
  ];
}

function Short({ text }: { text: string }) {
  return <span className="session-short">{text}</span>;
}
