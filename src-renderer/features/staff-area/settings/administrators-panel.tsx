import { Button } from 'antd';
import { useState } from 'react';
import { useDuty } from '../parts/staff-duty.ts';
import { AddAdministrator } from './add-administrator.tsx';
import { ChangePassphrase } from './change-passphrase.tsx';
import { type Administrator, RemoveAdministrator } from './remove-administrator.tsx';

interface AdministratorsPanelProps {
  readonly administrators: readonly Administrator[];
  readonly onChanged: () => void;
}

/** Who may do everything; each by a passphrase of their own. */
export function AdministratorsPanel({ administrators, onChanged }: AdministratorsPanelProps) {
  const { words, times } = useDuty();
  const says = words.administrators;
  const [open, setOpen] = useState<'add' | 'own' | null>(null);
  const [removing, setRemoving] = useState<Administrator | null>(null);
  const close = () => {
    setOpen(null);
    setRemoving(null);
    onChanged();
  };
  return (
    <section className="panel-staff settings-panel" aria-labelledby="administrators-title">
      <h3 id="administrators-title">{says.title}</h3>
      <p className="staff-hint">{says.lead}</p>
      <ul className="administrators">
        {administrators.map((one) => (
          <li key={one.accountId}>
            <b>{one.name}</b>
            {one.isYou ? <span className="tag">{says.you}</span> : null}
            <span className="num">{says.since(times.day(one.createdAt))}</span>
            {administrators.length === 1 ? null : (
              <Button danger onClick={() => setRemoving(one)}>
                {says.remove}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <div className="settings-acts">
        <Button onClick={() => setOpen('own')}>{says.changeOwn}</Button>
        <Button type="primary" onClick={() => setOpen('add')}>
          {says.add}
        </Button>
      </div>
      {open === 'add' ? <AddAdministrator onClose={close} /> : null}
      {open === 'own' ? <ChangePassphrase onClose={close} /> : null}
      {removing === null ? null : <RemoveAdministrator one={removing} onClose={close} />}
    </section>
  );
}
