import { Button, Checkbox, Drawer } from 'antd';
import { useState } from 'react';
import type { Ledger } from '../../../../../src-main/contract/development.ts';
import type { NamedPerson } from '../../../../../src-main/contract/values.ts';
import { readDay } from '../../parts/days.ts';
import { TextField } from '../../parts/field.tsx';
import { useDuty } from '../../parts/staff-duty.ts';
import { Trouble } from '../../parts/trouble.tsx';
import { useDeed } from '../../parts/use-deed.ts';
import { PersonField } from '../../reading/person-field.tsx';
import { CheckedDay } from './checked-day.tsx';

interface AddMentorProps {
  readonly ledger: Ledger;
  readonly version: number;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function AddMentor({ ledger, version, onClose, onDone }: AddMentorProps) {
  const { words, times, tell } = useDuty();
  const { mentors: says, fields } = words.ledger;
  const [who, setWho] = useState<NamedPerson | null>(null);
  const [post, setPost] = useState('');
  const [isFullMember, setFullMember] = useState(false);
  const [day, setDay] = useState(times.today());
  const [hasTried, setTried] = useState(false);
  const add = useDeed('development.addMentor');
  const from = readDay(day);

  const submit = async () => {
    setTried(true);
    if (who === null || from === null) return;
    const { memberId } = ledger;
    if ((await add.run({ memberId, version, who, post: post.trim(), isFullMember, from })) === null) return;
    tell('ok', words.common.saved);
    onDone();
  };
  return (
    <Drawer open size={680} title={says.addTitle(ledger.name)} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <PersonField
          label={says.who}
          value={who}
          error={hasTried && who === null ? says.whoMissing : null}
          onChange={setWho}
        />
        <TextField label={fields.post} value={post} maxLength={40} onChange={setPost} />
        <Checkbox checked={isFullMember} onChange={(event) => setFullMember(event.target.checked)}>
          {fields.isFullMember}
        </Checkbox>
        <CheckedDay label={says.from} value={day} onChange={setDay} />
        <Trouble problem={add.problem} />
        <footer className="ledger-foot">
          <Button onClick={onClose}>{words.common.cancel}</Button>
          <Button type="primary" className="big" htmlType="submit" loading={add.isBusy}>
            {words.common.save}
          </Button>
        </footer>
      </form>
    </Drawer>
  );
}
