import { Button, Select } from 'antd';
import { type SubmitEvent, useState } from 'react';
import type { MemberRow } from '../../../../src-main/contract/members.ts';
import { Choices } from '../parts/choices.tsx';
import { TextField } from '../parts/field.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useDeed } from '../parts/use-deed.ts';
import { checkDraft, draftOf, emptyDraft, groupNames, groups, longest, type MemberField } from './member-draft.ts';

interface MemberFormProps {
  readonly member: MemberRow | null;
  readonly onDirty: (isDirty: boolean) => void;
  readonly onSaved: (name: string) => void;
  readonly onCancel: () => void;
}

export function MemberForm({ member, onDirty, onSaved, onCancel }: MemberFormProps) {
  const { words } = useDuty();
  const [draft, setDraft] = useState(member === null ? emptyDraft : draftOf(member));
  const [wasSent, setSent] = useState(false);
  const save = useDeed('members.save');
  const { fields, faults } = checkDraft(draft);

  const set = (field: MemberField) => (value: string) => {
    setDraft({ ...draft, [field]: value });
    onDirty(true);
  };
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    setSent(true);
    if (fields === null) return;
    const saved = await save.run({ ...(member === null ? {} : { memberId: member.memberId }), fields });
    if (saved !== null) onSaved(fields.name);
  };
  const faultOf = (field: MemberField) => {
    const fault = wasSent ? faults?.[field] : undefined;
    return fault === undefined ? null : words.members[fault];
  };

  const control = (field: MemberField) => {
    if (field === 'sex')
      return (
        <div className="field" key={field}>
          <span className="label">{words.fields.sex}</span>
          <Choices
            label={words.fields.sex}
            value={draft.sex}
            options={[
              { value: '男', label: words.members.sexNames.男 },
              { value: '女', label: words.members.sexNames.女 },
              { value: '', label: words.members.unknown },
            ]}
            onChoose={set('sex')}
          />
        </div>
      );
    if (field === 'politicalStatus')
      return (
        <div className="field" key={field}>
          <span className="label">{words.fields.politicalStatus}</span>
          <Select
            aria-label={words.fields.politicalStatus}
            value={draft.politicalStatus}
            options={[
              { value: '', label: words.members.unknown },
              ...Object.entries(words.politicalStatusNames).map(([value, label]) => ({ value, label })),
            ]}
            onChange={set('politicalStatus')}
          />
        </div>
      );
    const isDate = field === 'appliedOn' || field === 'activistOn';
    return (
      <TextField
        key={field}
        label={words.fields[field]}
        value={draft[field]}
        maxLength={longest[field]}
        hint={
          isDate ? words.members.dateUnreadable : field === 'birthMonth' ? words.members.monthUnreadable : undefined
        }
        error={faultOf(field)}
        autoFocus={member === null && field === 'studentNumber'}
        onChange={set(field)}
      />
    );
  };

  return (
    <form className="form member-form" onSubmit={(event) => void submit(event)}>
      {groupNames.map((group) => (
        <fieldset key={group}>
          <legend>{words.members[group]}</legend>
          {groups[group].map(control)}
        </fieldset>
      ))}
      <footer>
        <Trouble problem={save.problem} />
        <Button onClick={onCancel}>{words.common.cancel}</Button>
        <Button type="primary" htmlType="submit" loading={save.isBusy}>
          {words.common.save}
        </Button>
      </footer>
    </form>
  );
}
