import { Button } from 'antd';
import { type SubmitEvent, useState } from 'react';
import type { SessionDetail } from '../../../../src-main/contract/reading.ts';
import { TextField } from '../parts/field.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { Trouble } from '../parts/trouble.tsx';
import { useDeed } from '../parts/use-deed.ts';
import { AgendaRows } from './agenda-rows.tsx';
import { ChangedElsewhere } from './changed-elsewhere.tsx';
import { faultsOfProblem } from './field-of-problem.ts';
import { ItemRows } from './item-rows.tsx';
import { PersonField } from './person-field.tsx';
import { checkDraft, draftOf, fromTemplate, readWhole, type SessionDraft } from './session-draft.ts';
import { TemplateField } from './template-field.tsx';
import { WhenFields } from './when-fields.tsx';

interface SessionFormProps {
  readonly session: SessionDetail | null;
  readonly start: SessionDraft;
  readonly onDirty: (isDirty: boolean) => void;
  /** How many sessions were planned. */
  readonly onSaved: (count: number) => void;
}

export function SessionForm({ session, start, onDirty, onSaved }: SessionFormProps) {
  const { words, times, call, tell } = useDuty();
  const [draft, setDraft] = useState(start);
  const [version, setVersion] = useState(session?.version ?? 0);
  const [wasSent, setSent] = useState(false);
  const plan = useDeed('reading.plan');
  const change = useDeed('reading.change');
  const problem = plan.problem ?? change.problem;
  const form = words.reading.form;

  const set = (next: Partial<SessionDraft>) => {
    setDraft({ ...draft, ...next });
    onDirty(true);
    plan.forgive();
    change.forgive();
  };
  const send = async (atVersion: number) => {
    setSent(true);
    const checked = checkDraft(draft, times);
    if (checked.fields === null) return;
    const { fields, repeatWeeks } = checked;
    if (session === null) {
      const done = await plan.run({ fields, repeatWeeks });
      if (done !== null) onSaved(done.sessionIds.length);
    } else if ((await change.run({ sessionId: session.sessionId, version: atVersion, fields })) !== null) onSaved(1);
  };
  const latest = async () => {
    const reply = session === null ? null : await call('reading.session', { sessionId: session.sessionId });
    return reply !== null && 'value' in reply ? reply.value : null;
  };
  const takeLatest = async () => {
    const now = await latest();
    if (now === null) return;
    setDraft(draftOf(now, times));
    setVersion(now.version);
    onDirty(false);
    change.forgive();
  };
  const saveAnyway = async () => {
    const now = await latest();
    if (now === null) return;
    setVersion(now.version);
    await send(now.version);
  };

  const { faults } = wasSent ? checkDraft(draft, times) : { faults: null };
  const faultOf = (field: string) => {
    const fault = faults?.[field];
    return fault === undefined ? null : form.faults[fault];
  };
  // What core found wrong stands at its field too; the rest of the problems stand at the foot.
  const refused = problem === null ? null : faultsOfProblem(problem.code);
  const said = (field: string) =>
    faultOf(field) ?? (refused === field && problem !== null ? words.problems[problem.code](problem.facts) : null);
  const count = 1 + (readWhole(draft.repeatWeeks, 0, 25) ?? 0);
  return (
    <form
      className="form session-form"
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault();
        void send(version);
      }}
    >
      {session === null ? (
        <TemplateField
          onTaken={(past) => {
            set(fromTemplate(past, times, draft.day));
            tell('ok', form.templateTaken);
          }}
        />
      ) : null}
      <fieldset>
        <legend>{form.basics}</legend>
        <TextField
          label={form.name}
          value={draft.title}
          maxLength={60}
          error={said('title')}
          autoFocus={session === null}
          onChange={(title) => set({ title })}
        />
        <TextField
          label={form.series}
          hint={form.seriesHint}
          value={draft.series}
          maxLength={60}
          onChange={(series) => set({ series })}
        />
      </fieldset>
      <WhenFields
        draft={draft}
        except={session?.sessionId}
        isFixed={session !== null && session.state !== 'planned'}
        said={said}
        onChange={set}
      />
      <fieldset>
        <legend>{form.people}</legend>
        <PersonField label={form.host} value={draft.host} error={said('people')} onChange={(host) => set({ host })} />
        <PersonField label={form.leadReader} value={draft.leadReader} onChange={(leadReader) => set({ leadReader })} />
      </fieldset>
      <ItemRows items={draft.items} faultOf={faultOf} refused={said('items')} onChange={(items) => set({ items })} />
      <AgendaRows draft={draft} faultOf={faultOf} onChange={(agenda) => set({ agenda })} />
      <fieldset className="session-rules">
        <legend>{form.rules}</legend>
        <TextField
          label={form.seats}
          hint={form.seatsHint}
          error={said('seats')}
          value={draft.seats}
          maxLength={3}
          onChange={(seats) => set({ seats })}
        />
        <TextField
          label={form.lateAfter}
          error={said('lateAfter')}
          value={draft.lateAfter}
          maxLength={3}
          onChange={(lateAfter) => set({ lateAfter })}
        />
        {session === null ? (
          <TextField
            label={form.repeatWeeks}
            hint={form.repeatHint}
            error={said('repeatWeeks')}
            value={draft.repeatWeeks}
            maxLength={2}
            onChange={(repeatWeeks) => set({ repeatWeeks })}
          />
        ) : null}
      </fieldset>
      <footer>
        {problem?.code === 'reading.changed-elsewhere' ? (
          <ChangedElsewhere onTake={() => void takeLatest()} onSave={() => void saveAnyway()} />
        ) : (
          <Trouble problem={problem} />
        )}
        <Button type="primary" className="big" htmlType="submit" loading={plan.isBusy || change.isBusy}>
          {session !== null ? words.common.save : count > 1 ? form.submitRepeat(count) : form.submitNew}
        </Button>
      </footer>
    </form>
  );
}
