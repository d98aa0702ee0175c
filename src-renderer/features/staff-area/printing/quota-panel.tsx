import { Button } from 'antd';
import { useState } from 'react';
import { TextField } from '../parts/field.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useAnswer } from '../parts/use-answer.ts';
import { useDeed } from '../parts/use-deed.ts';

const mostPages = 500;

/** How many pages a person may print at the kiosk a day. */
export function QuotaPanel() {
  const { words, tell } = useDuty();
  const say = words.printing.quota;
  const held = useAnswer('printing.quota', {});
  const save = useDeed('printing.saveQuota');
  const [typed, setTyped] = useState<string | null>(null);
  const now = held.value === null ? '' : String(held.value.ownPagesADay);
  const text = typed ?? now;
  const pages = Number(text);
  const isFit = /^\d{1,3}$/.test(text.trim()) && pages <= mostPages;
  const onSave = async () => {
    if ((await save.run({ ownPagesADay: pages })) === null) return;
    tell('ok', say.saved(pages));
    setTyped(null);
    held.reload();
  };
  return (
    <section className="panel-staff print-quota" aria-label={say.title}>
      <h3>{say.title}</h3>
      <p>{say.lead}</p>
      <div className="print-quota-row">
        <TextField
          label={say.pages}
          value={text}
          width="9em"
          maxLength={3}
          error={held.value === null || isFit ? null : say.unfit(mostPages)}
          onChange={setTyped}
        />
        <Button disabled={!isFit || text.trim() === now} loading={save.isBusy} onClick={() => void onSave()}>
          {words.common.save}
        </Button>
      </div>
      <Trouble problem={held.problem ?? save.problem} />
    </section>
  );
}
