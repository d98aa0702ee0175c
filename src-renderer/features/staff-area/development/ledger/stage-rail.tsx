import type { StepNumber } from '../../../../../src-main/contract/development-steps.ts';
import type { Ledger } from '../../../../../src-main/contract/development.ts';
import { useDuty } from '../../parts/staff-duty.ts';
import { StepSign } from './step-sign.tsx';
import { markOf, stageProgress, stages, stepsOfStage } from './step-view.ts';
import { useMarkWords } from './use-mark-words.ts';

interface StageRailProps {
  readonly ledger: Ledger;
  readonly chosen: number | null;
  readonly onChoose: (step: StepNumber) => void;
}

/** Five stages, 25 steps: what is done, what is open, what waits; each with its day. */
export function StageRail({ ledger, chosen, onChoose }: StageRailProps) {
  const { words } = useDuty();
  const says = words.ledger;
  const inWords = useMarkWords();
  return (
    <section className="ledger-rail" aria-label={says.rail}>
      {stages.map((stage) => {
        const { done, total, state } = stageProgress(ledger, stage);
        const pack = ledger.stagePacks.find((each) => each.stage === stage);
        return (
          <section key={stage} className="ledger-stage" data-state={state} aria-label={says.stageNames[stage]}>
            <header>
              <h3>
                <span aria-hidden>{'一二三四五'[stage - 1]}</span>
                {says.stageNames[stage]}
              </h3>
              <p className="num">{says.stageDone(done, total)}</p>
              <progress value={done} max={total} aria-label={says.stageDone(done, total)} />
            </header>
            <ol>
              {stepsOfStage(ledger, stage).map((step) => {
                const mark = markOf(step);
                return (
                  <li key={step.step}>
                    <button
                      type="button"
                      aria-pressed={step.step === chosen}
                      data-mark={mark.kind}
                      onClick={() => onChoose(step.step)}
                    >
                      <StepSign kind={mark.kind} step={step.step} />
                      <span>
                        <b>{step.name}</b>
                        <small className="num">{inWords(mark)}</small>
                      </span>
                    </button>
                  </li>
                );
              })}
            </ol>
            {pack === undefined ? null : <p className="ledger-pack">{says.judgedBy(says.packYear(pack.packId))}</p>}
          </section>
        );
      })}
    </section>
  );
}
