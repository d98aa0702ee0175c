import { Button, Drawer } from 'antd';
import { useState } from 'react';
import type { Ledger } from '../../../../../src-main/contract/development.ts';
import { Choices } from '../../parts/choices.tsx';
import { dayBefore } from '../../parts/days.ts';
import { TextField } from '../../parts/field.tsx';
import { useDuty } from '../../parts/staff-duty.ts';
import { Trouble } from '../../parts/trouble.tsx';
import { useDeed } from '../../parts/use-deed.ts';
import { AreaField } from '../../reading/area-field.tsx';
import { findingInWords } from './finding-in-words.ts';
import { FindingList } from './finding-line.tsx';
import { checkDraft, type Fault, newDraft } from './step-draft.ts';
import { StepFields } from './step-fields.tsx';
import type { Step } from './step-view.ts';
import { CheckedDay } from './checked-day.tsx';
import { useFindings } from './use-findings.ts';

interface StepDrawerProps {
  readonly ledger: Ledger;
  readonly step: Step;
  readonly onClose: () => void;
  readonly onRecorded: () => void;
  readonly onChangedElsewhere: () => void;
}

/** A decision people took, typed in; the rules say at once what is too early, missing or late. */
export function StepDrawer({ ledger, step, onClose, onRecorded, onChangedElsewhere }: StepDrawerProps) {
  const { words, times, tell } = useDuty();
  const says = words.ledger.form;
  const [start] = useState(() => newDraft(step.step, ledger, times.today()));
  const [draft, setDraft] = useState(start);
  const [hasTried, setTried] = useState(false);
  const [isLeaving, setLeaving] = useState(false);
  const record = useDeed('development.recordStep');
  const { wish, faults } = checkDraft(draft);
  const judged = useFindings(ledger.memberId, wish);
  const block = judged?.findings.find(({ force }) => force === 'block') ?? null;
  const today = times.today();
  const said = (...among: readonly Fault[]): string | null => {
    const found = hasTried ? among.find((fault) => faults.includes(fault)) : undefined;
    return found === undefined ? null : says.faults[found];
  };
  const submit = async () => {
    setTried(true);
    if (wish === null || ledger.file === null) return;
    const done = await record.run({ memberId: ledger.memberId, version: ledger.file.version, wish });
    if (done === null) return onChangedElsewhere();
    tell('ok', says.recorded(words.ledger.step.label(step.step, step.name)));
    onRecorded();
  };
  return (
    <Drawer
      open
      size={860}
      title={says.title(words.ledger.step.label(step.step, step.name))}
      onClose={() => (draft === start || isLeaving ? onClose() : setLeaving(true))}
    >
      {isLeaving ? (
        <div className="unsaved" role="alertdialog" aria-label={says.unsaved}>
          <p>{says.unsaved}</p>
          <Button onClick={onClose}>{words.members.discard}</Button>
          <Button type="primary" autoFocus onClick={() => setLeaving(false)}>
            {words.members.keepEditing}
          </Button>
        </div>
      ) : null}
      <form
        className="form ledger-form"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <p>{says.lead(ledger.name, step.actor)}</p>
        <div className="ledger-line">
          <CheckedDay
            label={says.day}
            value={draft.day}
            hint={draft.day === start.day && start.day !== today ? says.fromRoster : undefined}
            error={said('dayUnreadable')}
            onChange={(day) => setDraft({ ...draft, day })}
          />
          <Choices
            label={says.day}
            value={draft.day}
            options={[
              { value: today, label: says.today },
              { value: dayBefore(today, 1), label: says.yesterday },
            ]}
            onChoose={(day) => setDraft({ ...draft, day })}
          />
        </div>
        <TextField
          label={says.decidedBy}
          hint={says.decidedByHint}
          value={draft.decidedBy}
          maxLength={60}
          error={said('deciderMissing')}
          onChange={(decidedBy) => setDraft({ ...draft, decidedBy })}
        />
        <StepFields draft={draft} ledger={ledger} said={said} onChange={(next) => setDraft({ ...draft, ...next })} />
        <AreaField
          label={says.remark}
          value={draft.remark}
          maxLength={500}
          onChange={(remark) => setDraft({ ...draft, remark })}
        />
        <section className="ledger-verdict" aria-live="polite" aria-label={says.verdict}>
          <h3>{says.verdict}</h3>
          {judged === null ? (
            <p>{wish === null ? says.incomplete : says.asking}</p>
          ) : judged.findings.length === 0 ? (
            <p data-tone="ok">{says.nothingAgainst}</p>
          ) : (
            <FindingList label={says.verdict} findings={judged.findings} references={judged.references} />
          )}
          {judged === null ? null : <small>{words.ledger.judgedBy(words.ledger.packYear(judged.packId))}</small>}
        </section>
        <Trouble problem={record.problem} />
        <footer className="ledger-foot">
          {block === null ? null : <span className="ledger-blocked">{says.blocked(findingInWords(block, words))}</span>}
          <Button onClick={onClose}>{words.common.cancel}</Button>
          <Button type="primary" className="big" htmlType="submit" loading={record.isBusy} disabled={block !== null}>
            {says.submit}
          </Button>
        </footer>
      </form>
    </Drawer>
  );
}
