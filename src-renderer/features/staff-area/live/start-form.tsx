import { Button, Select } from 'antd';
import { useState } from 'react';
import { TextField } from '../parts/field.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useAnswer } from '../parts/use-answer.ts';
import { useDeed } from '../parts/use-deed.ts';
import { GroupFields } from './group-fields.tsx';
import { checkDraft, type LiveDraft, longest, type Topic, type Type } from './live-draft.ts';
import { Toggles } from './toggles.tsx';

const topics: readonly Topic[] = [
  'electricity',
  'extinguisher',
  'escape',
  'alarm',
  'equipment',
  'theft',
  'fraud',
  'other',
];
const types: readonly Type[] = ['single', 'multiple', 'judge'];

interface StartFormProps {
  /** The round could not be started as things are now: what is under way is to be read again. */
  readonly onRefused: () => void;
}

export function StartForm({ onRefused }: StartFormProps) {
  const { words, times, showLive } = useDuty();
  const says = words.live;
  const start = useDeed('quiz.startLive');
  const sessions = useAnswer('reading.coming', {});
  const today = times.today();
  const ofToday = (sessions.value?.sessions ?? []).filter(({ startsAt }) => times.day(startsAt) === today);
  const [draft, setDraft] = useState<LiveDraft>({
    title: says.usualName,
    sessionId: null,
    groups: [says.usualGroup(1), says.usualGroup(2), says.usualGroup(3)],
    topics: [],
    types: ['single', 'judge'],
    count: '10',
    rightPoints: '10',
    wrongPoints: '0',
  });
  const [hasTried, setTried] = useState(false);
  const checked = checkDraft(draft);
  const set = (changes: Partial<LiveDraft>) => setDraft({ ...draft, ...changes });
  const faultOf = (field: keyof typeof checked.faults) => {
    const fault = checked.faults[field];
    return hasTried && fault !== undefined ? says[fault] : null;
  };
  const submit = async () => {
    setTried(true);
    if (!checked.isSound) return;
    if ((await start.run(checked.start)) === null) onRefused();
    else showLive();
  };
  return (
    <form
      className="form panel-staff live-form"
      aria-labelledby="live-start"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <h3 id="live-start">{says.start}</h3>
      <TextField
        label={says.name}
        value={draft.title}
        maxLength={longest.title}
        error={faultOf('title')}
        onChange={(title) => set({ title })}
      />
      {ofToday.length === 0 ? null : (
        <div className="field">
          <span className="label">{says.session}</span>
          <Select
            aria-label={says.session}
            value={draft.sessionId ?? 0}
            options={[
              { value: 0, label: says.noSession },
              ...ofToday.map(({ sessionId, title, startsAt }) => ({
                value: sessionId as number,
                label: `${times.clock(startsAt)} ${title}`,
              })),
            ]}
            onChange={(value) => set({ sessionId: ofToday.find((one) => one.sessionId === value)?.sessionId ?? null })}
          />
        </div>
      )}
      <GroupFields
        groups={draft.groups}
        faults={checked.groupFaults.map((fault) => (hasTried && fault !== null ? says[fault] : null))}
        onGroups={(groups) => set({ groups })}
      />
      <Toggles
        label={says.topic}
        hint={says.topicHint}
        options={topics}
        names={says.topics}
        chosen={draft.topics}
        onChoose={(chosen) => set({ topics: chosen })}
      />
      <Toggles
        label={says.type}
        error={faultOf('types')}
        options={types}
        names={says.types}
        chosen={draft.types}
        onChoose={(chosen) => set({ types: chosen })}
      />
      <div className="live-numbers">
        <TextField
          label={says.count}
          value={draft.count}
          maxLength={longest.number}
          error={faultOf('count')}
          onChange={(count) => set({ count })}
        />
        <TextField
          label={says.rightPoints}
          value={draft.rightPoints}
          maxLength={longest.number}
          error={faultOf('rightPoints')}
          onChange={(rightPoints) => set({ rightPoints })}
        />
        <TextField
          label={says.wrongPoints}
          value={draft.wrongPoints}
          maxLength={longest.number}
          error={faultOf('wrongPoints')}
          onChange={(wrongPoints) => set({ wrongPoints })}
        />
      </div>
      <Trouble problem={start.problem} />
      <footer>
        <small>{says.beginHint}</small>
        <Button type="primary" className="big" htmlType="submit" loading={start.isBusy}>
          {says.begin}
        </Button>
      </footer>
    </form>
  );
}
