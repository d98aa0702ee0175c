import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { handOverKinds } from './item-kinds.ts';
import { Choices } from '../parts/choices.tsx';
import { TextField } from '../parts/field.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useDeed } from '../parts/use-deed.ts';
import { wholeIn } from './ballot-draft.ts';
import type { Item } from './item-columns.tsx';
import type { Course } from './use-assembly.ts';

interface ItemDrawerProps {
  readonly course: Course;
  /** Null: a new one. */
  readonly item: Item | null;
  readonly onClose: () => void;
}

export function ItemDrawer({ course, item, onClose }: ItemDrawerProps) {
  const { words } = useDuty();
  const says = words.assembly.items;
  const { assemblyId, version } = course.assembly;
  const [kind, setKind] = useState<Item['kind']>(item?.kind ?? 'keys');
  const [what, setWhat] = useState(item?.what ?? '');
  const [typedCount, setCount] = useState(String(item?.count ?? 1));
  const [note, setNote] = useState(item?.note ?? '');
  const [isSent, setSent] = useState(false);
  const save = useDeed('assembly.saveItem');
  const remove = useDeed('assembly.removeItem');
  const count = wholeIn(typedCount, 9999);
  const settle = (answer: { assembly: Course['assembly'] } | null) => {
    if (answer === null) return course.reload();
    course.take(answer.assembly);
    onClose();
  };
  const submit = async () => {
    setSent(true);
    if (what.trim() === '' || count === null) return;
    const itemId = item?.itemId ?? null;
    const isHanded = item !== null && item.handedAt !== null;
    settle(
      await save.run({ assemblyId, version, itemId, kind, what: what.trim(), count, note: note.trim(), isHanded }),
    );
  };
  return (
    <Drawer open size={640} title={item === null ? says.addTitle : says.editTitle} onClose={onClose} destroyOnHidden>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Choices
          label={says.kind}
          value={kind}
          options={handOverKinds.map((value) => ({ value, label: words.assembly.kinds[value] }))}
          onChoose={setKind}
        />
        <TextField
          label={says.what}
          value={what}
          maxLength={80}
          error={isSent && what.trim() === '' ? says.whatMissing : null}
          autoFocus
          onChange={setWhat}
        />
        <TextField
          label={says.count}
          value={typedCount}
          width="8em"
          maxLength={4}
          error={isSent && count === null ? says.countUnreadable : null}
          onChange={setCount}
        />
        <TextField label={says.note} value={note} hint={says.noteHint} maxLength={200} onChange={setNote} />
        <Trouble problem={save.problem ?? remove.problem} />
        <footer className="assembly-foot">
          {item === null ? null : (
            <Button
              danger
              loading={remove.isBusy}
              onClick={() => void remove.run({ assemblyId, version, itemId: item.itemId }).then(settle)}
            >
              {says.remove}
            </Button>
          )}
          <Button type="primary" htmlType="submit" loading={save.isBusy}>
            {says.save}
          </Button>
        </footer>
      </form>
    </Drawer>
  );
}
