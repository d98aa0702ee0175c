import { Button, Drawer } from 'antd';
import { type SubmitEvent, useState } from 'react';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useDeed } from '../parts/use-deed.ts';
import { isGiven, NewPassphrase, noPassphrase } from '../parts/new-passphrase.tsx';

/** The own one. */
export function ChangePassphrase({ onClose }: { onClose: () => void }) {
  const { words, tell } = useDuty();
  const says = words.administrators;
  const [typed, setTyped] = useState(noPassphrase);
  const change = useDeed('staff.changePassphrase');

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (!isGiven(typed)) return;
    if ((await change.run({ passphrase: typed.passphrase })) === null) return;
    tell('ok', says.changed);
    onClose();
  };
  return (
    <Drawer open size={620} title={says.changeOwn} onClose={onClose} destroyOnHidden>
      <form className="form" autoComplete="off" onSubmit={(event) => void submit(event)}>
        <NewPassphrase says={says} value={typed} onChange={setTyped} />
        <Trouble problem={change.problem} />
        <Button type="primary" htmlType="submit" className="big" loading={change.isBusy} disabled={!isGiven(typed)}>
          {says.changeOwn}
        </Button>
      </form>
    </Drawer>
  );
}
