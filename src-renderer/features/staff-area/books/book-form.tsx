import { Button } from 'antd';
import { useEffect, useEffectEvent, useState } from 'react';
import type { BookFields, CopyRow } from '../../../../src-main/contract/books.ts';
import { onCard } from '../../../scanner/card-stream.ts';
import type { StaffProblem } from '../../../words/staff-problem-codes.ts';
import { TextField } from '../parts/field.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { type BookDraft, checkDraft, draftOf, emptyDraft, longest } from './book-draft.ts';
import { isbnIn } from './scanned.ts';

interface BookFormProps {
  /** Null: a new book, with a number of copies. */
  readonly copy: CopyRow | null;
  readonly isBusy: boolean;
  readonly problem: StaffProblem | null;
  readonly onSubmit: (fields: BookFields, copies: number) => void;
  readonly onCancel: () => void;
}

export function BookForm({ copy, isBusy, problem, onSubmit, onCancel }: BookFormProps) {
  const { words, tell } = useDuty();
  const says = words.books.form;
  const [draft, setDraft] = useState<BookDraft>(copy === null ? emptyDraft : draftOf(copy));
  const [hasTried, setTried] = useState(false);
  const checked = checkDraft(draft);
  const set = (field: keyof BookDraft) => (value: string) => setDraft({ ...draft, [field]: value });

  // The code on the back of the book is read like a card.
  const hear = useEffectEvent((text: string) => {
    const isbn = isbnIn(text);
    if (isbn === null) tell('warn', says.isbnHint);
    else set('isbn')(isbn);
  });
  useEffect(() => onCard((text) => hear(text)), []);

  const faultOf = (field: 'title' | 'copies') => {
    const fault = checked.faults[field];
    return hasTried && fault !== undefined ? says[fault] : null;
  };
  const isIsbnWrong = problem?.code === 'book.isbn-malformed';
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (Object.keys(checked.faults).length === 0) onSubmit(checked.fields, checked.copies);
      }}
    >
      <TextField
        label={says.title}
        value={draft.title}
        maxLength={longest.title}
        error={faultOf('title')}
        onChange={set('title')}
        autoFocus
      />
      <TextField label={says.author} value={draft.author} maxLength={longest.author} onChange={set('author')} />
      <TextField
        label={says.publisher}
        value={draft.publisher}
        maxLength={longest.publisher}
        onChange={set('publisher')}
      />
      <TextField
        label={says.isbn}
        value={draft.isbn}
        maxLength={longest.isbn}
        hint={says.isbnHint}
        error={isIsbnWrong ? words.problems['book.isbn-malformed'](problem.facts) : null}
        onChange={set('isbn')}
      />
      {copy === null ? (
        <TextField
          label={says.copies}
          value={draft.copies}
          width="12em"
          maxLength={longest.copies}
          hint={says.copiesHint}
          error={faultOf('copies')}
          onChange={set('copies')}
        />
      ) : null}
      <p className="staff-hint">{copy === null ? says.sameBook : says.allCopies(copy.label)}</p>
      <Trouble problem={isIsbnWrong ? null : problem} />
      <footer className="book-foot">
        <Button onClick={onCancel}>{words.common.cancel}</Button>
        <Button type="primary" htmlType="submit" loading={isBusy}>
          {copy === null ? says.submit : words.common.save}
        </Button>
      </footer>
    </form>
  );
}
