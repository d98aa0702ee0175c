import '../reading/session-page.css';
import './handbook.css';
import { QrcodeOutlined } from '@ant-design/icons';
import { Redirect, Route, Switch, useSearchParams } from 'wouter';
import type { MemberId } from '../../../../src-main/contract/values.ts';
import { Choices } from '../parts/choices.tsx';
import { CodeField } from '../parts/code-field.tsx';
import { Page } from '../parts/page.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { BlankTab } from './blank-tab.tsx';
import { PersonBook } from './book/person-book.tsx';
import { LeafDrawer } from './leaf-drawer.tsx';
import { PeopleTab } from './people-tab.tsx';
import { RunsTab } from './runs/runs-tab.tsx';

/** 手册: whose there are, blank forms; a page for each person's book. */
export function Handbook() {
  return (
    <Switch>
      <Route path="/handbook" component={Books} />
      <Route path="/handbook/:memberId">
        {({ memberId }) => <PersonBook key={memberId} memberId={Number(memberId) as MemberId} />}
      </Route>
      <Route>
        <Redirect to="/handbook" />
      </Route>
    </Switch>
  );
}

const tabs = ['people', 'runs', 'blank'] as const;

function Books() {
  const { words } = useDuty();
  const says = words.handbook;
  const [search, setSearch] = useSearchParams();
  const asked = search.get('tab');
  const tab = tabs.find((each) => each === asked) ?? 'people';
  return (
    <Page
      title={says.title}
      lead={says.lead}
      actions={
        <CodeField
          says={says.scan}
          icon={<QrcodeOutlined aria-hidden />}
          width="14em"
          renderAnswer={(text, onClose) => <LeafDrawer text={text} onClose={onClose} />}
        />
      }
    >
      <div className="page-tabs">
        <Choices
          label={says.tabs}
          value={tab}
          options={tabs.map((each) => ({ value: each, label: says.tabNames[each] }))}
          onChoose={(next) => setSearch(next === 'people' ? {} : { tab: next }, { replace: true })}
        />
      </div>
      {tab === 'people' ? <PeopleTab /> : null}
      {tab === 'runs' ? <RunsTab /> : null}
      {tab === 'blank' ? <BlankTab /> : null}
    </Page>
  );
}
