import './reflections.css';
import { Button } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'wouter';
import type { ReflectionRow } from '../../../../src-main/contract/reading-reflections.ts';
import type { ReflectionId } from '../../../../src-main/contract/values.ts';
import { DataTable } from '../parts/data-table.tsx';
import { Page } from '../parts/page.tsx';
import { Pager, pageSize } from '../parts/pager.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useAnswer } from '../parts/use-answer.ts';
import { nextUnread } from './next-unread.ts';
import { ReflectionDrawer } from './reflection-drawer.tsx';
import { asked, readFilter, type ReflectionFilter, writeFilter } from './reflection-filter.ts';
import { ReflectionFilters } from './reflection-filters.tsx';
import { useReflectionColumns } from './reflection-columns.tsx';
import { SheetEntry } from './sheet-entry.tsx';

/** 心得 */
export function Reflections() {
  const { words, call, tell } = useDuty();
  const says = words.reflections;
  const [search, setSearch] = useSearchParams();
  const filter = readFilter(search);
  const list = useAnswer('reading.reflections', { ...asked(filter), offset: filter.offset, limit: pageSize });
  const [opened, setOpened] = useState<ReflectionRow | null>(null);
  const [remarks, setRemarks] = useState<ReadonlyMap<ReflectionId, string>>(new Map());
  const columns = useReflectionColumns(setOpened);

  const change = (next: Partial<ReflectionFilter>) =>
    setSearch(writeFilter({ ...filter, offset: 0, ...next }), { replace: true });
  const goOn = async (after: ReflectionRow | null) => {
    const reply = await call('reading.reflections', { ...asked({ ...filter, state: 'unread' }), limit: 200 });
    if ('problem' in reply) {
      list.reload();
      return null;
    }
    const next = nextUnread(reply.value.reflections, after);
    if (next === null) tell('ok', says.drawer.allRead);
    return next;
  };
  const settled = async (row: ReflectionRow) => {
    setRemarks((typed) => new Map([...typed].filter(([id]) => id !== row.reflectionId)));
    list.reload();
    setOpened(await goOn(row));
  };

  const unread = list.value?.unread ?? 0;
  const total = list.value?.total ?? 0;
  return (
    <Page
      title={says.title}
      lead={list.value === null ? '' : says.lead(unread)}
      actions={
        <Button type="primary" disabled={unread === 0} onClick={() => void goOn(null).then(setOpened)}>
          {says.readNext(unread)}
        </Button>
      }
    >
      <div className="reflection-bar">
        <ReflectionFilters filter={filter} onChange={change} />
        <SheetEntry onDone={list.reload} />
      </div>
      <Trouble problem={list.problem} onRetry={list.reload} />
      <section className="panel-staff table-panel">
        <DataTable
          label={says.title}
          columns={columns}
          rows={list.value?.reflections ?? null}
          rowKey={(row) => row.reflectionId}
          empty={says.none[filter.state]}
          onOpen={setOpened}
          below={(row) => (row.remark === '' ? null : says.remarkShown(row.remark))}
        />
        <Pager offset={filter.offset} total={total} onGo={(offset) => change({ offset })} />
      </section>
      {opened === null ? null : (
        <ReflectionDrawer
          row={opened}
          remark={remarks.get(opened.reflectionId) ?? opened.remark}
          onRemark={(remark) => setRemarks((typed) => new Map(typed).set(opened.reflectionId, remark))}
          onSettled={() => void settled(opened)}
          onNext={() => void goOn(opened).then((next) => setOpened(next ?? opened))}
          onClose={() => setOpened(null)}
        />
      )}
    </Page>
  );
}
