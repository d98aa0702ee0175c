import type { Training } from '../../../../src-main/contract/mentoring.ts';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import type { OpenLine } from './line-editor.tsx';
import { WrittenNote } from './written-note.tsx';

export function TrainingsTab({ trainings, onOpen }: { trainings: readonly Training[]; onOpen: OpenLine }) {
  const { words } = useDuty();
  const says = words.mentoring;
  const open = (training: Training) => onOpen({ kind: 'training', line: training });
  return (
    <section className="panel-staff table-panel">
      <DataTable
        label={says.person.tabNames.trainings}
        columns={useTrainingColumns(open)}
        rows={trainings}
        rowKey={({ trainingId }) => trainingId}
        empty={says.training.empty}
        onOpen={open}
      />
    </section>
  );
}

function useTrainingColumns(onOpen: (training: Training) => void): readonly Column<Training>[] {
  const { words } = useDuty();
  const says = words.mentoring.training;
  const titles = says.columns;
  return [
    {
      key: 'course',
      title: titles.course,
      minWidth: '10em',
      show: (training) => (
        <button
          type="button"
          className="link-cell mentoring-long"
          aria-label={says.open(training.course)}
          onClick={(event) => {
            event.stopPropagation();
            onOpen(training);
          }}
        >
          {training.course}
        </button>
      ),
    },
    {
      key: 'when',
      title: titles.when,
      show: ({ startsOn, endsOn }) => (
        <span className="num">
          {startsOn === endsOn ? startsOn : words.mentoring.assessment.period(startsOn, endsOn)}
        </span>
      ),
    },
    {
      key: 'amount',
      title: titles.amount,
      isNumber: true,
      show: ({ days, hours }) => says.amount(days, hours),
    },
    { key: 'result', title: titles.result, show: ({ result }) => result || words.common.none },
    {
      key: 'certificate',
      title: titles.certificate,
      isMinor: true,
      show: ({ certificate }) => <span className="num">{certificate || words.common.none}</span>,
    },
    { key: 'issuer', title: titles.issuer, isMinor: true, show: ({ issuer }) => issuer || words.common.none },
    { key: 'written', title: titles.written, show: (training) => <WrittenNote line={training} /> },
  ];
}
