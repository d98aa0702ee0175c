import { Button } from 'antd';
import { useState } from 'react';
import type { Ask } from '../../../../src-main/contract/registry.ts';
import { Choices } from '../parts/choices.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { TextArea } from '../questions/text-area.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { useDeed } from '../parts/use-deed.ts';

interface SettleRequestProps {
  readonly requestId: Ask<'privacy.settleRequest'>['requestId'];
  /** What the answer begins with. */
  readonly usual: string;
  readonly onDone: () => void;
}

const outcomes = ['granted', 'refused'] as const;
const shortest = 2;

export function SettleRequest({ requestId, usual, onDone }: SettleRequestProps) {
  const { words, tell } = useDuty();
  const says = words.dataRequests;
  const [outcome, setOutcome] = useState<(typeof outcomes)[number]>('granted');
  const [answer, setAnswer] = useState(usual);
  const [hasTried, setTried] = useState(false);
  const settle = useDeed('privacy.settleRequest');
  const isShort = answer.trim().length < shortest;
  const submit = async () => {
    setTried(true);
    if (isShort) return;
    const done = await settle.run({ requestId, isGranted: outcome === 'granted', answer: answer.trim() });
    if (done === null) return;
    tell('ok', says.settled);
    onDone();
  };
  return (
    <section className="form">
      <div className="field">
        <span className="label">{says.outcome}</span>
        <Choices
          label={says.outcome}
          value={outcome}
          options={outcomes.map((value) => ({ value, label: says.outcomes[value] }))}
          onChoose={setOutcome}
        />
      </div>
      <TextArea
        label={says.answer}
        hint={outcome === 'granted' ? says.answerHint : says.reasonHint}
        value={answer}
        maxLength={500}
        rows={4}
        error={hasTried && isShort ? says.answerMissing : null}
        onChange={setAnswer}
      />
      <Trouble problem={settle.problem} />
      <div className="row-acts">
        <Button type="primary" className="big" loading={settle.isBusy} onClick={() => void submit()}>
          {says.settle}
        </Button>
      </div>
    </section>
  );
}
