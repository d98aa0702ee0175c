import { Modal } from 'antd';
import { useState } from 'react';
import { TextField } from '../parts/field.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { TypedDay } from '../parts/typed-day.tsx';
import { useDeed } from '../parts/use-deed.ts';
import { checkTerm, type TermDraft, type TermFault } from './term-draft.ts';
import type { TermWish } from './rows.ts';

interface TermDialogProps {
  readonly wish: TermWish;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

function startOf(wish: TermWish, today: string): TermDraft {
  if (wish.kind !== 'change') return { number: '', from: wish.kind === 'begin' ? today : '', to: '' };
  const { number, from, to } = wish.term;
  return { number: String(number), from, to: to ?? '' };
}

/** Number and days of a term: the first one, a former one, or one put right. */
export function TermDialog({ wish, onClose, onDone }: TermDialogProps) {
  const { words, times, tell } = useDuty();
  const says = words.posts.form;
  const [draft, setDraft] = useState(() => startOf(wish, times.today()));
  const [hasTried, setTried] = useState(false);
  const [begin, past, change] = [useDeed('terms.begin'), useDeed('terms.addPast'), useDeed('terms.change')];
  const deed = { begin, past, change }[wish.kind];
  const hasEnd = wish.kind === 'past' || (wish.kind === 'change' && wish.term.state === 'past');
  const { fields, faults } = checkTerm(draft, hasEnd);
  const said = (fault: TermFault, sentence: string) => (hasTried && faults.includes(fault) ? sentence : null);
  const title = {
    begin: says.beginTitle,
    past: says.pastTitle,
    change: wish.kind === 'change' ? says.changeTitle(words.posts.term(wish.term.number)) : '',
  }[wish.kind];

  const send = () => {
    const { number, from, to } = fields;
    if (wish.kind === 'begin') return begin.run({ number, from });
    if (wish.kind === 'past') return past.run({ number, from, to: to ?? '' });
    return change.run({ termId: wish.term.termId, number, from, to });
  };
  const submit = async () => {
    setTried(true);
    if (faults.length > 0 || (await send()) === null) return;
    tell('ok', says.saved);
    onDone();
  };
  return (
    <Modal
      open
      centered
      width={620}
      scrollLock={false}
      title={title}
      onCancel={onClose}
      okText={words.common.save}
      cancelText={words.common.cancel}
      okButtonProps={{ loading: deed.isBusy, htmlType: 'submit', form: 'term' }}
    >
      <form
        id="term"
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <TextField
          label={says.number}
          value={draft.number}
          width="8em"
          maxLength={3}
          autoFocus
          error={said('number', says.numberUnreadable)}
          onChange={(number) => setDraft({ ...draft, number })}
        />
        <div className="posts-line">
          <TypedDay
            label={says.from}
            value={draft.from}
            error={said('from', says.dayUnreadable)}
            onChange={(from) => setDraft({ ...draft, from })}
          />
          {hasEnd ? (
            <TypedDay
              label={says.to}
              value={draft.to}
              hint={says.toHint}
              error={said('to', says.dayUnreadable)}
              onChange={(to) => setDraft({ ...draft, to })}
            />
          ) : null}
        </div>
        {hasEnd ? null : <p className="staff-hint">{says.currentHint}</p>}
        <Trouble problem={deed.problem} />
      </form>
    </Modal>
  );
}
