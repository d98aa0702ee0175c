import type { Report } from '../../../../src-main/contract/mentoring.ts';
import { TextField } from '../parts/field.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { useDeed } from '../parts/use-deed.ts';
import { CountedArea } from './counted-area.tsx';
import { LineDrawer } from './line-drawer.tsx';
import type { PersonLines } from './person-lines.ts';
import { checkReport, newReport, reportDraftOf } from './report-draft.ts';
import { TypedDay } from '../parts/typed-day.tsx';
import { useDraft } from './use-draft.ts';

interface ReportDrawerProps {
  readonly person: PersonLines;
  /** The quarter of a new one. */
  readonly report: Report | string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function ReportDrawer({ person, report: opened, onClose, onDone }: ReportDrawerProps) {
  const { words, times, tell } = useDuty();
  const says = words.mentoring.report;
  const report = typeof opened === 'string' ? null : opened;
  const { draft, set, isDirty, said, tried } = useDraft(
    () => (typeof opened === 'string' ? newReport(times.today(), opened) : reportDraftOf(opened)),
    checkReport,
  );
  const save = useDeed('mentoring.saveReport');
  const remove = useDeed('mentoring.removeReport');

  const submit = async () => {
    const fields = tried();
    if (fields === null) return;
    const of = { memberId: person.memberId, reportId: report?.reportId ?? null, version: report?.version ?? 0 };
    if ((await save.run({ ...of, fields })) === null) return;
    tell('ok', words.common.saved);
    onDone();
  };
  const takeBack = async (reason: string) => {
    if (report === null) return false;
    const { reportId, version } = report;
    if ((await remove.run({ reportId, version, reason })) === null) return false;
    onDone();
    return true;
  };
  return (
    <LineDrawer
      title={report === null ? says.add : says.edit}
      line={report}
      isDirty={isDirty}
      isBusy={save.isBusy}
      problem={save.problem}
      takeBackTitle={says.takeBack}
      takeBackProblem={remove.problem}
      onTakeBack={takeBack}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <p className="staff-hint">{says.onlyThat}</p>
      <TextField
        label={says.title}
        value={draft.title}
        maxLength={100}
        autoFocus
        error={said({ titleMissing: says.titleMissing })}
        onChange={(title) => set({ title })}
      />
      <div className="mentoring-line">
        <TextField
          label={says.quarter}
          value={draft.quarter}
          width="11em"
          maxLength={12}
          hint={says.quarterHint}
          error={said({ quarterUnreadable: says.quarterUnreadable })}
          onChange={(quarter) => set({ quarter })}
        />
        <TypedDay
          label={says.submittedOn}
          value={draft.day}
          error={said({ dayUnreadable: words.mentoring.dayUnreadable })}
          onChange={(day) => set({ day })}
        />
        <TextField
          label={says.words}
          value={draft.words}
          width="11em"
          maxLength={7}
          error={said({ wordsUnreadable: says.wordsUnreadable })}
          onChange={(typed) => set({ words: typed })}
        />
      </div>
      <CountedArea label={says.remark} value={draft.remark} maxLength={500} onChange={(remark) => set({ remark })} />
    </LineDrawer>
  );
}
