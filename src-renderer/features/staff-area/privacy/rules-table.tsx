import { type Column, DataTable } from '../parts/data-table.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import type { RetentionReceipt, TriedRule } from './retention-rows.ts';

type Rule = RetentionReceipt['rule'];

interface RulesTableProps {
  readonly receipts: readonly RetentionReceipt[];
  /** NULL: not tried yet. */
  readonly tried: readonly TriedRule[] | null;
}

export function RulesTable(props: RulesTableProps) {
  const { words } = useDuty();
  const says = words.privacy;
  const columns = useRuleColumns(props);
  const rules = Object.keys(says.rules) as Rule[];
  return (
    <section className="panel-staff table-panel">
      <DataTable label={says.rulesTitle} columns={columns} rows={rules} rowKey={(rule) => rule} empty="" />
    </section>
  );
}

function useRuleColumns({ receipts, tried }: RulesTableProps): readonly Column<Rule>[] {
  const { words, times } = useDuty();
  const says = words.privacy;
  const titles = says.ruleColumns;
  const removedBy = (rule: Rule) =>
    receipts.reduce((total, receipt) => total + (receipt.rule === rule ? receipt.removed : 0), 0);
  const triedOf = (rule: Rule) => tried?.find((one) => one.rule === rule);
  return [
    { key: 'what', title: titles.what, show: (rule) => <b>{says.rules[rule]}</b> },
    {
      key: 'kept',
      title: titles.kept,
      show: (rule) => (
        <span className="rule-why">
          {says.terms[rule]}
          <small>{says.reasons[rule]}</small>
        </span>
      ),
    },
    ...(tried === null
      ? []
      : [
          {
            key: 'tables',
            title: titles.tables,
            isMinor: true,
            show: (rule: Rule) => <code className="rule-tables">{triedOf(rule)?.tables.join(' ')}</code>,
          },
          {
            key: 'before',
            title: titles.before,
            isNumber: true,
            isMinor: true,
            show: (rule: Rule) => {
              const olderThan = triedOf(rule)?.olderThan;
              return olderThan === undefined ? '' : times.full(olderThan);
            },
          },
          {
            key: 'due',
            title: titles.due,
            isNumber: true,
            show: (rule: Rule) => {
              const rows = triedOf(rule)?.rows ?? 0;
              return rows === 0 ? '0' : <b className="rule-due">{rows.toLocaleString('en-US')}</b>;
            },
          },
        ]),
    {
      key: 'removed',
      title: titles.removed,
      isNumber: true,
      show: (rule) => removedBy(rule).toLocaleString('en-US'),
    },
  ];
}
