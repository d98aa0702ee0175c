import { Select } from 'antd';
import { useEffect, useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { Branch } from '../../../../../src-main/contract/development.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { TextField } from '../../parts/field.tsx';
import { Pager, pageSize } from '../../parts/pager.tsx';
import { useDuty } from '../../parts/staff-duty.ts';
import { Trouble } from '../../parts/trouble.tsx';
import { type ProblemOf, useAnswer } from '../../parts/use-answer.ts';
import { useLaterCall } from '../../parts/use-later.ts';
import { type BoardFilter, shows } from './board-filter.ts';
import { BoardTiles } from './board-tiles.tsx';
import { BranchSelect } from './branch-select.tsx';
import { ledgerOf, usePeopleColumns } from './people-columns.tsx';
import { StageStrip } from './stage-strip.tsx';

interface BoardTabProps {
  readonly filter: BoardFilter;
  /** Null while they are asked for. */
  readonly branches: readonly Branch[] | null;
  readonly problem: ProblemOf<'development.branches'> | null;
  readonly onChange: (next: Partial<BoardFilter>) => void;
}

const pollMs = 60_000;

/** 总表 */
export function BoardTab({ filter, branches, problem, onChange }: BoardTabProps) {
  const { words } = useDuty();
  const says = words.development;
  const held = useAnswer('development.board', { branchId: filter.branchId }, pollMs);
  const board = held.value;
  if (branches?.length === 0) return <NoBranch />;
  return (
    <>
      <Filters {...{ filter, branches, onChange }} />
      <Trouble problem={held.problem ?? problem} onRetry={held.reload} />
      {board === null ? null : (
        <>
          <StageStrip board={board} stage={filter.stage} onChoose={(stage) => onChange({ stage })} />
          {board.notBegun === 0 ? null : <p className="staff-hint num">{says.strip.notBegun(board.notBegun)}</p>}
          <BoardTiles board={board} show={filter.show} onShow={(show) => onChange({ show })} />
        </>
      )}
      <People filter={filter} onChange={onChange} />
    </>
  );
}

function NoBranch() {
  const { words } = useDuty();
  const says = words.development.noBranch;
  return (
    <section className="panel-staff board-none">
      <h3>{says.title}</h3>
      <p>{says.lead}</p>
      <Link href="/development?tab=settings" className="ant-btn-like">
        {says.go}
      </Link>
    </section>
  );
}

function Filters({ filter, branches, onChange }: Omit<BoardTabProps, 'problem'>) {
  const { words } = useDuty();
  const says = words.development;
  const later = useLaterCall(onChange, 250);
  const [typed, setTyped] = useState(filter.text);
  useEffect(() => setTyped(filter.text), [filter.text]);
  return (
    <div className="filters">
      <BranchSelect branches={branches} branchId={filter.branchId} onChoose={(branchId) => onChange({ branchId })} />
      <TextField
        label={says.filters.find}
        placeholder={says.filters.findHint}
        value={typed}
        width="18em"
        maxLength={64}
        isSearch
        onChange={(next) => {
          setTyped(next);
          later({ text: next.trim() });
        }}
      />
      <div className="field board-choice">
        <span className="label">{says.people.columns.stage}</span>
        <Select<number>
          aria-label={says.people.columns.stage}
          value={filter.stage ?? 0}
          options={[
            { value: 0, label: says.filters.allStages },
            ...says.stages.slice(1).map((label, place) => ({ value: place + 1, label })),
          ]}
          onChange={(stage) => onChange({ stage: stage === 0 ? null : stage })}
        />
      </div>
      <div className="field board-choice">
        <span className="label">{says.filters.show}</span>
        <Select
          aria-label={says.filters.show}
          value={filter.show}
          options={shows.map((show) => ({ value: show, label: says.filters.shows[show] }))}
          onChange={(show) => onChange({ show })}
        />
      </div>
    </div>
  );
}

function People({ filter, onChange }: Pick<BoardTabProps, 'filter' | 'onChange'>) {
  const { words } = useDuty();
  const says = words.development.people;
  const [, navigate] = useLocation();
  const { branchId, stage, text, show, offset } = filter;
  const list = useAnswer('development.people', { branchId, stage, text, show, offset, limit: pageSize }, pollMs);
  return (
    <>
      <Trouble problem={list.problem} onRetry={list.reload} />
      <section className="panel-staff table-panel">
        <DataTable
          label={says.label}
          columns={usePeopleColumns(branchId !== null)}
          rows={list.value?.people ?? null}
          rowKey={(one) => one.memberId}
          empty={says.empty}
          tone={(one) => (one.isEnded ? 'void' : undefined)}
          onOpen={(one) => navigate(ledgerOf(one))}
        />
        <Pager offset={offset} total={list.value?.total ?? 0} onGo={(next) => onChange({ offset: next })} />
      </section>
    </>
  );
}
