import type { CampaignReport } from '../../../../src-main/contract/quiz-campaigns.ts';
import { DataTable } from '../parts/data-table.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { turnoutColumns, type TurnoutRow } from './turnout-columns.tsx';

export function GradesPanel({ report }: { report: CampaignReport }) {
  const { words } = useDuty();
  const says = words.campaigns.overview;
  const rows: TurnoutRow[] = report.grades.map(({ grade, ...counts }) => ({
    key: grade,
    name: grade || says.unknownGrade,
    under: '',
    isWhole: true,
    ...counts,
  }));
  return (
    <section className="panel-staff figures-panel">
      <header>
        <h3>{says.grades}</h3>
      </header>
      <DataTable
        label={says.grades}
        columns={turnoutColumns(words, [{ key: 'grade', title: says.grade, show: ({ name }) => name }])}
        rows={rows}
        rowKey={({ key }) => key}
        empty={says.empty}
      />
    </section>
  );
}
