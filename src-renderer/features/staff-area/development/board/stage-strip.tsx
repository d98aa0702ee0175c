import { WarningOutlined } from '@ant-design/icons';
import type { Answer } from '../../../../../src-main/contract/registry.ts';
import { useDuty } from '../../parts/staff-duty.ts';

interface StageStripProps {
  readonly board: Answer<'development.board'>;
  /** NULL: every stage. */
  readonly stage: number | null;
  readonly onChoose: (stage: number | null) => void;
}

/** The five stages in their order, with who stands there; pressing one shows its people. */
export function StageStrip({ board, stage, onChoose }: StageStripProps) {
  const { words } = useDuty();
  const says = words.development;
  return (
    <div className="board-strip" role="group" aria-label={says.strip.label}>
      {board.stages.map((one) => (
        <button
          key={one.stage}
          type="button"
          aria-pressed={stage === one.stage}
          aria-label={says.strip.choose(says.stages[one.stage] ?? '', one.people, one.overdue)}
          onClick={() => onChoose(stage === one.stage ? null : one.stage)}
        >
          <i className="num">{one.stage}</i>
          <span>{says.stages[one.stage]}</span>
          <b className="num">{one.people}</b>
          {one.overdue === 0 ? (
            <em>{one.people === 0 ? '' : says.strip.noneOverdue}</em>
          ) : (
            <em className="num" data-tone="err">
              <WarningOutlined aria-hidden /> {says.strip.overdue(one.overdue)}
            </em>
          )}
        </button>
      ))}
    </div>
  );
}
