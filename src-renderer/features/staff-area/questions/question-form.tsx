import { Button } from 'antd';
import { type ReactNode, useId } from 'react';
import type { Article } from '../../../../src-main/contract/quiz-bank.ts';
import type { QuestionId } from '../../../../src-main/contract/values.ts';
import { typeInto } from '../../../scanner/text-field.ts';
import { Choices } from '../parts/choices.tsx';
import { TextField } from '../parts/field.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { AnswerFields } from './answer-fields.tsx';
import { ArticleField } from './article-field.tsx';
import { LikeNotice } from './like-notice.tsx';
import { blankMark, type DraftField, limits, type QuestionDraft, withType } from './question-draft.ts';
import { difficulties, topics, types } from './question-filter.ts';
import { TextArea } from './text-area.tsx';

interface QuestionFormProps {
  readonly draft: QuestionDraft;
  /** Null: a new one. */
  readonly questionId: QuestionId | null;
  readonly articles: readonly Article[];
  readonly faultOf: (field: DraftField, row?: number) => string | null;
  readonly onChange: (draft: QuestionDraft) => void;
  readonly onSave: () => void;
  /** Stays in sight below the fields. */
  readonly foot: ReactNode;
}

export function QuestionForm(props: QuestionFormProps) {
  const { draft, questionId, articles, faultOf, onChange, onSave, foot } = props;
  const { words } = useDuty();
  const says = words.questionBank.editor;
  const names = words.questionBank;
  const stemId = useId();
  const set = (change: Partial<QuestionDraft>) => onChange({ ...draft, ...change });

  const addGap = () => {
    const field = document.getElementById(stemId);
    if (!(field instanceof HTMLTextAreaElement)) return;
    field.focus();
    typeInto(field, blankMark);
  };
  return (
    <form
      className="form question-form"
      aria-label={says.form}
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
    >
      <div className="question-kinds">
        <Kind
          label={says.type}
          value={draft.type}
          names={types}
          nameOf={names.types}
          onChoose={(type) => onChange(withType(draft, type))}
        />
        <Kind
          label={says.difficulty}
          value={draft.difficulty}
          names={difficulties}
          nameOf={names.difficulties}
          onChoose={(difficulty) => set({ difficulty })}
        />
        <Kind
          label={says.topic}
          value={draft.topic}
          names={topics}
          nameOf={names.topics}
          onChoose={(topic) => set({ topic })}
        />
      </div>
      <div className="question-stem-field">
        <TextArea
          id={stemId}
          label={says.stem}
          value={draft.stem}
          maxLength={limits.stem}
          rows={3}
          autoFocus={questionId === null}
          hint={says.stemHint}
          error={faultOf('stem')}
          aside={draft.type === 'blank' ? <Button onClick={addGap}>{says.addGap}</Button> : null}
          onChange={(stem) => set({ stem })}
        />
        <LikeNotice type={draft.type} stem={draft.stem} except={questionId} />
      </div>
      <AnswerFields draft={draft} faultOf={faultOf} onChange={set} />
      <TextArea
        label={says.explanation}
        value={draft.explanation}
        maxLength={limits.explanation}
        rows={3}
        hint={says.explanationHint}
        error={faultOf('explanation')}
        onChange={(explanation) => set({ explanation })}
      />
      <TextField
        label={says.source}
        value={draft.source}
        maxLength={limits.source}
        hint={says.sourceHint}
        error={faultOf('source')}
        onChange={(source) => set({ source })}
      />
      <ArticleField
        articles={articles}
        value={draft.article}
        error={faultOf('article')}
        onChange={(article) => set({ article })}
      />
      <footer className="question-foot">{foot}</footer>
    </form>
  );
}

interface KindProps<Name extends string> {
  readonly label: string;
  readonly value: Name;
  readonly names: readonly Name[];
  readonly nameOf: Readonly<Record<Name, string>>;
  readonly onChoose: (name: Name) => void;
}

function Kind<Name extends string>({ label, value, names, nameOf, onChoose }: KindProps<Name>) {
  return (
    <div className="field">
      <span className="label">{label}</span>
      <Choices
        label={label}
        value={value}
        options={names.map((name) => ({ value: name, label: nameOf[name] }))}
        onChoose={onChoose}
      />
    </div>
  );
}
