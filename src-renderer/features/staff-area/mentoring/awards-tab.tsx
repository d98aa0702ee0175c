import type { Award } from '../../../../src-main/contract/mentoring.ts';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import type { OpenLine } from './line-editor.tsx';
import { WrittenNote } from './written-note.tsx';

export function AwardsTab({ awards, onOpen }: { awards: readonly Award[]; onOpen: OpenLine }) {
  const { words } = useDuty();
  const says = words.mentoring;
  const open = (award: Award) => onOpen({ kind: 'award', line: award });
  return (
    <section className="panel-staff table-panel">
      <DataTable
        label={says.person.tabNames.awards}
        columns={useAwardColumns(open)}
        rows={awards}
        rowKey={({ awardId }) => awardId}
        empty={says.award.empty}
        onOpen={open}
      />
    </section>
  );
}

function useAwardColumns(onOpen: (award: Award) => void): readonly Column<Award>[] {
  const { words } = useDuty();
  const says = words.mentoring.award;
  const titles = says.columns;
  return [
    { key: 'on', title: titles.on, isNumber: true, show: ({ on }) => on },
    {
      key: 'kind',
      title: titles.kind,
      show: ({ kind }) => (
        <span className="tag" data-tone={kind === 'award' ? 'ok' : 'warn'}>
          {words.mentoring.awardKinds[kind]}
        </span>
      ),
    },
    {
      key: 'what',
      title: titles.what,
      minWidth: '12em',
      show: (award) => (
        <button
          type="button"
          className="link-cell mentoring-long"
          aria-label={says.open(award.what)}
          onClick={(event) => {
            event.stopPropagation();
            onOpen(award);
          }}
        >
          {award.what}
        </button>
      ),
    },
    { key: 'level', title: titles.level, show: ({ level }) => level || words.common.none },
    { key: 'issuer', title: titles.issuer, isMinor: true, show: ({ issuer }) => issuer || words.common.none },
    { key: 'written', title: titles.written, show: (award) => <WrittenNote line={award} /> },
  ];
}
