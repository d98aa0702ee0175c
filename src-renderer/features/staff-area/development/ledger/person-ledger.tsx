import './ledger.css';
import './stage-rail.css';
import './step-detail.css';
import './step-form.css';
import { LeftOutlined } from '@ant-design/icons';
import { useState } from 'react';
import { Link } from 'wouter';
import type { StepNumber } from '../../../../../src-main/contract/development-steps.ts';
import type { MemberId } from '../../../../../src-main/contract/values.ts';
import { useDuty } from '../../parts/staff-duty.ts';
import { Trouble } from '../../parts/trouble.tsx';
import { useAnswer } from '../../parts/use-answer.ts';
import { LedgerHead } from './ledger-head.tsx';
import { MentorsPanel } from './mentors-panel.tsx';
import { NextThings } from './next-things.tsx';
import { PapersPanel } from './papers-panel.tsx';
import { RosterHints } from './roster-hints.tsx';
import { StageRail } from './stage-rail.tsx';
import { StepDetail } from './step-detail.tsx';
import { StepDrawer } from './step-drawer.tsx';
import { chosenFirst, type Step } from './step-view.ts';
import { TransfersPanel } from './transfers-panel.tsx';

/** 台账: one person from the application to the archive. */
export function PersonLedger({ memberId }: { readonly memberId: MemberId }) {
  const { words } = useDuty();
  const says = words.ledger;
  const held = useAnswer('development.ledger', { memberId });
  const [chosen, setChosen] = useState<StepNumber | null>(null);
  const [recording, setRecording] = useState<Step | null>(null);
  const ledger = held.value;
  const step = ledger?.steps.find((each) => each.step === (chosen ?? chosenFirst(ledger))) ?? null;
  return (
    <div className="page ledger-page">
      <Link href="/development" className="session-back">
        <LeftOutlined aria-hidden /> {says.back}
      </Link>
      <Trouble problem={held.problem} onRetry={held.reload} />
      {ledger === null ? (
        <p role="status">{held.problem === null ? words.common.loading : ''}</p>
      ) : (
        <>
          <LedgerHead ledger={ledger} onChanged={held.reload} />
          <div className="ledger-body">
            <NextThings ledger={ledger} onRecord={setRecording} />
            <RosterHints ledger={ledger} />
            <StageRail ledger={ledger} chosen={step?.step ?? null} onChoose={setChosen} />
            {step === null ? null : (
              <StepDetail
                key={step.step}
                ledger={ledger}
                step={step}
                isPicked={chosen !== null}
                onRecord={() => setRecording(step)}
                onChanged={held.reload}
              />
            )}
            <div className="ledger-panels">
              <MentorsPanel ledger={ledger} onChanged={held.reload} />
              <TransfersPanel ledger={ledger} onChanged={held.reload} />
              <PapersPanel ledger={ledger} onChanged={held.reload} />
            </div>
          </div>
          {recording === null ? null : (
            <StepDrawer
              ledger={ledger}
              step={recording}
              onClose={() => setRecording(null)}
              onRecorded={() => {
                setChosen(recording.step);
                setRecording(null);
                held.reload();
              }}
              onChangedElsewhere={held.reload}
            />
          )}
        </>
      )}
    </div>
  );
}
