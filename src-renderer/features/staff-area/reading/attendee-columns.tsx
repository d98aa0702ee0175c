import { Button } from 'antd';
import type { Attendee } from '../../../../src-main/contract/reading.ts';
import type { Column } from '../parts/data-table.tsx';
import { useDuty } from '../parts/staff-duty.ts';

/** `onSignOut` null: nobody can be signed out any more. */
export function useAttendeeColumns(onSignOut: ((attendee: Attendee) => void) | null): readonly Column<Attendee>[] {
  const { words, times } = useDuty();
  const says = words.reading.attendance;
  const titles = says.columns;
  const acts: Column<Attendee> = {
    key: 'acts',
    title: words.common.actions,
    isActs: true,
    show: (attendee) =>
      attendee.leftAt !== null || onSignOut === null ? null : (
        <Button aria-label={says.signOutOne(attendee.name)} onClick={() => onSignOut(attendee)}>
          {says.signOut}
        </Button>
      ),
  };
  return [
    { key: 'name', title: titles.name, minWidth: '6em', show: (attendee) => <b>{attendee.name}</b> },
    {
      key: 'number',
      title: titles.number,
      show: (attendee) => (
        <span className="num">{attendee.memberId === null ? says.guest : attendee.studentNumber}</span>
      ),
    },
    { key: 'class', title: titles.className, show: (attendee) => attendee.className || words.common.none },
    { key: 'arrived', title: titles.arrived, isNumber: true, show: (attendee) => times.clock(attendee.arrivedAt) },
    {
      key: 'left',
      title: titles.left,
      isNumber: true,
      show: (attendee) => (attendee.leftAt === null ? words.common.none : times.clock(attendee.leftAt)),
    },
    { key: 'minutes', title: titles.minutes, isNumber: true, show: (attendee) => attendee.minutes },
    {
      key: 'marks',
      title: titles.marks,
      show: (attendee) => (
        <span className="session-marks num">
          {attendee.lateMinutes > 0 ? (
            <span className="tag" data-tone="warn">
              {says.lateBy(attendee.lateMinutes)}
            </span>
          ) : null}
          {attendee.leftEarly ? (
            <span className="tag" data-tone="warn">
              {says.leftEarly}
            </span>
          ) : null}
          {attendee.hadSignedUp ? <span className="tag">{says.signedUp}</span> : null}
        </span>
      ),
    },
    ...(onSignOut === null ? [] : [acts]),
  ];
}
