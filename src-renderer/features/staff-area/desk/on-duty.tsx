import { Link } from 'wouter';
import { useDuty } from '../parts/staff-duty.ts';
import { useAnswer } from '../parts/use-answer.ts';
import { StateMark } from '../rota/state-mark.tsx';

const pollMs = 30_000;

/** Who is on the rota at this moment, and whether they came. */
export function OnDuty() {
  const { may } = useDuty();
  return may('rota.week') ? <Now /> : null;
}

function Now() {
  const { words, times } = useDuty();
  const says = words.rota.desk;
  const { value: week } = useAnswer('rota.week', {}, pollMs);
  if (week === null) return null;
  const time = times.now().slice(0, 5);
  const now = week.shifts.filter(
    ({ day, startsAt, endsAt }) => day === week.today && startsAt <= time && time < endsAt,
  );
  return (
    <section className="panel-staff desk-duty" aria-label={says.label}>
      <Link href="/rota">{says.label}</Link>
      {now.length === 0 ? <span className="staff-hint">{says.nobody}</span> : null}
      <ul>
        {now.map((shift) => (
          <li key={shift.shiftId}>
            <b>{shift.who.name}</b>
            <span className="staff-hint">
              {week.rooms.find(({ roomId }) => roomId === shift.roomId)?.name} {says.until(shift.endsAt)}
            </span>
            <StateMark shift={shift} />
          </li>
        ))}
      </ul>
    </section>
  );
}
