import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { NamedPerson } from '../../../../src-main/contract/values.ts';
import { useDuty } from '../parts/staff-duty.ts';
import { PersonField } from '../reading/person-field.tsx';

interface InspectorsFieldProps {
  readonly people: readonly NamedPerson[];
  readonly error: string | null;
  readonly onChange: (people: readonly NamedPerson[]) => void;
}

const isSame = (one: NamedPerson, other: NamedPerson): boolean =>
  one.memberId === null || other.memberId === null ? one.name === other.name : one.memberId === other.memberId;

export function InspectorsField({ people, error, onChange }: InspectorsFieldProps) {
  const { words } = useDuty();
  const says = words.inspections.form;
  const add = (person: NamedPerson | null) => {
    if (person !== null && !people.some((one) => isSame(one, person))) onChange([...people, person]);
  };
  return (
    <div className="field inspection-people">
      <span className="label">{says.inspectors}</span>
      <ul>
        {people.map((person, place) => (
          <li key={`${person.memberId ?? ''}:${person.name}`}>
            {person.name}
            <Button
              type="text"
              icon={<CloseOutlined aria-hidden />}
              aria-label={says.removeInspector(person.name)}
              onClick={() => onChange(people.filter((_, at) => at !== place))}
            />
          </li>
        ))}
        <li className="inspection-add">
          <PersonField key={people.length} label={says.addInspector} value={null} isAdding onChange={add} />
        </li>
      </ul>
      {error === null ? null : <small data-tone="err">{error}</small>}
    </div>
  );
}
