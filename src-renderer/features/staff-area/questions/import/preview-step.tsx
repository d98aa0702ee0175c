import { Button } from 'antd';
import { useState } from 'react';
import type { ItemVerdict } from '../../../../../src-main/contract/quiz-exchange.ts';
import { Choices } from '../../parts/choices.tsx';
import { useDuty } from '../../parts/staff-duty.ts';
import { FormatField } from './format-field.tsx';
import { commit, forget, readAs } from './import-acts.ts';
import { useBankImport } from './import-flow.ts';
import { ImportItems } from './import-items.tsx';

const verdicts: readonly { readonly verdict: ItemVerdict; readonly count: 'added' | 'duplicates' | 'rejected' }[] = [
  { verdict: 'rejected', count: 'rejected' },
  { verdict: 'added', count: 'added' },
  { verdict: 'duplicate', count: 'duplicates' },
];

/** Every question of the file with its verdict; what needs a person stands first. */
export function PreviewStep() {
  const { words, call } = useDuty();
  const says = words.questionBank.importing;
  const { step, opened, fileName, asked } = useBankImport();
  const [chosen, setChosen] = useState<ItemVerdict | null>(null);
  const [mode, setMode] = useState<'accepted' | 'all-or-nothing'>('accepted');
  if (opened === null) return null;
  const { counts, importId, format, encoding, total } = opened;
  const first = verdicts.find(({ count }) => counts[count] > 0)?.verdict ?? 'added';
  const verdict = chosen ?? first;
  const isBlocked = mode === 'all-or-nothing' && counts.rejected > 0;
  const left = counts.duplicates + (mode === 'accepted' ? counts.rejected : 0);
  const foot = (
    <>
      <p className="num">
        {isBlocked
          ? says.blocked(counts.rejected)
          : left > 0
            ? says.willLeave(counts.duplicates, counts.rejected)
            : null}
      </p>
      {counts.rejected === 0 ? null : (
        <Choices
          label={says.mode}
          value={mode}
          options={[
            { value: 'accepted', label: says.modes.accepted },
            { value: 'all-or-nothing', label: says.modes['all-or-nothing'] },
          ]}
          onChoose={setMode}
        />
      )}
      <Button
        type="primary"
        className="big"
        loading={step === 'committing'}
        disabled={counts.added === 0 || isBlocked}
        onClick={() => void commit(call, mode)}
      >
        {counts.added === 0 ? says.nothing : step === 'committing' ? says.committing : says.commit(counts.added)}
      </Button>
    </>
  );
  return (
    <>
      <section className="panel-staff question-file">
        <div>
          <h3>{fileName}</h3>
          <p className="num">
            {[says.formats[format], says.total(total), ...(encoding === null ? [] : [says.encoding(encoding)])].join(
              ' · ',
            )}
          </p>
        </div>
        <FormatField
          value={format}
          hint={asked === null ? says.recognised : says.asked}
          onChange={(next) => void readAs(call, next)}
        />
        <Button disabled={step === 'committing'} onClick={() => forget(call)}>
          {says.anotherFile}
        </Button>
      </section>
      <section className="panel-staff table-panel">
        <div className="verdicts question-verdicts" role="tablist" aria-label={says.title}>
          {verdicts.map(({ verdict: each, count }) => (
            <button
              key={each}
              type="button"
              role="tab"
              aria-selected={each === verdict}
              aria-controls="question-items"
              data-verdict={each}
              onClick={() => setChosen(each)}
            >
              <span>
                <b>{says.verdicts[each]}</b>
                <small>{says.verdictHints[each]}</small>
              </span>
              <strong className="num">{counts[count]}</strong>
            </button>
          ))}
        </div>
        <ImportItems key={`${importId} ${verdict}`} importId={importId} format={format} verdict={verdict} foot={foot} />
      </section>
    </>
  );
}
