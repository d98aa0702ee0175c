import { Button, Checkbox } from 'antd';
import type { Assembly } from '../../../../src-main/contract/assembly.ts';
import type { Column } from '../parts/data-table.tsx';
import { useDuty } from '../parts/staff-duty.ts';

export type Item = Assembly['items'][number];

interface ItemActs {
  readonly onTick: (item: Item) => void;
  readonly onEdit: (item: Item) => void;
}

/** Without acts: an archive. */
export function useItemColumns(acts: ItemActs | null): readonly Column<Item>[] {
  const { words, times } = useDuty();
  const says = words.assembly.items;
  const columns: Column<Item>[] = [
    {
      key: 'done',
      title: says.columns.done,
      show: (item) =>
        acts === null ? (
          <span className="tag" data-tone={item.handedAt === null ? 'warn' : 'ok'}>
            {item.handedAt === null ? says.open : says.columns.done}
          </span>
        ) : (
          <Checkbox
            className="assembly-tick"
            aria-label={says.tick(item.what)}
            checked={item.handedAt !== null}
            onChange={() => acts.onTick(item)}
          />
        ),
    },
    { key: 'kind', title: says.columns.kind, show: ({ kind }) => words.assembly.kinds[kind] },
    { key: 'what', title: says.columns.what, show: ({ what }) => <b className="assembly-long">{what}</b> },
    { key: 'count', title: says.columns.count, isNumber: true, show: ({ count }) => count },
    {
      key: 'at',
      title: says.columns.at,
      isNumber: true,
      isMinor: true,
      show: ({ handedAt }) => (handedAt === null ? '' : times.full(handedAt)),
    },
    { key: 'note', title: says.columns.note, show: ({ note }) => <span className="assembly-long">{note}</span> },
  ];
  if (acts !== null)
    columns.push({
      key: 'acts',
      title: says.columns.acts,
      isActs: true,
      show: (item) => (
        <Button aria-label={says.editOf(item.what)} onClick={() => acts.onEdit(item)}>
          {says.edit}
        </Button>
      ),
    });
  return columns;
}
