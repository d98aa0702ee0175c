import { CloseOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { useState } from 'react';
import type { NoticeFields } from '../../../../src-main/contract/notices.ts';
import type { BranchId } from '../../../../src-main/contract/values.ts';
import { useDuty } from '../parts/staff-duty.ts';
import { useAnswer } from '../parts/use-answer.ts';
import { useLater } from '../parts/use-later.ts';
import { type NoticePick, stagesFor } from './notice-draft.ts';

interface PeopleFieldProps {
  readonly kind: NoticeFields['kind'];
  /** Nobody can be chosen before it. */
  readonly branchId: BranchId | null;
  readonly people: readonly NoticePick[];
  readonly error: string | null;
  readonly onChange: (people: readonly NoticePick[]) => void;
}

const mostOffered = 50;

/** Those of the branch whose stage fits are offered before anything is typed; typing finds everybody of the branch. */
export function PeopleField({ kind, branchId, people, error, onChange }: PeopleFieldProps) {
  const { words } = useDuty();
  const says = words.notices.form;
  return (
    <div className="field notice-people">
      <span className="label">{says.people}</span>
      <ol>
        {people.map((person) => (
          <li key={person.memberId}>
            <span>
              {person.name} <small>{person.className}</small>
            </span>
            <Button
              type="text"
              icon={<CloseOutlined aria-hidden />}
              aria-label={says.removePerson(person.name)}
              onClick={() => onChange(people.filter(({ memberId }) => memberId !== person.memberId))}
            />
          </li>
        ))}
      </ol>
      {branchId === null ? (
        <p className="staff-hint">{says.branchFirst}</p>
      ) : (
        <AddPerson
          key={people.length}
          kind={kind}
          branchId={branchId}
          taken={people}
          onAdd={(person) => onChange([...people, person])}
        />
      )}
      {error === null ? null : <small data-tone="err">{error}</small>}
    </div>
  );
}

interface AddPersonProps {
  readonly kind: NoticeFields['kind'];
  readonly branchId: BranchId;
  readonly taken: readonly NoticePick[];
  readonly onAdd: (person: NoticePick) => void;
}

function AddPerson({ kind, branchId, taken, onAdd }: AddPersonProps) {
  const { words } = useDuty();
  const says = words.notices.form;
  const later = useLater(200);
  const [typed, setTyped] = useState('');
  const [text, setText] = useState('');
  const found = useAnswer('development.people', {
    branchId,
    stage: null,
    text,
    show: 'under-way',
    limit: text === '' ? 200 : mostOffered,
  });
  const fitting = (found.value?.people ?? []).filter(
    ({ memberId, stage }) =>
      !taken.some((one) => one.memberId === memberId) && (text !== '' || stagesFor[kind].includes(stage)),
  );
  return (
    <Select<number>
      aria-label={says.addPerson}
      value={null}
      placeholder={says.addPerson}
      loading={found.isAsking}
      options={fitting.slice(0, mostOffered).map((one) => ({
        value: one.memberId,
        label: `${one.name} · ${one.className} · ${one.studentNumber}`,
      }))}
      listHeight={360}
      notFoundContent={found.isAsking ? words.common.loading : says.nobody}
      showSearch={{
        filterOption: false,
        searchValue: typed,
        onSearch: (next) => {
          setTyped(next);
          later(() => setText(next.trim()));
        },
      }}
      onChange={(chosen) => {
        const person = fitting.find(({ memberId }) => memberId === chosen);
        if (person === undefined) return;
        onAdd({ memberId: person.memberId, name: person.name, className: person.className });
      }}
    />
  );
}
