import { ExclamationCircleOutlined, InfoCircleOutlined } from '@ant-design/icons';
import type { RosterRow } from '../../../../src-main/contract/roster.ts';
import { useDuty } from '../parts/staff-duty.ts';

/** What is wrong with a row, or was tidied in it, as sentences. */
export function RowIssues({ row }: { row: RosterRow }) {
  const { words } = useDuty();
  return (
    <ul className="issues num">
      {row.issues.map((issue) => (
        <li key={`${issue.code} ${issue.field}`} data-tone={issue.isError ? 'err' : 'warn'}>
          {issue.isError ? <ExclamationCircleOutlined aria-hidden /> : <InfoCircleOutlined aria-hidden="true" />}
          {words.issues[issue.code]({
            row: row.row,
            field: issue.field === null ? null : words.fields[issue.field],
            facts: issue.facts,
          })}
        </li>
      ))}
    </ul>
  );
}
