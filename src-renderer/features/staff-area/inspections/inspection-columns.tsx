import type { InspectionRow } from '../../../../src-main/contract/inspections.ts';
import type { InspectionId } from '../../../../src-main/contract/values.ts';
import type { Column } from '../parts/data-table.tsx';
import { type Tone, useDuty } from '../parts/staff-duty.ts';

/** Below that a room wants looking after. */
const goodScore = 90;
const fairScore = 70;

export const toneOfScore = (score: number): Tone => (score >= goodScore ? 'ok' : score >= fairScore ? 'warn' : 'err');

export function useInspectionColumns(onOpen: (inspectionId: InspectionId) => void): readonly Column<InspectionRow>[] {
  const { words, times } = useDuty();
  const says = words.inspections.list;
  const titles = says.columns;
  return [
    { key: 'when', title: titles.when, isNumber: true, show: (row) => times.full(row.inspectedAt) },
    {
      key: 'room',
      title: titles.room,
      minWidth: '8em',
      show: (row) => (
        <button
          type="button"
          className="link-cell"
          aria-label={says.open(`${row.building} ${row.dormRoom}`, times.full(row.inspectedAt))}
          onClick={(event) => {
            event.stopPropagation();
            onOpen(row.inspectionId);
          }}
        >
          {row.building} {row.dormRoom}
        </button>
      ),
    },
    {
      key: 'score',
      title: titles.score,
      isNumber: true,
      show: (row) => (
        <span className="tag num" data-tone={row.voidedAt === null ? toneOfScore(row.score) : undefined}>
          {row.score}
        </span>
      ),
    },
    {
      key: 'problems',
      title: titles.problems,
      minWidth: '14em',
      show: (row) => (
        <span className="inspection-long">
          {row.problems.length === 0
            ? says.noProblem
            : row.problems.map((point) => words.inspections.points[point]).join('、')}
        </span>
      ),
    },
    { key: 'recheck', title: titles.recheck, show: (row) => <RecheckTag row={row} /> },
    {
      key: 'photos',
      title: titles.photos,
      isNumber: true,
      isMinor: true,
      show: (row) => (row.photos === 0 ? words.common.none : row.photos),
    },
  ];
}

function RecheckTag({ row }: { row: InspectionRow }) {
  const { words } = useDuty();
  const says = words.inspections.list;
  if (row.voidedAt !== null) return <span className="tag">{says.voided}</span>;
  if (row.isCured === true)
    return (
      <span className="tag" data-tone="ok">
        {says.cured}
      </span>
    );
  if (row.recheckOn === null) return words.common.none;
  return (
    <span className="tag num" data-tone={row.isRecheckOverdue ? 'err' : 'warn'}>
      {row.isRecheckOverdue ? says.overdue(row.recheckOn) : says.due(row.recheckOn)}
    </span>
  );
}
