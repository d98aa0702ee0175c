import { CheckCircleOutlined, PlusOutlined, WarningOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import type { Held } from '../parts/use-answer.ts';
import type { DrillRow } from './drill-draft.ts';
import { DrillDrawer } from './drill-drawer.tsx';

const remarksOf = ({ remarks }: DrillRow) =>
  remarks === '' ? null : <span className="inspection-text">{remarks}</span>;

/** 演练登记: at least one every academic year. */
export function DrillsTab({ held }: { held: Held<'inspections.drills'> }) {
  const { words } = useDuty();
  const says = words.inspections.drills;
  const [opened, setOpened] = useState<DrillRow | 'new' | null>(null);
  const columns = useDrillColumns(setOpened);
  const log = held.value;
  return (
    <>
      <Trouble problem={held.problem} onRetry={held.reload} />
      {log === null ? null : (
        <section className="inspection-drills" data-due={log.isDue ? '' : undefined}>
          {log.isDue ? <WarningOutlined aria-hidden /> : <CheckCircleOutlined aria-hidden />}
          <div>
            <b>{log.isDue ? says.due(log.academicYear) : says.notDue(log.academicYear)}</b>
            <p>{says.dueLead}</p>
          </div>
          <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setOpened('new')}>
            {says.add}
          </Button>
        </section>
      )}
      <section className="panel-staff table-panel">
        <DataTable
          label={words.inspections.tabNames.drills}
          columns={columns}
          rows={log?.drills ?? null}
          rowKey={(drill) => drill.drillId}
          empty={says.empty}
          onOpen={setOpened}
          below={remarksOf}
        />
      </section>
      {opened === null ? null : (
        <DrillDrawer
          key={opened === 'new' ? 'new' : opened.drillId}
          drill={opened === 'new' ? null : opened}
          onClose={() => setOpened(null)}
          onDone={() => {
            setOpened(null);
            held.reload();
          }}
        />
      )}
    </>
  );
}

function useDrillColumns(onOpen: (drill: DrillRow) => void): readonly Column<DrillRow>[] {
  const { words, times } = useDuty();
  const says = words.inspections.drills;
  const titles = says.columns;
  return [
    { key: 'when', title: titles.when, isNumber: true, show: (drill) => times.full(drill.heldAt) },
    { key: 'year', title: titles.year, show: (drill) => <span className="num">{drill.academicYear}</span> },
    {
      key: 'place',
      title: titles.place,
      minWidth: '8em',
      show: (drill) => (
        <button
          type="button"
          className="link-cell"
          aria-label={says.open(drill.place, times.day(drill.heldAt))}
          onClick={(event) => {
            event.stopPropagation();
            onOpen(drill);
          }}
        >
          {drill.place}
        </button>
      ),
    },
    {
      key: 'scenario',
      title: titles.scenario,
      minWidth: '14em',
      show: (drill) => <span className="inspection-long">{drill.scenario}</span>,
    },
    { key: 'participants', title: titles.participants, isNumber: true, show: (drill) => drill.participants },
    {
      key: 'took',
      title: titles.took,
      isNumber: true,
      show: ({ evacuationSeconds: took }) =>
        took === null ? words.common.none : says.took(Math.floor(took / 60), took % 60),
    },
    { key: 'organiser', title: titles.organiser, isMinor: true, show: (drill) => drill.organiser },
  ];
}
