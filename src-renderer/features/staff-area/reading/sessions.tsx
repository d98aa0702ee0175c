import './session-list.css';
import './session-form.css';
import './session-page.css';
import './minutes/minutes.css';
import './photos/photos.css';
import { Redirect, Route, Switch } from 'wouter';
import type { SessionId } from '../../../../src-main/contract/values.ts';
import { SessionList } from './session-list.tsx';
import { SessionPage } from './session-page.tsx';

/** 读书分享: the list, and a page for each session. */
export function Sessions() {
  return (
    <Switch>
      <Route path="/reading" component={SessionList} />
      <Route path="/reading/:sessionId">
        {({ sessionId }) => <SessionPage key={sessionId} sessionId={Number(sessionId) as SessionId} />}
      </Route>
      <Route>
        <Redirect to="/reading" />
      </Route>
    </Switch>
  );
}
