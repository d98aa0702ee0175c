import { Button, Drawer } from 'antd';
import { useState } from 'react';
import type { SessionDetail } from '../../../../src-main/contract/reading.ts';
import { useDuty } from '../parts/staff-duty.ts';
import { SessionForm } from './session-form.tsx';
import { draftOf, emptyDraft } from './session-draft.ts';
import { Unsaved } from './unsaved.tsx';

interface SessionEditorProps {
  /** Null: a new one. */
  readonly session: SessionDetail | null;
  /** The day a new one is asked for; '' where none was named. */
  readonly day?: string;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

/** The form beside the page; closing it asks before anything typed is lost. */
export function SessionEditor({ session, day = '', onClose, onSaved }: SessionEditorProps) {
  const { words, times, tell } = useDuty();
  const [start] = useState(() => (session === null ? { ...emptyDraft, day } : draftOf(session, times)));
  const [isDirty, setDirty] = useState(false);
  const [isLeaving, setLeaving] = useState(false);
  const leave = () => (isDirty ? setLeaving(true) : onClose());
  return (
    <Drawer
      open
      size={900}
      title={session === null ? words.reading.form.addTitle : words.reading.form.editTitle}
      onClose={leave}
      extra={<Button onClick={leave}>{words.common.cancel}</Button>}
    >
      {isLeaving ? <Unsaved onDiscard={onClose} onKeep={() => setLeaving(false)} /> : null}
      <SessionForm
        session={session}
        start={start}
        onDirty={setDirty}
        onSaved={(count) => {
          tell('ok', session === null ? words.reading.form.planned(count) : words.reading.form.saved);
          onSaved();
        }}
      />
    </Drawer>
  );
}
