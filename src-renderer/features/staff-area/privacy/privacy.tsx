import './privacy.css';
import type { Answer } from '../../../../src-main/contract/registry.ts';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { Page } from '../parts/page.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useAnswer } from '../parts/use-answer.ts';

type Receipt = Answer<'privacy.receipts'>['receipts'][number];

/** 留存清理: what is kept how long, and what the daily cleaning removed. */
export function Privacy() {
  const { words } = useDuty();
  const held = useAnswer('privacy.receipts', {});
  const receipts = held.value?.receipts ?? null;
  const columns = useReceiptColumns();
  const rules = Object.keys(words.privacy.rules) as Receipt['rule'][];
  const removedBy = (rule: Receipt['rule']) =>
    (receipts ?? []).reduce((total, receipt) => total + (receipt.rule === rule ? receipt.removed : 0), 0);
  return (
    <Page title={words.privacy.title} lead={words.privacy.lead}>
      <section className="rules" aria-label={words.privacy.rulesTitle}>
        {rules.map((rule) => (
          <div key={rule} className="panel-staff rule">
            <h3>{words.privacy.rules[rule]}</h3>
            <p className="num">{words.privacy.terms[rule]}</p>
            <p className="staff-hint">{words.privacy.reasons[rule]}</p>
            <dl>
              <dt>{words.privacy.totalRemoved}</dt>
              <dd className="num">
                {removedBy(rule).toLocaleString('en-US')} <small>{words.privacy.itemUnit}</small>
              </dd>
            </dl>
          </div>
        ))}
      </section>
      <p className="staff-hint">{words.privacy.basis}</p>
      <Trouble problem={held.problem} onRetry={held.reload} />
      <section className="panel-staff table-panel import-history">
        <h3>{words.privacy.receiptsTitle}</h3>
        <DataTable
          label={words.privacy.receiptsTitle}
          columns={columns}
          rows={receipts}
          rowKey={(receipt) => receipt.receiptId}
          empty={words.privacy.empty}
        />
      </section>
    </Page>
  );
}

function useReceiptColumns(): readonly Column<Receipt>[] {
  const { words, times } = useDuty();
  const titles = words.privacy.columns;
  return [
    { key: 'rule', title: titles.rule, show: (receipt) => <b>{words.privacy.rules[receipt.rule]}</b> },
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
