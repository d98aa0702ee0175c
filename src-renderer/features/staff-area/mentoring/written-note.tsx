import { useDuty } from '../parts/staff-duty.ts';

export interface WrittenLine {
  readonly version: number;
  readonly recordedAt: number;
  readonly recordedBy: string;
  readonly lateDays: number | null;
}

/** An entry written late says so wherever it is shown. */
export function LateTag({ line }: { line: WrittenLine }) {
  const { words } = useDuty();
  if (line.lateDays === null) return null;
  return (
    <span className="tag num" data-tone="warn" title={words.mentoring.lateHint}>
      {words.mentoring.late(line.lateDays)}
    </span>
  );
}

/** Who wrote it when, and how often it was put right since. */
export function WrittenNote({ line }: { line: WrittenLine }) {
  const { words, times } = useDuty();
  const says = words.mentoring;
  const edits = line.version - 1;
  return (
    <span className="mentoring-written">
      <LateTag line={line} />
      <small className="num">
        {says.recorded(times.full(line.recordedAt), line.recordedBy)}
        {edits === 0 ? '' : ` · ${says.revised(edits)}`}
      </small>
    </span>
  );
}
