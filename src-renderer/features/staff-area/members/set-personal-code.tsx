import { Button, Drawer } from 'antd';
import { useState } from 'react';
import type { MemberRow } from '../../../../src-main/contract/members.ts';
import { NumberPad } from '../../../ui/number-pad.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useDeed } from '../parts/use-deed.ts';
import { CodeField } from './code-field.tsx';

interface SetPersonalCodeProps {
  readonly member: MemberRow;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

const length = 4;

/** The student types it twice, unseen; staff stand by. */
export function SetPersonalCode({ member, onClose, onDone }: SetPersonalCodeProps) {
  const { words } = useDuty();
  const says = words.personalCode;
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const [isDifferent, setDifferent] = useState(false);
  const save = useDeed('own.setCode');
  const isSecond = first.length === length;
  const isWhole = isSecond && second.length === length;

  const begin = () => {
    setFirst('');
    setSecond('');
  };
  const type = (next: (typed: string) => string) => {
    setDifferent(false);
    save.forgive();
    const kept = (typed: string) => next(typed).replaceAll(/\D/gu, '').slice(0, length);
    if (isSecond) setSecond(kept);
    else setFirst(kept);
  };
  const submit = async () => {
    if (!isWhole || save.isBusy) return;
    if (first !== second) {
      setDifferent(true);
      return begin();
    }
    if ((await save.run({ memberId: member.memberId, code: first })) === null) return begin();
    onDone();
  };
  return (
    <Drawer open size={620} title={says.setTitle(member.name)} onClose={onClose} destroyOnHidden>
      <form
        className="form personal-code-form"
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <p>{says.lead}</p>
        <CodeField label={says.first} value={first} isNext={!isSecond} onType={setFirst} />
        <CodeField label={says.second} value={second} isNext={isSecond} onType={setSecond} />
        {isDifferent ? (
          <p className="personal-code-told" role="alert">
            {says.different}
          </p>
        ) : null}
        <Trouble problem={save.problem} />
        <NumberPad
          words={says.pad}
          onText={(digit) => type((typed) => typed + digit)}
          onErase={() => type((typed) => typed.slice(0, -1))}
          onClear={() => {
            setDifferent(false);
            begin();
          }}
        />
        <p className="staff-hint">{says.rules}</p>
        <footer className="row-acts">
          <Button onClick={onClose}>{words.common.cancel}</Button>
          <Button type="primary" className="big" htmlType="submit" disabled={!isWhole} loading={save.isBusy}>
            {words.common.save}
          </Button>
        </footer>
      </form>
    </Drawer>
  );
}
