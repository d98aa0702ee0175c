import './backup-bar.css';
import { UsbOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useAwake } from '../parts/use-work.ts';
import { useBackUp } from './use-back-up.ts';
import { useBackupAge, useBackupWatch } from './use-backup-age.ts';

/** A stick that was plugged in is offered for a backup, on every page. */
export function BackupBar() {
  const { words, may, keepAwake } = useDuty();
  const says = words.backup.bar;
  const ask = useBackupWatch();
  const stick = useBackupAge().age?.stick ?? null;
  const [declined, setDeclined] = useState<string | null>(null);
  const backUp = useBackUp(ask);
  useAwake(backUp.isBusy, keepAwake);
  if (stick === null || stick.placeId === declined) return null;
  return (
    <aside className="notice-bar stick-bar" aria-label={says.label}>
      <p>
        <UsbOutlined aria-hidden /> {says.stick(stick.label)}
        {may('backup.create') ? null : ` ${says.stickAsk}`}
      </p>
      <Trouble problem={backUp.problem} />
      <div>
        <Button disabled={backUp.isBusy} onClick={() => setDeclined(stick.placeId)}>
          {says.stickLater}
        </Button>
        {may('backup.create') ? (
          <Button type="primary" loading={backUp.isBusy} onClick={() => void backUp.run({ ...stick, kind: 'stick' })}>
            {says.stickAct}
          </Button>
        ) : null}
      </div>
    </aside>
  );
}
