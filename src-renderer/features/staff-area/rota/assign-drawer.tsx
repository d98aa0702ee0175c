import { Drawer } from 'antd';
import type { MemberId } from '../../../../src-main/contract/values.ts';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useAnswer } from '../parts/use-answer.ts';
import { useDeed } from '../parts/use-deed.ts';
import { busyIn, type Cell, type Week } from './week-view.ts';

interface AssignDrawerProps {
  readonly cell: Cell;
  readonly week: Week;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Whoever has served least stands first. */
export function AssignDrawer({ cell, week, onClose, onDone }: AssignDrawerProps) {
  const { words, tell } = useDuty();
  const says = words.rota.assign;
  const hours = useAnswer('rota.hours', {});
  const assign = useDeed('rota.assign');
  const minutes = new Map(hours.value?.people.map((one) => [one.memberId, one.minutes]));
  const people = week.staff
    .map((one) => ({ ...one, minutes: minutes.get(one.memberId) ?? 0, busy: busyIn(week, cell, one.memberId) }))
    .toSorted((one, other) => Number(one.busy !== null) - Number(other.busy !== null) || one.minutes - other.minutes);
  const { roomId, roomName, day, startsAt, endsAt } = cell;

  const choose = async (memberId: MemberId, name: string) => {
    if ((await assign.run({ roomId, day, startsAt, endsAt, memberId })) === null) return;
    tell('ok', says.done(name));
    onDone();
  };
  return (
    <Drawer open size={560} title={says.title} onClose={onClose} destroyOnHidden>
      <div className="form">
        <p className="num">{says.lead(day, words.rota.slotName(startsAt, endsAt), roomName)}</p>
        <Trouble problem={assign.problem ?? hours.problem} />
        {people.length === 0 ? <p className="staff-hint">{says.nobody}</p> : null}
        <ul className="rota-people" aria-label={says.people}>
          {people.map(({ memberId, name, posts, minutes: served, busy }) => (
            <li key={memberId}>
              <button
                type="button"
                disabled={busy !== null || assign.isBusy}
                aria-label={busy === null ? says.choose(name) : `${name} ${says.busy(busy)}`}
                onClick={() => void choose(memberId, name)}
              >
                <b>{name}</b>
                <span>{posts.map((post) => words.roles[post]).join('、')}</span>
                <span className="num">{busy === null ? says.hours(words.rota.hours(served)) : says.busy(busy)}</span>
              </button>
            </li>
          ))}
        </ul>
      </div>
    </Drawer>
  );
}
