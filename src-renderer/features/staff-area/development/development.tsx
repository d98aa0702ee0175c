import './development.css';
import { Redirect, Route, Switch, useSearchParams } from 'wouter';
import type { MemberId } from '../../../../src-main/contract/values.ts';
import { Choices } from '../parts/choices.tsx';
import { Page } from '../parts/page.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { useAnswer } from '../parts/use-answer.ts';
import { BoardTab } from './board/board-tab.tsx';
import { DueTab } from './board/due-tab.tsx';
import { ExportMenu } from './board/export-menu.tsx';
import { type BoardFilter, readFilter, tabs, writeFilter } from './board/board-filter.ts';
import { PersonLedger } from './ledger/person-ledger.tsx';
import { BranchesAndRules } from './settings/branches-and-rules.tsx';

/** 发展纪实: the board of the branches, what is due, branches and rules; a page for each person. */
export function Development() {
  return (
    <Switch>
      <Route path="/development" component={Boards} />
      <Route path="/development/:memberId">
        {({ memberId }) => <PersonLedger key={memberId} memberId={Number(memberId) as MemberId} />}
      </Route>
      <Route>
        <Redirect to="/development" />
      </Route>
    </Switch>
  );
}

function Boards() {
  const { words } = useDuty();
  const says = words.development;
  const [search, setSearch] = useSearchParams();
  const filter = readFilter(search);
  const held = useAnswer('development.branches', {});
  const change = (next: Partial<BoardFilter>) =>
    setSearch(writeFilter({ ...filter, offset: 0, ...next }), { replace: true });
  const branches = held.value?.branches ?? null;
  return (
    <Page
      title={says.title}
      lead={says.lead}
      actions={filter.tab === 'settings' ? null : <ExportMenu branchId={filter.branchId} />}
    >
      <div className="page-tabs">
        <Choices
          label={says.tabs}
          value={filter.tab}
          options={tabs.map((tab) => ({ value: tab, label: says.tabNames[tab] }))}
          onChoose={(tab) => {
            change({ tab });
            held.reload();
          }}
        />
      </div>
      {filter.tab === 'board' ? <BoardTab {...{ filter, branches }} problem={held.problem} onChange={change} /> : null}
      {filter.tab === 'due' ? <DueTab {...{ filter, branches }} onChange={change} /> : null}
      {filter.tab === 'settings' ? <BranchesAndRules /> : null}
    </Page>
  );
}
