import { Button } from 'antd';
import type { Answer } from '../../../../../src-main/contract/registry.ts';
import type { Column } from '../../parts/data-table.tsx';
import { useDuty } from '../../parts/staff-duty.ts';

type EditionRow = Answer<'reading.editions'>['editions'][number];

export function useEditionColumns(newest: number, onView: (edition: number) => void): readonly Column<EditionRow>[] {
  const { words, times } = useDuty();
  const says = words.minutes.editions;
  return [
    {
      key: 'edition',
      title: says.columns.edition,
      show: ({ edition }) => (
        <span className="num">
          <b>{says.edition(edition)}</b>{' '}
          {edition === newest ? (
            <span className="tag" data-tone="ok">
              {says.newest}
            </span>
          ) : null}
        </span>
      ),
    },
    { key: 'at', title: says.columns.madeAt, isNumber: true, show: (row) => times.full(row.madeAt) },
    { key: 'by', title: says.columns.madeBy, show: (row) => row.madeBy },
    {
      key: 'why',
      title: says.columns.reason,
      show: (row) => <span className="session-reason">{row.reason ?? says.first}</span>,
    },
    {
      key: 'acts',
      title: words.common.actions,
      isActs: true,
      show: ({ edition }) => (
        <Button aria-label={says.viewOne(edition)} onClick={() => onView(edition)}>
          {says.view}
        </Button>
      ),
    },
  ];
}
