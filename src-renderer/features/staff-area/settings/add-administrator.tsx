import { Button, Drawer } from 'antd';
import { type SubmitEvent, useState } from 'react';
import { TextField } from '../parts/field.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useDeed } from '../parts/use-deed.ts';
import { isGiven, NewPassphrase, noPassphrase } from '../parts/new-passphrase.tsx';

export function AddAdministrator({ onClose }: { onClose: () => void }) {
  const { words, tell } = useDuty();
  const says = words.administrators;
  const [name, setName] = useState('');
  const [typed, setTyped] = useState(noPassphrase);
  const add = useDeed('staff.addAdministrator');
  const isReady = name.trim() !== '' && isGiven(typed);

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (!isReady) return;
    if ((await add.run({ name: name.trim(), passphrase: typed.passphrase })) === null) return;
    tell('ok', says.added(name.trim()));
    onClose();
  };
  return (
    <Drawer open size={620} title={says.add} onClose={onClose} destroyOnHidden>
      <form className="form" autoComplete="off" onSubmit={(event) => void submit(event)}>
        <TextField label={says.name} value={name} maxLength={30} autoFocus onChange={setName} />
        <NewPassphrase says={says} value={typed} onChange={setTyped} />
        <Trouble problem={add.problem} />
        <Button type="primary" htmlType="submit" className="big" loading={add.isBusy} disabled={!isReady}>
          {says.add}
        </Button>
      </form>
    </Drawer>
  );
}
