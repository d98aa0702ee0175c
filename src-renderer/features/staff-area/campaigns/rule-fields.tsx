import type { Answer } from '../../../../src-main/contract/registry.ts';
import { Choices } from '../parts/choices.tsx';
import { useDuty } from '../parts/staff-duty.ts';
import { ExtraRows } from './extra-rows.tsx';
import { FixedPaper } from './fixed-paper.tsx';
import type { ReadRule, RuleDraft } from './rule-draft.ts';
import { RuleTable } from './rule-table.tsx';

interface RuleFieldsProps {
  readonly draft: RuleDraft;
  readonly read: ReadRule;
  /** What core says of the rule as read; NULL while there is none. */
  readonly tried: Answer<'quiz.tryCampaign'> | null;
  readonly said: (field: string) => string | null;
  readonly onChange: (draft: RuleDraft) => void;
}

/** 试卷: drawn by a rule, or fixed. */
export function RuleFields({ draft, read, tried, said, onChange }: RuleFieldsProps) {
  const { words } = useDuty();
  const says = words.campaigns.form;
  const set = (next: Partial<RuleDraft>) => onChange({ ...draft, ...next });
  const kinds = ['drawn', 'fixed'] as const;
  const availableAt = (place: string) => tried?.available[read.places.indexOf(place)];
  return (
    <>
      <legend>{says.rule}</legend>
      <Choices
        label={says.rule}
        value={draft.kind}
        options={kinds.map((value) => ({ value, label: says.kinds[value] }))}
        onChoose={(kind) => set({ kind })}
      />
      {draft.kind === 'drawn' ? (
        <>
          <RuleTable draft={draft} said={said} onChange={set} />
          <ExtraRows rows={draft.extra} availableAt={availableAt} said={said} onChange={(extra) => set({ extra })} />
        </>
      ) : (
        <FixedPaper rows={draft.fixed} availableAt={availableAt} said={said} onChange={(fixed) => set({ fixed })} />
      )}
      {said('rule') === null ? null : <small data-tone="err">{said('rule')}</small>}
    </>
  );
}
