import { useEffect, useState } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { Choices } from '../parts/choices.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { TextField } from '../parts/field.tsx';
import { Pager, pageSize } from '../parts/pager.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useAnswer } from '../parts/use-answer.ts';
import { useLaterCall } from '../parts/use-later.ts';
import { bookOf, usePeopleColumns } from './people-columns.tsx';

const shows = ['under-way', 'ended'] as const;
type Show = (typeof shows)[number];

/** Everybody with a handbook. */
export function PeopleTab() {
  const { words } = useDuty();
  const says = words.handbook.people;
  const [search, setSearch] = useSearchParams();
  const [, navigate] = useLocation();
  const text = search.get('text') ?? '';
  const show: Show = search.get('show') === 'ended' ? 'ended' : 'under-way';
  const offset = Math.max(0, Math.floor(Number(search.get('offset')))) || 0;
  const [typed, setTyped] = useState(text);
  useEffect(() => setTyped(text), [text]);
  const held = useAnswer('development.people', { branchId: null, stage: null, text, show, offset, limit: pageSize });

  const change = (next: { text?: string; show?: Show; offset?: number }) => {
    const whole = { text, show, offset: 0, ...next };
    setSearch(
      {
        ...(whole.text === '' ? {} : { text: whole.text }),
        ...(whole.show === 'ended' ? { show: whole.show } : {}),
        ...(whole.offset === 0 ? {} : { offset: String(whole.offset) }),
      },
      { replace: true },
    );
  };
  const later = useLaterCall(change, 250);
  const columns = usePeopleColumns();
  return (
    <>
      <div className="filters">
        <TextField
          label={says.text}
          value={typed}
          width="18em"
          maxLength={64}
          placeholder={says.textHint}
          isSearch
          onChange={(next) => {
            setTyped(next);
            later({ text: next.trim() });
          }}
        />
        <Choices
          label={says.show}
          value={show}
          options={shows.map((each) => ({ value: each, label: says.shows[each] }))}
          onChoose={(next) => change({ show: next })}
        />
      </div>
      <Trouble problem={held.problem} onRetry={held.reload} />
      <section className="panel-staff table-panel">
        <DataTable
          label={words.handbook.title}
          columns={columns}
          rows={held.value?.people ?? null}
          rowKey={({ memberId }) => memberId}
          empty={text === '' && show === 'under-way' ? says.empty : says.notFound}
          onOpen={(one) => navigate(bookOf(one))}
        />
        <Pager offset={offset} total={held.value?.total ?? 0} onGo={(next) => change({ offset: next })} />
      </section>
    </>
  );
}
