import type { ReadyRestore } from '../../../../src-main/contract/restore.ts';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { when } from './when.ts';

type Line = ReadyRestore['tables'][number];

/** What comes back and what would be lost, in numbers. */
export function RestoreCompare({ ready }: { readonly ready: ReadyRestore }) {
  const { words, times } = useDuty();
  const says = words.backup.restoring;
  const { backup, lostEntries, tables } = ready;
  const columns = useCompareColumns();
  return (
    <>
      <p className="backup-lost num" data-tone={lostEntries === 0 ? 'ok' : 'warn'}>
        {lostEntries === null ? says.lostUnknown : says.lost(when(times, backup.createdAt), lostEntries)}
      </p>
      <div className="backup-compare">
        <DataTable label={says.table} columns={columns} rows={tables} rowKey={({ title }) => title} empty="" />
      </div>
      <p className="staff-hint">{says.readyFor}</p>
    </>
  );
}

function useCompareColumns(): readonly Column<Line>[] {
  const { words } = useDuty();
  const says = words.backup.restoring;
  return [
    { key: 'what', title: says.what, show: ({ title }) => title },
    { key: 'there', title: says.there, isNumber: true, show: ({ there }) => there.toLocaleString('en-US') },
    {
      key: 'here',
      title: says.here,
      isNumber: true,
      show: ({ here }) => here?.toLocaleString('en-US') ?? says.unknown,
    },
    { key: 'change', title: says.change, isNumber: true, show: (line) => <Change line={line} /> },
  ];
}

function Change({ line: { there, here } }: { readonly line: Line }) {
  const { words } = useDuty();
  const says = words.backup.restoring;
  if (here === null) return says.unknown;
  if (here === there) return says.same;
  return <b>{there > here ? says.more(there - here) : says.fewer(here - there)}</b>;
}
