import type { Answer } from '../../../../src-main/contract/registry.ts';
import type { Column } from '../parts/data-table.tsx';
import { useDuty } from '../parts/staff-duty.ts';

export type Former = Answer<'assembly.list'>['former'][number];

export function useFormerColumns(onOpen: (row: Former) => void): readonly Column<Former>[] {
  const { words } = useDuty();
  const says = words.assembly.former;
  return [
    {
      key: 'title',
      title: says.columns.title,
      show: (row) => (
        <button type="button" className="link-cell" onClick={() => onOpen(row)}>
          {row.title}
        </button>
      ),
    },
    { key: 'number', title: says.columns.number, show: ({ number }) => words.assembly.term(number) },
    { key: 'heldOn', title: says.columns.heldOn, isNumber: true, show: ({ heldOn }) => heldOn },
    {
      key: 'step',
      title: says.columns.step,
      show: ({ step }) => (
        <span className="tag" data-tone={step === 'done' ? 'ok' : undefined}>
          {step === 'done' ? says.states.done : says.states.cancelled}
        </span>
      ),
    },
    { key: 'elected', title: says.columns.elected, isNumber: true, show: ({ elected }) => says.people(elected) },
  ];
}
