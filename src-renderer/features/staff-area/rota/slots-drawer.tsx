import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { TextField } from '../parts/field.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useDeed } from '../parts/use-deed.ts';
import type { Slot } from './week-view.ts';

interface SlotsDrawerProps {
  readonly slots: readonly Slot[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

const most = 12;
const isTime = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/u.test(text);

/** Times of the term's slots, typed. */
export function SlotsDrawer({ slots, onClose, onDone }: SlotsDrawerProps) {
  const { words, tell } = useDuty();
  const says = words.rota.slots;
  const [rows, setRows] = useState(() => slots.map((slot, key) => ({ ...slot, key })));
  const [nextKey, setNextKey] = useState(slots.length);
  const save = useDeed('rota.saveSlots');
  const canSave = rows.length > 0 && rows.every(({ startsAt, endsAt }) => isTime(startsAt) && isTime(endsAt));
  const change = (key: number, fields: Partial<Slot>) =>
    setRows(rows.map((row) => (row.key === key ? { ...row, ...fields } : row)));
  const wrong = (text: string) => (text.length >= 5 && !isTime(text) ? says.wrong : null);

  const submit = async () => {
    if (!canSave) return;
    if ((await save.run({ slots: rows.map(({ startsAt, endsAt }) => ({ startsAt, endsAt })) })) === null) return;
    tell('ok', says.done);
    onDone();
  };
  return (
    <Drawer open size={560} title={says.title} onClose={onClose} destroyOnHidden>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <p className="staff-hint">{says.lead}</p>
        {rows.map(({ key, startsAt, endsAt }, place) => (
          <div className="rota-slot" key={key}>
            <TextField
              label={says.from(place + 1)}
              value={startsAt}
              maxLength={5}
              placeholder={says.hint}
              error={wrong(startsAt)}
              onChange={(value) => change(key, { startsAt: value.trim() })}
            />
            <TextField
              label={says.to(place + 1)}
              value={endsAt}
              maxLength={5}
              placeholder={says.hint}
              error={wrong(endsAt)}
              onChange={(value) => change(key, { endsAt: value.trim() })}
            />
            <Button
              aria-label={says.remove(place + 1)}
              icon={<DeleteOutlined aria-hidden />}
              disabled={rows.length === 1}
              onClick={() => setRows(rows.filter((row) => row.key !== key))}
            />
          </div>
        ))}
        <Button
          icon={<PlusOutlined aria-hidden />}
          disabled={rows.length >= most}
          onClick={() => {
            setRows([...rows, { startsAt: '', endsAt: '', key: nextKey }]);
            setNextKey(nextKey + 1);
          }}
        >
          {says.add}
        </Button>
        <Trouble problem={save.problem} />
        <div className="row-acts">
          <Button onClick={onClose}>{words.common.cancel}</Button>
          <Button type="primary" htmlType="submit" loading={save.isBusy} disabled={!canSave}>
            {says.confirm}
          </Button>
        </div>
      </form>
    </Drawer>
  );
}
