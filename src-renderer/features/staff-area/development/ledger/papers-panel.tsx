import { Checkbox } from 'antd';
import type { FilePaper, Ledger } from '../../../../../src-main/contract/development.ts';
import { useDuty } from '../../parts/staff-duty.ts';
import { Trouble } from '../../parts/trouble.tsx';
import { useDeed } from '../../parts/use-deed.ts';
import { type Stage, stages } from './step-view.ts';

interface PanelProps {
  readonly ledger: Ledger;
  readonly onChanged: () => void;
}

/** 材料清单 by stage: which papers of the file are there, and since when. What they say is never kept here. */
export function PapersPanel({ ledger, onChanged }: PanelProps) {
  const { words, times } = useDuty();
  const says = words.ledger.papers;
  const set = useDeed('development.setPaper');
  const { file, papers, memberId } = ledger;
  const stageOf = (paper: FilePaper) => ledger.steps.find(({ step }) => step === paper.step)?.stage;
  const turn = async (paper: FilePaper) => {
    if (file === null) return;
    const presentOn = paper.presentOn === null ? times.today() : null;
    if ((await set.run({ memberId, version: file.version, code: paper.code, presentOn })) !== null) onChanged();
  };
  const missing = papers.filter(
    (paper) => paper.isRequired && paper.presentOn === null && (stageOf(paper) ?? 9) <= ledger.stage,
  );
  const linesOf = (stage: Stage) => papers.filter((paper) => stageOf(paper) === stage);
  return (
    <section className="panel-staff ledger-panel ledger-papers" aria-label={says.title}>
      <header>
        <h3>{says.title}</h3>
        <p className="num">{says.missing(missing.length)}</p>
      </header>
      <Trouble problem={set.problem} onRetry={onChanged} />
      {stages.map((stage) => {
        const lines = linesOf(stage);
        const present = lines.filter(({ presentOn }) => presentOn !== null).length;
        return lines.length === 0 ? null : (
          <details key={stage} open={stage === Math.max(1, ledger.stage)}>
            <summary>
              {words.ledger.stageNames[stage]}
              <span className="num">{says.present(present, lines.length)}</span>
            </summary>
            <ul>
              {lines.map((paper) => (
                <li key={paper.code} data-missing={missing.includes(paper) ? '' : undefined}>
                  <Checkbox
                    checked={paper.presentOn !== null}
                    disabled={file === null || set.isBusy}
                    onChange={() => void turn(paper)}
                  >
                    <span className="num">{paper.code}</span> {paper.name}
                  </Checkbox>
                  <small className="num">
                    {paper.presentOn === null ? (paper.isRequired ? says.required : says.optional) : paper.presentOn}
                    {paper.staysOff ? ` · ${says.staysOff}` : ''}
                  </small>
                </li>
              ))}
            </ul>
          </details>
        );
      })}
    </section>
  );
}
