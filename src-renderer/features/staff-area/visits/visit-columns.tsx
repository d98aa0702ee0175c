import { Button } from 'antd';
import type { VisitRow } from '../../../../src-main/contract/check-in.ts';
import type { VisitState } from '../../../../src-main/contract/values.ts';
import type { Column } from '../parts/data-table.tsx';
import { type Tone, useDuty } from '../parts/staff-duty.ts';

const tones: Record<VisitState, Tone | undefined> = {
  open: 'ok',
  closed: undefined,
  auto_closed: 'warn',
  voided: 'err',
};

export function useVisitColumns(onVoid: (visit: VisitRow) => void): readonly Column<VisitRow>[] {
  const { words, times } = useDuty();
  const titles = words.visits.columns;
  return [
    { key: 'in', title: titles.checkedIn, isNumber: true, show: (visit) => times.full(visit.checkedInAt) },
    {
      key: 'out',
      title: titles.checkedOut,
      isNumber: true,
      show: (visit) => (visit.checkedOutAt === null ? words.common.none : times.clock(visit.checkedOutAt)),
    },
    { key: 'name', title: titles.name, minWidth: '7em', show: (visit) => <b>{visit.name}</b> },
    {
      key: 'number',
      title: titles.studentNumber,
      show: (visit) => <span className="num">{visit.studentNumber ?? words.desk.guest}</span>,
    },
    { key: 'class', title: titles.className, show: (visit) => visit.className || words.common.none },
    { key: 'room', title: titles.room, minWidth: '6em', show: (visit) => visit.roomName },
    { key: 'purpose', title: titles.purpose, show: (visit) => words.purposes[visit.purpose] },
    {
      key: 'by',
      isMinor: true,
      title: titles.identifiedBy,
      show: (visit) => words.identifications[visit.identifiedBy],
    },
    { key: 'kiosk', isMinor: true, title: titles.kiosk, show: (visit) => visit.kiosk },
    {
      key: 'state',
      title: titles.state,
      show: (visit) => (
        <span className="tag" data-tone={tones[visit.state]}>
          {words.visitStates[visit.state]}
        </span>
      ),
    },
    {
      key: 'acts',
      title: words.common.actions,
      isActs: true,
      show: (visit) =>
        visit.state === 'voided' ? null : (
          <Button
            type="text"
            aria-label={`${words.desk.voidVisit} ${visit.name} ${times.clock(visit.checkedInAt)}`}
            onClick={() => onVoid(visit)}
          >
            {words.desk.voidVisit}
          </Button>
        ),
    },
  ];
}
