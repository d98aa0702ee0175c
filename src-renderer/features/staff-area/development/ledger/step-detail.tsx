import { Button } from 'antd';
import { useState } from 'react';
import type { StepRecord } from '../../../../../src-main/contract/development-steps.ts';
import type { Ledger } from '../../../../../src-main/contract/development.ts';
import { useDuty } from '../../parts/staff-duty.ts';
import { FindingList } from './finding-line.tsx';
import { RecordCard } from './record-card.tsx';
import { StepSign } from './step-sign.tsx';
import { isLatest, markOf, type Step } from './step-view.ts';
import { useMarkWords } from './use-mark-words.ts';
import { VoidStep } from './void-step.tsx';

interface StepDetailProps {
  readonly ledger: Ledger;
  readonly step: Step;
  /** Chosen by a person: where it is out of sight, it comes into it. */
  readonly isPicked: boolean;
  readonly onRecord: () => void;
  readonly onChanged: () => void;
}

/** One step in full: when, who decided, what the rules say of it. */
const intoView = (place: HTMLElement | null) => place?.scrollIntoView({ block: 'nearest' });

export function StepDetail({ ledger, step, isPicked, onRecord, onChanged }: StepDetailProps) {
  const { words } = useDuty();
  const says = words.ledger.step;
  const inWords = useMarkWords();
  const [voiding, setVoiding] = useState<StepRecord | null>(null);
  const mark = markOf(step);
  const { file } = ledger;
  const isRunning = file !== null && file.endedOn === null;
  const canRecord = isRunning && (step.state === 'open' || step.state === 'current');
  return (
    <section
      ref={isPicked ? intoView : undefined}
      className="ledger-detail panel-staff"
      aria-label={says.label(step.step, step.name)}
    >
      <header>
        <StepSign kind={mark.kind} step={step.step} />
        <div>
          <h3>{says.label(step.step, step.name)}</h3>
          <p className="num">
            {says.actor(step.actor)} · {inWords(mark)}
            {step.dueBy !== null && mark.kind === 'done' ? ` · ${says.dueBy(step.dueBy)}` : ''}
          </p>
        </div>
        {canRecord ? (
          <Button type="primary" className="big" onClick={onRecord}>
            {step.isPeriodic && step.records.length > 0 ? says.recordAgain : says.record}
          </Button>
        ) : null}
      </header>
      <FindingList label={says.findings} findings={step.findings} references={ledger.references} />
      {step.records.length === 0 ? (
        <p className="ledger-none">{isRunning && step.state === 'waiting' ? says.waitingWhy : says.noRecord}</p>
      ) : (
        <ul className="ledger-records">
          {step.records.map((record) => (
            <RecordCard
              key={record.recordId}
              record={record}
              canVoid={file !== null && record.voidedAt === null && isLatest(ledger, record)}
              onVoid={() => setVoiding(record)}
            />
          ))}
        </ul>
      )}
      {voiding === null || file === null ? null : (
        <VoidStep
          ledger={ledger}
          step={step}
          record={voiding}
          version={file.version}
          onClose={() => setVoiding(null)}
          onDone={() => {
            setVoiding(null);
            onChanged();
          }}
        />
      )}
    </section>
  );
}
