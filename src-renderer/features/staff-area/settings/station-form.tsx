import { Button } from 'antd';
import { type SubmitEvent, useState } from 'react';
import type { StationSettings } from '../../../../src-main/contract/station.ts';
import { TextField } from '../parts/field.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useDeed } from '../parts/use-deed.ts';
import { checkSettings, readTermStart, tryPattern } from './settings-draft.ts';

export function StationForm({ settings }: { settings: StationSettings }) {
  const { words, tell } = useDuty();
  const [draft, setDraft] = useState(settings);
  const [kept, setKept] = useState(settings);
  const [trial, setTrial] = useState('');
  const save = useDeed('station.saveSettings');
  const faults = checkSettings(draft);
  const isChanged = JSON.stringify(draft) !== JSON.stringify(kept);
  const fault = (key: keyof StationSettings) => {
    const found = faults[key];
    return found === undefined ? null : words.settings[found];
  };
  const set = (key: keyof StationSettings) => (value: string) => setDraft({ ...draft, [key]: value });

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (Object.keys(faults).length > 0) return;
    const next = {
      ...draft,
      autumnTermStart: readTermStart(draft.autumnTermStart) ?? draft.autumnTermStart,
      springTermStart: readTermStart(draft.springTermStart) ?? draft.springTermStart,
    };
    if ((await save.run({ settings: next })) === null) return;
    setDraft(next);
    setKept(next);
    tell('ok', words.common.saved);
  };

  const tried = tryPattern(draft.studentNumberPattern, trial);
  return (
    <form className="panel-staff settings-form" onSubmit={(event) => void submit(event)}>
      <fieldset>
        <legend>{words.settings.station}</legend>
        <TextField
          label={words.settings.name}
          value={draft.name}
          maxLength={40}
          error={fault('name')}
          onChange={set('name')}
        />
        <TextField
          label={words.settings.contact}
          hint={words.settings.contactHint}
          value={draft.contact}
          maxLength={120}
          error={fault('contact')}
          onChange={set('contact')}
        />
      </fieldset>
      <fieldset>
        <legend>{words.settings.numbers}</legend>
        <TextField
          label={words.settings.pattern}
          value={draft.studentNumberPattern}
          maxLength={200}
          error={fault('studentNumberPattern')}
          onChange={set('studentNumberPattern')}
        />
        <div className="trial">
          <TextField label={words.settings.tryNumber} value={trial} maxLength={32} onChange={setTrial} />
          {trial === '' ? null : (
            <span className="tag" role="status" data-tone={tried === 'yes' ? 'ok' : 'err'}>
              {{ yes: words.settings.tryYes, no: words.settings.tryNo, broken: words.settings.tryBroken }[tried]}
            </span>
          )}
        </div>
      </fieldset>
      <fieldset>
        <legend>{words.settings.terms}</legend>
        <p className="staff-hint">{words.settings.termHint}</p>
        <div className="pair">
          <TextField
            label={words.settings.autumn}
            value={draft.autumnTermStart}
            maxLength={8}
            error={fault('autumnTermStart')}
            onChange={set('autumnTermStart')}
          />
          <TextField
            label={words.settings.spring}
            value={draft.springTermStart}
            maxLength={8}
            error={fault('springTermStart')}
            onChange={set('springTermStart')}
          />
        </div>
      </fieldset>
      <Trouble problem={save.problem} />
      <Button
        type="primary"
        htmlType="submit"
        className="big"
        loading={save.isBusy}
        disabled={!isChanged || Object.keys(faults).length > 0}
      >
        {words.common.save}
      </Button>
    </form>
  );
}
