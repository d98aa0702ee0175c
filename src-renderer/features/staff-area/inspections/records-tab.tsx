import { Select } from 'antd';
import type { InspectionId } from '../../../../src-main/contract/values.ts';
import { DataTable } from '../parts/data-table.tsx';
import { Choices } from '../parts/choices.tsx';
import { DayField } from '../parts/day-field.tsx';
import { mondayOf } from '../parts/days.ts';
import { Pager, pageSize } from '../parts/pager.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useAnswer } from '../parts/use-answer.ts';
import { useAgain } from '../books/use-again.ts';
import type { Terms } from '../reading/use-terms.ts';
import { useInspectionColumns } from './inspection-columns.tsx';
import { InspectionFigures } from './inspection-figures.tsx';
import { type InspectionFilter, type Period, states } from './inspection-filter.ts';

interface RecordsTabProps {
  readonly filter: InspectionFilter;
  readonly period: Period | null;
  readonly terms: Terms;
  readonly buildings: readonly string[];
  readonly turn: number;
  readonly onChange: (next: Partial<InspectionFilter>) => void;
  readonly onOpen: (inspectionId: InspectionId) => void;
}

/** 检查记录 */
export function RecordsTab(props: RecordsTabProps) {
  const { words } = useDuty();
  const { period, terms } = props;
  if (period === null)
    return terms.held.problem === null ? (
      <p role="status">{words.common.loading}</p>
    ) : (
      <Trouble problem={terms.held.problem} onRetry={terms.held.reload} />
    );
  return (
    <>
      <RecordFilters {...props} period={period} />
      {period.from > period.to ? null : <Records {...props} period={period} />}
    </>
  );
}

type Ready = RecordsTabProps & { readonly period: Period };

function RecordFilters({ filter, period, terms, buildings, onChange }: Ready) {
  const { words, times } = useDuty();
  const says = words.inspections.filters;
  const today = times.today();
  const term = terms.find('');
  const quick = [
    { value: 'today', label: says.today, from: today, to: today },
    { value: 'week', label: says.week, from: mondayOf(today), to: today },
    ...(term === null ? [] : [{ value: 'term', label: says.term, from: term.from, to: term.to }]),
  ];
  const chosen = quick.find((each) => each.from === period.from && each.to === period.to)?.value ?? null;
  const choose = (value: string) => {
    const days = quick.find((each) => each.value === value);
    if (days !== undefined) onChange({ from: days.from, to: days.to });
  };
  return (
    <div className="filters">
      <Choices label={says.range} value={chosen} options={quick} onChoose={choose} />
      <DayField label={says.from} day={period.from} onDay={(from) => onChange({ ...period, from })} />
      <DayField
        label={says.to}
        day={period.to}
        wrong={period.from > period.to ? says.inverted : null}
        onDay={(to) => onChange({ ...period, to })}
      />
      <div className="field inspection-select">
        <span className="label">{says.building}</span>
        <Select
          aria-label={says.building}
          value={filter.building}
          options={[
            { value: '', label: says.allBuildings },
            ...buildings.map((building) => ({ value: building, label: building })),
          ]}
          onChange={(building) => onChange({ building })}
        />
      </div>
      <div className="field inspection-select">
        <span className="label">{says.state}</span>
        <Select
          aria-label={says.state}
          value={filter.state}
          options={states.map((state) => ({ value: state, label: says.states[state] }))}
          onChange={(state) => onChange({ state })}
        />
      </div>
    </div>
  );
}

function Records({ filter, period, turn, onChange, onOpen }: Ready) {
  const { words } = useDuty();
  const says = words.inspections;
  const { building, state, offset } = filter;
  const list = useAnswer('inspections.list', {
    ...period,
    building: building || null,
    state,
    offset,
    limit: pageSize,
  });
  useAgain(turn, list.reload);
  const columns = useInspectionColumns(onOpen);
  return (
    <>
      <Trouble problem={list.problem} onRetry={list.reload} />
      {list.value === null ? null : <InspectionFigures figures={list.value.figures} />}
      <section className="panel-staff table-panel">
        <DataTable
          label={says.tabNames.records}
          columns={columns}
          rows={list.value?.inspections ?? null}
          rowKey={(row) => row.inspectionId}
          empty={says.list.empty}
          tone={(row) => (row.voidedAt === null ? undefined : 'void')}
          onOpen={(row) => onOpen(row.inspectionId)}
        />
        <Pager offset={offset} total={list.value?.total ?? 0} onGo={(next) => onChange({ offset: next })} />
      </section>
    </>
  );
}
