import { type Column, DataTable } from '../parts/data-table.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import type { RetentionReceipt } from './retention-rows.ts';

/** What was removed, newest first. */
export function ReceiptsTable({ receipts }: { readonly receipts: readonly RetentionReceipt[] | null }) {
  const { words } = useDuty();
  const says = words.privacy;
  const columns = useReceiptColumns();
  return (
    <section className="panel-staff table-panel">
      <DataTable
        label={says.receiptsTitle}
        columns={columns}
        rows={receipts}
        rowKey={(receipt) => receipt.receiptId}
        empty={says.empty}
      />
    </section>
  );
}

function useReceiptColumns(): readonly Column<RetentionReceipt>[] {
  const { words, times } = useDuty();
  const says = words.privacy;
  const titles = says.columns;
  return [
    { key: 'rule', title: titles.rule, show: (receipt) => <b>{says.rules[receipt.rule]}</b> },
    { key: 'ran', title: titles.ranAt, isNumber: true, show: (receipt) => times.full(receipt.ranAt) },
    { key: 'older', title: titles.olderThan, isNumber: true, show: (receipt) => times.full(receipt.olderThan) },
    {
      key: 'removed',
      title: titles.removed,
      isNumber: true,
      show: (receipt) => receipt.removed.toLocaleString('en-US'),
    },
  ];
}
