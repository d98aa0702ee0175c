import { Button } from 'antd';
import { useState } from 'react';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useAnswer } from '../parts/use-answer.ts';
import { TermArchive } from './term-archive.tsx';
import type { TermRow, TermWish } from './rows.ts';

const tones: Record<TermRow['state'], string | undefined> = { planned: 'warn', current: 'ok', past: undefined };

export function TermsTab({ onWish }: { readonly onWish: (wish: TermWish) => void }) {
  const { words } = useDuty();
  const says = words.posts.terms;
  const held = useAnswer('terms.list', {});
  const [opened, setOpened] = useState<TermRow | null>(null);
  const columns = useTermColumns(setOpened, onWish);
  return (
    <>
      <Trouble problem={held.problem} onRetry={held.reload} />
      <section className="panel-staff table-panel">
        <DataTable
          label={says.label}
          columns={columns}
          rows={held.value?.terms ?? null}
          rowKey={({ termId }) => termId}
          onOpen={setOpened}
          empty={says.empty}
        />
      </section>
      {opened === null ? null : <TermArchive term={opened} onClose={() => setOpened(null)} />}
    </>
  );
}

function useTermColumns(onOpen: (term: TermRow) => void, onWish: (wish: TermWish) => void): readonly Column<TermRow>[] {
  const { words, may } = useDuty();
  const says = words.posts.terms;
  const nameOf = ({ number }: TermRow) => words.posts.term(number);
  const acts: Column<TermRow> = {
    key: 'acts',
    title: says.columns.acts,
    isActs: true,
    show: (term) =>
      term.state === 'planned' ? null : (
        <span className="row-acts">
          <Button
            aria-label={says.changeOf(nameOf(term))}
            onClick={(event) => {
              event.stopPropagation();
              onWish({ kind: 'change', term });
            }}
          >
            {says.change}
          </Button>
        </span>
      ),
  };
  return [
    {
      key: 'term',
      title: says.columns.term,
      show: (term) => (
        <button
          type="button"
          className="link-cell"
          aria-label={says.open(nameOf(term))}
          onClick={(event) => {
            event.stopPropagation();
            onOpen(term);
          }}
        >
          {nameOf(term)}
        </button>
      ),
    },
    {
      key: 'state',
      title: says.columns.state,
      show: ({ state }) => (
        <span className="tag" data-tone={tones[state]}>
          {words.posts.states[state]}
        </span>
      ),
    },
    { key: 'from', title: says.columns.from, show: ({ from }) => <span className="num">{from}</span> },
    {
      key: 'to',
      title: says.columns.to,
      show: ({ to }) => <span className="num">{to ?? says.unknownEnd}</span>,
    },
    { key: 'staff', title: says.columns.staff, isNumber: true, show: ({ staff }) => says.people(staff) },
    ...(may('terms.change') ? [acts] : []),
  ];
}
