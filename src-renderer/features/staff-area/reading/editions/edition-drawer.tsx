import { Drawer } from 'antd';
import type { SessionEdition } from '../../../../../src-main/contract/reading-record.ts';
import type { SessionId } from '../../../../../src-main/contract/values.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { useDuty } from '../../parts/staff-duty.ts';
import { Trouble } from '../../parts/trouble.tsx';
import { useAnswer } from '../../parts/use-answer.ts';
import { useAttendeeColumns } from '../attendee-columns.tsx';
import { ItemLine } from '../item-line.tsx';
import { MinutesView } from '../minutes/minutes-view.tsx';

interface EditionDrawerProps {
  readonly sessionId: SessionId;
  readonly edition: number;
  readonly onClose: () => void;
}

/** One edition, whole, as it was made. */
export function EditionDrawer({ sessionId, edition, onClose }: EditionDrawerProps) {
  const { words } = useDuty();
  const held = useAnswer('reading.edition', { sessionId, edition });
  return (
    <Drawer open size={980} title={words.minutes.editions.viewTitle(edition)} onClose={onClose}>
      <Trouble problem={held.problem} onRetry={held.reload} />
      {held.value === null ? null : <Edition of={held.value} />}
    </Drawer>
  );
}

function Edition({ of: edition }: { of: SessionEdition }) {
  const { words, times } = useDuty();
  const columns = useAttendeeColumns(null);
  const says = words.minutes.editions;
  const page = words.reading.page;
  const { startsAt, endsAt } = edition;
  return (
    <div className="edition">
      <h2>{edition.title}</h2>
      <p className="num">
        {page.when(times.day(startsAt), times.weekday(startsAt), times.clock(startsAt), times.clock(endsAt))} ·{' '}
        {edition.roomName} · {page.host(edition.host.name)} · {page.leadReader(edition.leadReader?.name ?? page.nobody)}
      </p>
      <p className="staff-hint num">
        {says.madeBy(edition.madeBy, times.full(edition.madeAt))}
        {edition.reason === null ? '' : ` · ${edition.reason}`}
      </p>
      {edition.items.length === 0 ? null : (
        <section>
          <h3>{page.items}</h3>
          <ol>
            {edition.items.map((item, index) => (
              <li key={index}>
                <ItemLine item={item} />
              </li>
            ))}
          </ol>
        </section>
      )}
      <MinutesView minutes={edition.minutes} />
      <section>
        <h3 className="num">{says.attendees(edition.attendees.length)}</h3>
        <DataTable
          label={words.reading.attendance.title}
          columns={columns}
          rows={edition.attendees}
          rowKey={(attendee) => attendee.memberId ?? `${attendee.name} ${attendee.arrivedAt}`}
          empty={words.reading.attendance.empty}
        />
      </section>
      {edition.photos.length === 0 ? null : <p className="num">{says.photos(edition.photos.length)}</p>}
    </div>
  );
}
