import type { Answer } from '../../../../src-main/contract/registry.ts';
import type { TermId } from '../../../../src-main/contract/values.ts';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useAnswer } from '../parts/use-answer.ts';

type Hours = Answer<'rota.hours'>['people'][number];

export function TermHours({ termId }: { readonly termId: TermId }) {
  const { words } = useDuty();
  const says = words.posts.archive;
  const held = useAnswer('rota.hours', { termId });
  const columns = useHoursColumns();
  return (
    <section>
      <h3>{says.hours}</h3>
      <Trouble problem={held.problem} onRetry={held.reload} />
      <div className="posts-table">
        <DataTable
          label={says.hours}
          rows={held.value?.people ?? null}
          rowKey={({ memberId }) => memberId}
          empty={says.hoursEmpty}
          columns={columns}
        />
      </div>
    </section>
  );
}

function useHoursColumns(): readonly Column<Hours>[] {
  const { words } = useDuty();
  const says = words.posts.archive;
  const titles = says.hoursColumns;
  return [
    { key: 'name', title: titles.name, show: ({ name }) => <b>{name}</b> },
    { key: 'class', title: titles.className, isMinor: true, show: ({ className }) => className },
    { key: 'shifts', title: titles.shifts, isNumber: true, show: ({ shifts }) => shifts },
    { key: 'late', title: titles.late, isNumber: true, show: ({ late }) => late },
    { key: 'absent', title: titles.absent, isNumber: true, show: ({ absent }) => absent },
    {
      key: 'time',
      title: titles.time,
      isNumber: true,
      show: ({ minutes }) => says.time(Math.floor(minutes / 60), minutes % 60),
    },
  ];
}
