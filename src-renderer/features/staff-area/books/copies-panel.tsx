import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import type { CopyRow } from '../../../../src-main/contract/books.ts';
import type { CopyId } from '../../../../src-main/contract/values.ts';
import { DataTable } from '../parts/data-table.tsx';
import { Pager, pageSize } from '../parts/pager.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useAnswer } from '../parts/use-answer.ts';
import { type BookFilter, copiesAsked } from './book-filter.ts';
import { useCopyColumns } from './copy-columns.tsx';
import { RetireCopy } from './retire-copy.tsx';
import { useAgain } from './use-again.ts';

/** One paper of labels takes no more. */
const mostLabels = 300;

interface CopiesPanelProps {
  readonly filter: BookFilter;
  /** Grows when the list should be read again. */
  readonly turn: number;
  readonly onGo: (offset: number) => void;
  readonly onOpen: (copy: CopyRow) => void;
  readonly onCounter: (label: string) => void;
  readonly onPrint: (ids: readonly CopyId[]) => void;
  readonly onChanged: () => void;
}

/** 馆藏: every copy, and who has it. */
export function CopiesPanel({ filter, turn, onGo, onOpen, onCounter, onPrint, onChanged }: CopiesPanelProps) {
  const { words } = useDuty();
  const says = words.books;
  const list = useAnswer('books.list', { ...copiesAsked(filter), offset: filter.offset, limit: pageSize });
  const [retiring, setRetiring] = useState<CopyRow | null>(null);
  const [selected, setSelected] = useState<readonly CopyId[]>([]);
  useAgain(turn, list.reload);

  const rows = list.value?.copies ?? null;
  const select = (ids: readonly CopyId[], isSelected: boolean) => {
    const others = selected.filter((id) => !ids.includes(id));
    setSelected(isSelected ? [...others, ...ids] : others);
  };
  const columns = useCopyColumns({
    rows: (rows ?? []).filter((copy) => copy.state !== 'retired'),
    selected: new Set(selected),
    onSelect: select,
    onOpen,
    onCounter,
    onRetire: setRetiring,
  });
  const isFiltered = filter.text !== '' || filter.copyState !== 'all';

  return (
    <>
      <Trouble problem={list.problem} onRetry={list.reload} />
      <section className="panel-staff table-panel">
        {selected.length === 0 ? null : (
          <div className="book-selected" role="status">
            <b className="num">{says.selected(selected.length)}</b>
            {selected.length > mostLabels ? <span>{says.tooMany(mostLabels)}</span> : null}
            <Button type="text" onClick={() => setSelected([])}>
              {says.unselect}
            </Button>
            <Button
              type="primary"
              icon={<PrinterOutlined aria-hidden />}
              disabled={selected.length > mostLabels}
              onClick={() => onPrint(selected)}
            >
              {says.printLabels}
            </Button>
          </div>
        )}
        <DataTable
          label={says.copies}
          columns={columns}
          rows={rows}
          rowKey={(copy) => copy.copyId}
          onOpen={onOpen}
          empty={isFiltered ? says.noMatch : says.noCopies}
          tone={(copy) => (copy.state === 'retired' ? 'void' : undefined)}
          below={(copy) => (copy.retireReason === null ? null : says.retiredFor(copy.retireReason))}
        />
        <Pager offset={filter.offset} total={list.value?.total ?? 0} onGo={onGo} />
      </section>
      {retiring === null ? null : (
        <RetireCopy
          copy={retiring}
          onClose={() => setRetiring(null)}
          onDone={() => {
            select([retiring.copyId], false);
            setRetiring(null);
            onChanged();
          }}
        />
      )}
    </>
  );
}
