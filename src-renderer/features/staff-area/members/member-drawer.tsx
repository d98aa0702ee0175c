import { Button, Drawer } from 'antd';
import { useState } from 'react';
import type { MemberRow } from '../../../../src-main/contract/members.ts';
import { useDuty } from '../parts/staff-duty.ts';
import { MemberCards } from './member-cards.tsx';
import { groupNames, groups } from './member-draft.ts';
import { MemberForm } from './member-form.tsx';
import { MemberReading } from './member-reading.tsx';
import { PersonalCode } from './personal-code.tsx';

interface MemberDrawerProps {
  /** Null: somebody new. */
  readonly member: MemberRow | null;
  readonly onClose: () => void;
  readonly onChanged: () => void;
}

export function MemberDrawer({ member, onClose, onChanged }: MemberDrawerProps) {
  const { words, tell } = useDuty();
  const [isEditing, setEditing] = useState(member === null);
  const [isDirty, setDirty] = useState(false);
  const [isLeaving, setLeaving] = useState(false);

  const leave = () => (isEditing && isDirty ? setLeaving(true) : onClose());
  const saved = (name: string) => {
    tell('ok', words.members.saved(name));
    setDirty(false);
    onChanged();
    if (member === null) onClose();
    else setEditing(false);
  };
  const title =
    member === null ? words.members.addTitle : isEditing ? words.members.editTitle(member.name) : member.name;
  return (
    <Drawer
      open
      size={680}
      title={title}
      onClose={leave}
      extra={
        isEditing || member === null ? null : <Button onClick={() => setEditing(true)}>{words.common.edit}</Button>
      }
    >
      {isLeaving ? (
        <div className="unsaved" role="alertdialog" aria-label={words.members.unsaved}>
          <p>{words.members.unsaved}</p>
          <Button onClick={onClose}>{words.members.discard}</Button>
          <Button type="primary" autoFocus onClick={() => setLeaving(false)}>
            {words.members.keepEditing}
          </Button>
        </div>
      ) : null}
      {isEditing ? (
        <MemberForm
          member={member}
          onDirty={setDirty}
          onSaved={saved}
          onCancel={() => {
            setDirty(false);
            if (member === null) onClose();
            else setEditing(false);
          }}
        />
      ) : member === null ? null : (
        <div className="member-view">
          <MemberFacts member={member} />
          <MemberReading member={member} onChanged={onChanged} />
          <MemberCards member={member} onChanged={onChanged} />
          <PersonalCode member={member} />
        </div>
      )}
    </Drawer>
  );
}

function MemberFacts({ member }: { member: MemberRow }) {
  const { words } = useDuty();
  return groupNames.map((group) => (
    <section key={group}>
      <h3>{words.members[group]}</h3>
      <dl>
        {groups[group].map((field) => (
          <div key={field}>
            <dt>{words.fields[field]}</dt>
            <dd className="num">{shown(member[field], words.members.unknown)}</dd>
          </div>
        ))}
      </dl>
    </section>
  ));
}

const shown = (text: string, unknown: string) => (text === '' ? <span className="staff-hint">{unknown}</span> : text);
