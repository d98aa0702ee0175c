import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { PersonPick } from './prepare-draft.ts';

interface PersonChipsProps<Person extends PersonPick> {
  readonly people: readonly Person[];
  readonly removeWords: (name: string) => string;
  readonly onRemove: (person: Person) => void;
}

export function PersonChips<Person extends PersonPick>({ people, removeWords, onRemove }: PersonChipsProps<Person>) {
  return (
    <ul className="assembly-chips">
      {people.map((person) => (
        <li key={person.memberId}>
          <span>
            {person.name} <small>{person.className}</small>
          </span>
          <Button
            type="text"
            icon={<CloseOutlined aria-hidden />}
            aria-label={removeWords(person.name)}
            onClick={() => onRemove(person)}
          />
        </li>
      ))}
    </ul>
  );
}
