import './questions.css';
import { Redirect, Route, Switch } from 'wouter';
import type { QuestionId } from '../../../../src-main/contract/values.ts';
import { QuestionImport } from './import/import-page.tsx';
import { QuestionList } from './question-list.tsx';
import { QuestionPage } from './question-page.tsx';

/** 题库: the list, a page for each question, and the import of files. */
export function QuestionBank() {
  return (
    <Switch>
      <Route path="/questions" component={QuestionList} />
      <Route path="/questions/new">
        <QuestionPage key="new" questionId={null} />
      </Route>
      <Route path="/questions/import" component={QuestionImport} />
      <Route path="/questions/:questionId">
        {({ questionId }) => <QuestionPage key={questionId} questionId={Number(questionId) as QuestionId} />}
      </Route>
      <Route>
        <Redirect to="/questions" />
      </Route>
    </Switch>
  );
}
