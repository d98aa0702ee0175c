import { Button } from 'antd';
import { useEffect, useEffectEvent, useState } from 'react';
import { onCard } from '../../../scanner/card-stream.ts';
import { TextField } from '../parts/field.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useDeed } from '../parts/use-deed.ts';

/** What a scanner reads from a reflection sheet; a student's card never looks so. */
const sheetNumber = /^XD\d{7}$/i;

/** Sheets written by hand, taken in by their number: scanned one after the other, or typed. */
export function SheetEntry({ onDone }: { readonly onDone: () => void }) {
  const { words, tell } = useDuty();
  const says = words.reflections.sheet;
  const [typed, setTyped] = useState('');
  const takeIn = useDeed('reading.handInSheet');

  const submit = async (number: string) => {
    const done = await takeIn.run({ sheetNumber: number });
    if (done === null) return;
    tell('ok', says.done(done.person.name, done.sessionTitle));
    setTyped('');
    onDone();
  };
  const hear = useEffectEvent((text: string) => {
    if (!sheetNumber.test(text)) return tell('warn', words.lock.noCard);
    setTyped(text);
    void submit(text);
  });
  useEffect(() => onCard((text) => hear(text)), []);

  return (
    <>
      <form
        className="sheet-entry"
        onSubmit={(event) => {
          event.preventDefault();
          if (typed.trim() !== '') void submit(typed.trim());
        }}
      >
        <TextField
          label={says.field}
          value={typed}
          width="15em"
          maxLength={64}
          placeholder={says.hint}
          onChange={setTyped}
        />
        <Button htmlType="submit" disabled={typed.trim() === ''} loading={takeIn.isBusy}>
          {says.enter}
        </Button>
      </form>
      <Trouble problem={takeIn.problem} />
    </>
  );
}
