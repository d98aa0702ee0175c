import { useState } from 'react';
import { Icon } from '../../ui/icons.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { useMaintenanceWords } from '../../words/use-maintenance-words.ts';
import { momentOf } from './moments.ts';
import { ProblemLine } from './problem-line.tsx';
import { useAsk } from './use-ask.ts';
import type { MaintenanceFacts } from './use-facts.ts';

interface StaffChoicesProps {
  readonly facts: MaintenanceFacts;
  readonly zone: string;
  readonly onRefresh: () => Promise<void>;
  readonly onChoose: (place: 'key' | 'restore') => void;
}

export function StaffChoices({ facts, zone, onRefresh, onChoose }: StaffChoicesProps) {
  const says = useMaintenanceWords().staff;
  const [told, setTold] = useState('');
  const retry = useAsk('maintenance.retry');
  const diagnosis = useAsk('maintenance.diagnosis');
  const onRetry = async () => {
    setTold('');
    const done = await retry.run({});
    await onRefresh();
    // Were it open, this screen would be gone with the next look at the station.
    if (done !== null) setTold(says.stillNot);
  };
  const onDiagnosis = async () => {
    const file = await diagnosis.run({});
    if (file === null) return;
    saveFile(file);
    setTold(says.saved(file.fileName));
  };
  const choices = [
    {
      name: retry.isBusy ? says.retrying : says.retry,
      hint: says.retryHint,
      icon: 'undone',
      isBusy: retry.isBusy,
      act: () => void onRetry(),
    },
    ...(facts.needsRecoveryCode
      ? [{ name: says.key, hint: says.keyHint, icon: 'card', isBusy: false, act: () => onChoose('key') } as const]
      : []),
    { name: says.restore, hint: says.restoreHint, icon: 'lending', isBusy: false, act: () => onChoose('restore') },
    {
      name: says.diagnosis,
      hint: says.diagnosisHint,
      icon: 'paper',
      isBusy: diagnosis.isBusy,
      act: () => void onDiagnosis(),
    },
  ] as const;
  return (
    <main className="maintenance-staff">
      <section className="panel maintenance-facts">
        <h2>{says.why[facts.why] ?? says.why['other']}</h2>
        <p className="num">{says.since(momentOf(facts.since, zone))}</p>
        <p>{says.lead}</p>
        {facts.detail === '' ? null : (
          <dl>
            <dt>{says.found}</dt>
            <dd>{facts.detail}</dd>
          </dl>
        )}
      </section>
      <h3>{says.choices}</h3>
      <div className="maintenance-choices">
        {choices.map(({ name, hint, icon, isBusy, act }) => (
          <button key={hint} type="button" className="panel" aria-busy={isBusy} onClick={act}>
            <Icon name={icon} size={56} weight={1.8} />
            <b>{name}</b>
            <span>{hint}</span>
          </button>
        ))}
      </div>
      <p className="maintenance-told" role="status">
        {told}
      </p>
      <ProblemLine problem={retry.problem ?? diagnosis.problem} />
    </main>
  );
}
