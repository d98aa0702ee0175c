import { Button, Select } from 'antd';
import { useState } from 'react';
import type { Branch } from '../../../../src-main/contract/development.ts';
import type { NoticeFields } from '../../../../src-main/contract/notices.ts';
import { Choices } from '../parts/choices.tsx';
import { readDay } from '../parts/days.ts';
import { TextField } from '../parts/field.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import type { ProblemOf } from '../parts/use-answer.ts';
import { checkNotice, kinds, type NoticeDraft, type NoticeFault, withBranch, workingDaysOf } from './notice-draft.ts';
import { PeopleField } from './people-field.tsx';
import { WindowLine } from './window-line.tsx';

interface NoticeFormProps {
  readonly start: NoticeDraft;
  /** Those that are open. */
  readonly branches: readonly Branch[];
  readonly isBusy: boolean;
  readonly problem: ProblemOf<'notices.save'> | null;
  readonly onSubmit: (fields: NoticeFields) => void;
  readonly onCancel: () => void;
}

export function NoticeForm({ start, branches, isBusy, problem, onSubmit, onCancel }: NoticeFormProps) {
  const { words } = useDuty();
  const says = words.notices.form;
  const [draft, setDraft] = useState<NoticeDraft>(start);
  const [hasTried, setTried] = useState(false);
  const checked = checkNotice(draft);
  const set = (field: 'startsOn' | 'workingDays' | 'basis' | 'contact') => (value: string) =>
    setDraft({ ...draft, [field]: value });
  const said = (fault: NoticeFault) => (hasTried && checked.faults.includes(fault) ? says.faults[fault] : null);
  const [startsOn, workingDays] = [readDay(draft.startsOn), workingDaysOf(draft.workingDays)];

  return (
    <form
      className="form notice-form"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (checked.fields !== null) onSubmit(checked.fields);
      }}
    >
      <div className="field">
        <span className="label">{says.kind}</span>
        <Choices
          label={says.kind}
          value={draft.kind}
          options={kinds.map((kind) => ({ value: kind, label: words.notices.kinds[kind] }))}
          onChoose={(kind) => setDraft({ ...draft, kind })}
        />
      </div>
      <div className="field">
        <span className="label">{says.branch}</span>
        <Select
          aria-label={says.branch}
          value={draft.branchId}
          placeholder={says.chooseBranch}
          status={said('noBranch') === null ? '' : 'error'}
          options={branches.map(({ branchId, name }) => ({ value: branchId, label: name }))}
          onChange={(branchId) => {
            if (branchId !== null) setDraft(withBranch(draft, branchId));
          }}
        />
        {said('noBranch') === null ? null : <small data-tone="err">{said('noBranch')}</small>}
      </div>
      <PeopleField
        key={draft.branchId ?? 0}
        kind={draft.kind}
        branchId={draft.branchId}
        people={draft.people}
        error={said('nobody')}
        onChange={(people) => setDraft({ ...draft, people })}
      />
      <div className="notice-line">
        <TextField
          label={says.startsOn}
          value={draft.startsOn}
          width="12em"
          maxLength={16}
          hint={says.dayHint}
          error={said('dayUnreadable')}
          onChange={set('startsOn')}
        />
        <TextField
          label={says.workingDays}
          value={draft.workingDays}
          width="16em"
          maxLength={2}
          hint={says.workingDaysHint}
          error={said('daysUnreadable')}
          onChange={set('workingDays')}
        />
      </div>
      {startsOn === null || workingDays === null ? null : (
        <WindowLine startsOn={startsOn} workingDays={workingDays} onStart={set('startsOn')} />
      )}
      <TextField
        label={says.basis}
        value={draft.basis}
        maxLength={200}
        hint={says.basisHint}
        error={said('basisMissing')}
        onChange={set('basis')}
      />
      <TextField
        label={says.contact}
        value={draft.contact}
        maxLength={200}
        hint={says.contactHint}
        error={said('contactMissing')}
        onChange={set('contact')}
      />
      <Trouble problem={problem} />
      <footer className="notice-foot">
        <Button onClick={onCancel}>{words.common.cancel}</Button>
        <Button type="primary" htmlType="submit" loading={isBusy}>
          {words.common.save}
        </Button>
      </footer>
    </form>
  );
}
