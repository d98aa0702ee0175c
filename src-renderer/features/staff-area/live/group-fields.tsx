import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { TextField } from '../parts/field.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { fewestGroups, longest, mostGroups } from './live-draft.ts';

interface GroupFieldsProps {
  readonly groups: readonly string[];
  /** By place, in words. */
  readonly faults: readonly (string | null)[];
  readonly onGroups: (groups: string[]) => void;
}

export function GroupFields({ groups, faults, onGroups }: GroupFieldsProps) {
  const { words } = useDuty();
  const says = words.live;
  const freeName = () => {
    for (let n = groups.length + 1; n <= mostGroups; n += 1) {
      if (!groups.includes(says.usualGroup(n))) return says.usualGroup(n);
    }
    return '';
  };
  return (
    <fieldset className="live-groups">
      <legend>
        {says.groups} <small>{says.groupsHint}</small>
      </legend>
      {groups.map((name, at) => (
        // Rows have no names of their own while they are being named.
        <div key={at} className="live-group">
          <TextField
            label={says.group(at + 1)}
            value={name}
            maxLength={longest.group}
            error={faults[at] ?? null}
            onChange={(typed) => onGroups(groups.map((one, place) => (place === at ? typed : one)))}
          />
          <Button
            icon={<DeleteOutlined aria-hidden />}
            aria-label={says.removeGroup(name === '' ? says.group(at + 1) : name)}
            disabled={groups.length <= fewestGroups}
            onClick={() => onGroups(groups.filter((_, place) => place !== at))}
          />
        </div>
      ))}
      <Button
        icon={<PlusOutlined aria-hidden />}
        disabled={groups.length >= mostGroups}
        onClick={() => onGroups([...groups, freeName()])}
      >
        {says.addGroup}
      </Button>
    </fieldset>
  );
}
