import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import type { QuestionDetail } from '../../../../src-main/contract/quiz-bank.ts';
import type { QuestionId } from '../../../../src-main/contract/values.ts';
import { Scroller } from '../../../ui/scroller.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useDeed } from '../parts/use-deed.ts';
import { Unsaved } from '../reading/unsaved.tsx';
import { BackLink } from './back-link.tsx';
import { contentOf, draftOf, emptyDraft, faultsOf, type QuestionDraft } from './question-draft.ts';
import { faultsInWords } from './question-faults.ts';
import { QuestionForm } from './question-form.tsx';
import { QuestionHead } from './question-head.tsx';
import { QuestionPreview } from './question-preview.tsx';
import { useArticles } from './use-articles.ts';
import { VersionHistory } from './version-history.tsx';

interface QuestionEditorProps {
  /** Null: a new one. */
  readonly question: QuestionDetail | null;
  /** Where the list was left. */
  readonly back: string;
  readonly onSaved: (id: QuestionId) => void;
  readonly onChanged: () => void;
  /** Throws away what is typed. */
  readonly onNewest?: () => void;
}

/** The form, the kiosk's view of what is typed beside it, and the versions before. */
export function QuestionEditor({ question, back, onSaved, onChanged, onNewest }: QuestionEditorProps) {
  const { words, tell } = useDuty();
  const says = words.questionBank;
  const [, navigate] = useLocation();
  const [start] = useState(() => (question === null ? emptyDraft() : draftOf(question.content)));
  const [draft, setDraft] = useState(start);
  /** How often saving was tried. */
  const [tries, setTries] = useState(0);
  const [isLeaving, setLeaving] = useState(false);
  const save = useDeed('quiz.saveQuestion');
  const articles = useArticles();

  const content = contentOf(draft);
  const isDirty = JSON.stringify(content) !== JSON.stringify(contentOf(start));
  const faultOf = faultsInWords(draft, tries > 0, save.problem, says);
  const code = save.problem?.code;
  const isAlike = code === 'question.like-another';

  useEffect(() => {
    if (tries > 0 || code === 'question.faulty') showFirstFault();
  }, [tries, code]);

  const change = (next: QuestionDraft) => {
    setDraft(next);
    // What core said was about the words before.
    save.forgive();
  };
  const submit = async () => {
    setTries(tries + 1);
    if (faultsOf(draft).length > 0) return;
    const done = await save.run({
      questionId: question?.questionId ?? null,
      version: question?.version ?? 0,
      content,
      isLikeAllowed: isAlike,
    });
    if (done === null) return;
    tell('ok', question === null ? says.editor.created : says.editor.saved(done.version));
    onSaved(done.questionId);
  };
  const mayLeave = () => {
    if (isDirty) setLeaving(true);
    return !isDirty;
  };

  const isRetired = question?.retiredAt !== undefined && question.retiredAt !== null;
  const foot = (
    <>
      <Trouble problem={code === 'question.faulty' ? null : save.problem} />
      <p className="question-dirty">{isDirty ? says.editor.unsaved : says.editor.unchanged}</p>
      {code === 'question.changed-elsewhere' ? (
        <>
          <p>{says.editor.changedLead}</p>
          <Button onClick={onNewest}>{says.editor.reload}</Button>
        </>
      ) : null}
      {isDirty && question !== null ? (
        <Button
          onClick={() => {
            change(draftOf(question.content));
            setTries(0);
          }}
        >
          {says.editor.discard}
        </Button>
      ) : null}
      <Button
        type="primary"
        className="big"
        htmlType="submit"
        danger={isAlike}
        disabled={isRetired || (!isDirty && question !== null)}
        loading={save.isBusy}
      >
        {isAlike ? says.editor.saveAnyway : question === null ? says.editor.create : says.editor.save}
      </Button>
    </>
  );
  return (
    <div className="page question-page">
      <BackLink href={back} mayLeave={mayLeave} />
      {isLeaving ? (
        <Unsaved lead={says.editor.leaveAsk} onDiscard={() => navigate(back)} onKeep={() => setLeaving(false)} />
      ) : null}
      {question === null ? (
        <header className="page-head question-head">
          <h2>{says.editor.newTitle}</h2>
        </header>
      ) : (
        <QuestionHead question={question} isDirty={isDirty} onChanged={onChanged} />
      )}
      <div className="question-columns">
        <Scroller className="panel-staff question-left" label={says.editor.form}>
          <QuestionForm
            draft={draft}
            questionId={question?.questionId ?? null}
            articles={articles}
            faultOf={faultOf}
            onChange={change}
            onSave={() => void submit()}
            foot={foot}
          />
        </Scroller>
        <Scroller className="question-side" label={says.preview.title}>
          <QuestionPreview content={content} articles={articles} />
          {question === null ? null : (
            <VersionHistory
              question={question}
              onUse={(version, older) => {
                change(draftOf(older));
                tell('ok', says.history.used(version));
              }}
            />
          )}
        </Scroller>
      </div>
    </div>
  );
}

function showFirstFault(): void {
  const fault = document.querySelector<HTMLElement>(
    '.question-form :is([aria-invalid="true"], small[data-tone="err"])',
  );
  fault?.scrollIntoView({ block: 'center' });
  fault?.focus();
}
