import type { Answer } from '../../../../src-main/contract/registry.ts';
import type { Column } from '../parts/data-table.tsx';
import { useDuty } from '../parts/staff-duty.ts';

type Hours = Answer<'rota.hours'>['people'][number];

export function useHoursColumns(): readonly Column<Hours>[] {
  const { words } = useDuty();
  const says = words.rota.people;
  const times = (key: 'shifts' | 'present' | 'late' | 'absent' | 'excused', isMinor = false): Column<Hours> => ({
    key,
    title: says.columns[key],
    isNumber: true,
    isMinor,
    show: (row) => row[key],
  });
  return [
    { key: 'name', title: says.columns.name, show: ({ name }) => <b>{name}</b> },
    { key: 'className', title: says.columns.className, show: ({ className }) => className || words.common.none },
    times('shifts'),
    times('present'),
    times('late'),
    times('absent'),
    times('excused', true),
    {
      key: 'hours',
      title: says.columns.hours,
      isNumber: true,
      show: ({ minutes }) => <b>{words.rota.hours(minutes)}</b>,
    },
  ];
}
