import '../reading/session-page.css';
import './mentoring.css';
import { Redirect, Route, Switch } from 'wouter';
import type { MemberId } from '../../../../src-main/contract/values.ts';
import { PeopleList } from './people-list.tsx';
import { PersonPage } from './person-page.tsx';

/** 培养联系: whom mentors look after, and a page for each of them. */
export function Mentoring() {
  return (
    <Switch>
      <Route path="/mentoring" component={PeopleList} />
      <Route path="/mentoring/:memberId">
        {({ memberId }) => <PersonPage key={memberId} memberId={Number(memberId) as MemberId} />}
      </Route>
      <Route>
        <Redirect to="/mentoring" />
      </Route>
    </Switch>
  );
}
