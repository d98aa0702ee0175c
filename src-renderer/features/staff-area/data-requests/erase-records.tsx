import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import type { Erasable } from '../../../../src-main/contract/privacy.ts';
import { Confirm } from '../parts/confirm.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useAnswer } from '../parts/use-answer.ts';
import { useDeed } from '../parts/use-deed.ts';
import type { DataRequestRow } from './data-request-row.ts';

interface EraseRecordsProps {
  readonly request: DataRequestRow;
  readonly onErased: (removed: number) => void;
}

/** What may go on request, with its rows; what has to stay, with its reason. */
export function EraseRecords({ request: { requestId, name }, onErased }: EraseRecordsProps) {
  const { words, may, tell } = useDuty();
  const says = words.dataRequests.erase;
  const held = useAnswer('privacy.erasable', { requestId });
  const erase = useDeed('privacy.erase');
  const [chosen, setChosen] = useState<readonly Erasable[]>([]);
  const [isAsking, setAsking] = useState(false);
  const groups = held.value?.what ?? [];
  const canErase = may('privacy.erase');
  const toggle = (what: Erasable) =>
    setChosen(chosen.includes(what) ? chosen.filter((one) => one !== what) : [...chosen, what]);
  const confirm = async () => {
    const done = await erase.run({ requestId, what: [...chosen] });
    if (done === null) return;
    tell('ok', says.done(done.removed));
    setAsking(false);
    setChosen([]);
    held.reload();
    onErased(done.removed);
  };
  return (
    <section className="erase">
      <h3>{says.title}</h3>
      <p className="staff-hint">{canErase ? says.lead : says.onlyAdministrator}</p>
      <Trouble problem={held.problem} onRetry={held.reload} />
      <ul>
        {groups.map(({ what, rows }) => (
          <li key={what}>
            <Checkbox checked={chosen.includes(what)} disabled={!canErase || rows === 0} onChange={() => toggle(what)}>
              {says.what[what]}
            </Checkbox>
            <span className="num">{says.rows(rows)}</span>
          </li>
        ))}
      </ul>
      {canErase ? (
        <div className="row-acts">
          <Button danger disabled={chosen.length === 0} onClick={() => setAsking(true)}>
            {says.act}
          </Button>
        </div>
      ) : null}
      <details>
        <summary>{says.staysTitle}</summary>
        <ul>
          {says.stays.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </details>
      {isAsking ? (
        <Confirm
          title={says.confirmTitle}
          lead={name}
          consequencesTitle={says.consequences}
          consequences={[
            ...groups
              .filter(({ what }) => chosen.includes(what))
              .map(({ what, rows }) => says.gone(says.what[what], rows)),
            says.receipt,
          ]}
          confirm={says.act}
          isBusy={erase.isBusy}
          onConfirm={() => void confirm()}
          onClose={() => setAsking(false)}
        >
          <Trouble problem={erase.problem} />
        </Confirm>
      ) : null}
    </section>
  );
}
