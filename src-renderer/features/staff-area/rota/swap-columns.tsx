import { Button } from 'antd';
import type { SwapView } from '../../../../src-main/contract/rota.ts';
import type { Column } from '../parts/data-table.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { SwapTag } from './swap-tag.tsx';

export function useSwapColumns(onSettle: (swap: SwapView) => void): readonly Column<SwapView>[] {
  const { words } = useDuty();
  const says = words.rota.swaps;
  return [
    {
      key: 'when',
      title: says.columns.when,
      show: ({ shift }) => (
        <span className="num">
          {shift.day} {words.rota.slotName(shift.startsAt, shift.endsAt)}
        </span>
      ),
    },
    { key: 'from', title: says.columns.from, show: ({ from }) => from.name },
    { key: 'to', title: says.columns.to, show: ({ to }) => to.name },
    {
      key: 'reason',
      title: says.columns.reason,
      minWidth: '12em',
      show: ({ reason }) => <span className="rota-long">{reason}</span>,
    },
    {
      key: 'state',
      title: says.columns.state,
      show: ({ state, settledBy, note }) => (
        <>
          <SwapTag state={state} />
          {settledBy === '' ? null : <span className="rota-settled">{says.settledBy(settledBy, note)}</span>}
        </>
      ),
    },
    {
      key: 'acts',
      title: says.columns.acts,
      isActs: true,
      show: (swap) =>
        swap.state === 'asked' ? (
          <Button
            type="primary"
            aria-label={says.settleOf(swap.from.name, swap.shift.day)}
            onClick={() => onSettle(swap)}
          >
            {says.settle}
          </Button>
        ) : null,
    },
  ];
}
