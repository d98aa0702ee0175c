import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import type { Ledger, Mentor } from '../../../../../src-main/contract/development.ts';
import { useDuty } from '../../parts/staff-duty.ts';
import { AddMentor } from './add-mentor.tsx';
import { EndMentor } from './end-mentor.tsx';

interface PanelProps {
  readonly ledger: Ledger;
  readonly onChanged: () => void;
}

/** 培养联系人, live ones first; those who left stay with the reason. */
export function MentorsPanel({ ledger, onChanged }: PanelProps) {
  const { words } = useDuty();
  const says = words.ledger.mentors;
  const [isAdding, setAdding] = useState(false);
  const [ending, setEnding] = useState<Mentor | null>(null);
  const { file, mentors } = ledger;
  const live = mentors.filter(({ to }) => to === null);
  const ordered = [...live, ...mentors.filter(({ to }) => to !== null)];
  const canChange = file !== null && file.endedOn === null;
  const done = () => {
    setAdding(false);
    setEnding(null);
    onChanged();
  };
  return (
    <section className="panel-staff ledger-panel" aria-label={says.title}>
      <header>
        <h3>{says.title}</h3>
        {canChange && live.length < 2 ? (
          <Button icon={<PlusOutlined aria-hidden />} onClick={() => setAdding(true)}>
            {says.add}
          </Button>
        ) : null}
      </header>
      {ordered.length === 0 ? <p className="ledger-none">{says.empty}</p> : null}
      <ul>
        {ordered.map((mentor) => (
          <li key={mentor.mentorId} data-past={mentor.to === null ? undefined : ''}>
            <div>
              <b>{mentor.who.name}</b> {mentor.post}
              <p className="num">
                {mentor.to === null
                  ? says.since(mentor.from)
                  : says.until(mentor.from, mentor.to, mentor.endReason ?? '')}
              </p>
            </div>
            {mentor.to === null && file !== null ? (
              <Button aria-label={says.endOf(mentor.who.name)} onClick={() => setEnding(mentor)}>
                {says.end}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {isAdding && file !== null ? (
        <AddMentor ledger={ledger} version={file.version} onClose={() => setAdding(false)} onDone={done} />
      ) : null}
      {ending === null || file === null ? null : (
        <EndMentor
          ledger={ledger}
          mentor={ending}
          version={file.version}
          onClose={() => setEnding(null)}
          onDone={done}
        />
      )}
    </section>
  );
}
