import { SwapOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import type { Ledger } from '../../../../../src-main/contract/development.ts';
import { useDuty } from '../../parts/staff-duty.ts';
import { TransferDrawer } from './transfer-drawer.tsx';

interface PanelProps {
  readonly ledger: Ledger;
  readonly onChanged: () => void;
}

/** 转接: where the person came from and went to; each move stays. */
export function TransfersPanel({ ledger, onChanged }: PanelProps) {
  const { words } = useDuty();
  const says = words.ledger.transfers;
  const [isMoving, setMoving] = useState(false);
  const { file, transfers } = ledger;
  return (
    <section className="panel-staff ledger-panel" aria-label={says.title}>
      <header>
        <h3>{says.title}</h3>
        {file !== null && file.endedOn === null ? (
          <Button icon={<SwapOutlined aria-hidden />} onClick={() => setMoving(true)}>
            {says.add}
          </Button>
        ) : null}
      </header>
      {transfers.length === 0 ? <p className="ledger-none">{says.empty}</p> : null}
      <ul>
        {transfers.map((one) => (
          <li key={`${one.on} ${one.kind} ${one.unit} ${one.recordedAt}`}>
            <div>
              <b className="num">{one.on}</b> {says.kinds[one.kind]} · {one.unit}
              <p>
                {one.kind === 'out' ? null : (
                  <span className="tag" data-tone={one.isChecked ? 'ok' : 'warn'}>
                    {one.isChecked ? says.checked : says.unchecked}
                  </span>
                )}{' '}
                {one.note}
              </p>
            </div>
          </li>
        ))}
      </ul>
      {isMoving && file !== null ? (
        <TransferDrawer
          ledger={ledger}
          file={file}
          onClose={() => setMoving(false)}
          onDone={() => {
            setMoving(false);
            onChanged();
          }}
        />
      ) : null}
    </section>
  );
}
