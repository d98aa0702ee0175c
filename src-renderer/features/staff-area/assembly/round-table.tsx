import type { Assembly } from '../../../../src-main/contract/assembly.ts';
import { DataTable } from '../parts/data-table.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { candidatesOf } from './ballot-draft.ts';
import { useRoundColumns } from './round-columns.tsx';

interface RoundTableProps {
  readonly assembly: Assembly;
  /** Counts from 1. */
  readonly round: number;
}

/** A round as it was counted. */
export function RoundTable({ assembly, round }: RoundTableProps) {
  const { words } = useDuty();
  const says = words.assembly.ballot;
  const counted = assembly.rounds[round - 1];
  const columns = useRoundColumns(counted?.votes ?? []);
  if (counted === undefined) return null;
  const { handedOut, returned, invalid } = counted.ballots;
  const label = says.round(round);
  return (
    <section className="panel-staff assembly-counted" aria-label={label}>
      <header>
        <h3>{label}</h3>
        <p className="num">
          <span>{`${says.handedOut} ${handedOut}`}</span>
          <span>{`${says.returned} ${returned}`}</span>
          <span>{`${says.invalid} ${invalid}`}</span>
          <b>{says.valid(returned - invalid)}</b>
        </p>
      </header>
      <DataTable
        label={label}
        rows={candidatesOf(assembly, round)}
        rowKey={({ candidateId }) => candidateId}
        empty={null}
        columns={columns}
      />
    </section>
  );
}
