import { Button, Drawer } from 'antd';
import { useState } from 'react';
import type { BookFields, CopyRow } from '../../../../src-main/contract/books.ts';
import type { Answer } from '../../../../src-main/contract/registry.ts';
import type { CopyId } from '../../../../src-main/contract/values.ts';
import { useDuty } from '../parts/staff-duty.ts';
import { useDeed } from '../parts/use-deed.ts';
import { labelRange } from './book-draft.ts';
import { BookForm } from './book-form.tsx';

interface BookDrawerProps {
  /** Null: a new book. */
  readonly copy: CopyRow | null;
  readonly onClose: () => void;
  readonly onChanged: () => void;
  readonly onPrint: (ids: readonly CopyId[]) => void;
}

export function BookDrawer({ copy, onClose, onChanged, onPrint }: BookDrawerProps) {
  const { words, tell } = useDuty();
  const says = words.books.form;
  const [added, setAdded] = useState<Answer<'books.add'> | null>(null);
  const add = useDeed('books.add');
  const change = useDeed('books.change');

  const submit = async (fields: BookFields, copies: number) => {
    if (copy === null) {
      const done = await add.run({ fields, copies });
      if (done === null) return;
      setAdded(done);
    } else {
      if ((await change.run({ copyId: copy.copyId, fields })) === null) return;
      tell('ok', says.saved(fields.title));
      onClose();
    }
    onChanged();
  };

  return (
    <Drawer open size={640} title={copy === null ? says.addTitle : says.editTitle} onClose={onClose} destroyOnHidden>
      {added === null ? (
        <BookForm
          copy={copy}
          isBusy={add.isBusy || change.isBusy}
          problem={add.problem ?? change.problem}
          onSubmit={(fields, copies) => void submit(fields, copies)}
          onCancel={onClose}
        />
      ) : (
        <div className="form" role="status">
          <p className="book-done">{says.added(added.labels.length, labelRange(added.labels))}</p>
          <p>{says.addedLead}</p>
          <footer className="book-foot">
            <Button onClick={() => setAdded(null)}>{says.another}</Button>
            <Button onClick={onClose}>{says.done}</Button>
            <Button type="primary" autoFocus onClick={() => onPrint(added.copyIds)}>
              {words.books.printLabels}
            </Button>
          </footer>
        </div>
      )}
    </Drawer>
  );
}
