import { InfoCircleOutlined } from '@ant-design/icons';
import type { Ledger } from '../../../../../src-main/contract/development.ts';
import { useDuty } from '../../parts/staff-duty.ts';
import { rosterDifferences } from './roster-differences.ts';

/** Where roster and ledger disagree: people decide which is right. */
export function RosterHints({ ledger }: { readonly ledger: Ledger }) {
  const { words } = useDuty();
  const says = words.ledger.roster;
  const found = rosterDifferences(ledger);
  if (found.length === 0) return null;
  return (
    <ul className="ledger-hints" aria-label={says.title}>
      {found.map((one) => (
        <li key={one.kind}>
          <InfoCircleOutlined aria-hidden />
          <span>
            {one.kind === 'status' ? says.status(one.known, one.expected) : says.day(one.kind, one.known, one.recorded)}
          </span>
        </li>
      ))}
    </ul>
  );
}
