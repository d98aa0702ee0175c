import type { Due } from '../../../../src-main/contract/development-rules.ts';
import type { Report } from '../../../../src-main/contract/mentoring.ts';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import type { OpenLine } from './line-editor.tsx';
import { lastQuarters, partsOf, quarterOf } from './quarters.ts';
import { WrittenNote } from './written-note.tsx';

interface ReportsTabProps {
  readonly reports: readonly Report[];
  readonly dues: readonly Due[];
  /** The one that runs. */
  readonly quarter: string;
  readonly onOpen: OpenLine;
}

const stripLength = 8;

const remarkOf = ({ remark }: Report) => (remark === '' ? null : <span className="mentoring-text">{remark}</span>);

export function ReportsTab({ reports, dues, quarter, onOpen }: ReportsTabProps) {
  const { words } = useDuty();
  const says = words.mentoring.report;
  const columns = useReportColumns((report) => onOpen({ kind: 'report', line: report }));
  return (
    <>
      <ol className="mentoring-strip" aria-label={says.strip}>
        {lastQuarters(quarter, stripLength).map((each) => {
          const count = reports.filter((report) => report.quarter === each).length;
          // Quarters of before are not missing anything.
          const isDue = dues.some(({ kind, from }) => kind === 'report' && from !== null && quarterOf(from) === each);
          const said = count > 0 ? says.count(count) : isDue ? says.missing : says.none;
          return (
            <li key={each}>
              <button
                type="button"
                data-state={count > 0 ? 'in' : isDue ? 'due' : undefined}
                aria-label={`${words.mentoring.quarter(...partsOf(each))} ${said}`}
                onClick={() => onOpen({ kind: 'report', line: each })}
              >
                <b className="num">{each}</b>
                <span>{said}</span>
              </button>
            </li>
          );
        })}
      </ol>
      <section className="panel-staff table-panel">
        <DataTable
          label={words.mentoring.person.tabNames.reports}
          columns={columns}
          rows={reports}
          rowKey={({ reportId }) => reportId}
          empty={says.empty}
          onOpen={(report) => onOpen({ kind: 'report', line: report })}
          below={remarkOf}
        />
      </section>
    </>
  );
}

function useReportColumns(onOpen: (report: Report) => void): readonly Column<Report>[] {
  const { words } = useDuty();
  const says = words.mentoring.report;
  const titles = says.columns;
  return [
    { key: 'quarter', title: titles.quarter, show: ({ quarter }) => <span className="num">{quarter}</span> },
    {
      key: 'title',
      title: titles.title,
      minWidth: '12em',
      show: (report) => (
        <button
          type="button"
          className="link-cell mentoring-long"
          aria-label={says.open(report.title)}
          onClick={(event) => {
            event.stopPropagation();
            onOpen(report);
          }}
        >
          {report.title}
        </button>
      ),
    },
    { key: 'on', title: titles.submittedOn, isNumber: true, show: ({ submittedOn }) => submittedOn },
    { key: 'words', title: titles.words, isNumber: true, show: (report) => report.words ?? words.common.none },
    { key: 'written', title: titles.written, show: (report) => <WrittenNote line={report} /> },
  ];
}
