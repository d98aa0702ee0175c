import { Button, Drawer } from 'antd';
import { useEffect, useEffectEvent, useState } from 'react';
import { onCard } from '../../../scanner/card-stream.ts';
import { TextField } from '../parts/field.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { CounterCopy } from './counter-copy.tsx';
import { labelIn, labelTyped } from './scanned.ts';

interface CounterProps {
  /** Of the copy on the desk; '' before any. */
  readonly label: string;
  readonly onLabel: (label: string) => void;
  readonly onClose: () => void;
  readonly onChanged: () => void;
}

const mostRemembered = 6;

/** 借书还书 at the desk: a label, then a card; one book after the other without a tap. */
export function Counter({ label, onLabel, onClose, onChanged }: CounterProps) {
  const { words, tell } = useDuty();
  const says = words.books.counter;
  const [done, setDone] = useState<readonly string[]>([]);

  const hear = useEffectEvent((text: string) => {
    const read = labelIn(text);
    if (read !== null) onLabel(read);
    else tell('warn', label === '' ? words.books.labelFirst : says.notForCard);
  });
  useEffect(() => onCard((text) => hear(text)), []);

  const settled = (sentence: string) => {
    setDone((before) => [sentence, ...before].slice(0, mostRemembered));
    onLabel('');
    onChanged();
  };

  return (
    <Drawer open size={640} title={says.title} onClose={onClose} destroyOnHidden>
      <div className="counter">
        {label === '' ? (
          <LabelStep onLabel={onLabel} />
        ) : (
          <CounterCopy key={label} label={label} onLabel={onLabel} onDone={settled} />
        )}
        {done.length === 0 ? null : (
          <section className="counter-done" role="status">
            <h3>{says.done}</h3>
            <ol>
              {done.map((sentence, at) => (
                <li key={done.length - at}>{sentence}</li>
              ))}
            </ol>
            {label === '' ? <p className="staff-hint">{says.next}</p> : null}
          </section>
        )}
      </div>
    </Drawer>
  );
}

function LabelStep({ onLabel }: { readonly onLabel: (label: string) => void }) {
  const { words } = useDuty();
  const says = words.books.counter;
  const [typed, setTyped] = useState('');
  return (
    <>
      <div className="counter-wait" role="status">
        <i aria-hidden="true" data-kind="label" />
        <div>
          <b>{says.waiting}</b>
          <p>{says.waitingLead}</p>
        </div>
      </div>
      <form
        className="counter-find"
        onSubmit={(event) => {
          event.preventDefault();
          if (typed.trim() !== '') onLabel(labelTyped(typed));
        }}
      >
        <TextField label={says.field} value={typed} maxLength={64} onChange={setTyped} autoFocus />
        <Button htmlType="submit" disabled={typed.trim() === ''}>
          {says.find}
        </Button>
      </form>
    </>
  );
}
