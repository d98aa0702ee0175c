import { useState } from 'react';
import { useReopening } from '../../gateway/reopening.store.ts';
import { ActBar } from '../../ui/act-bar.tsx';
import { useMaintenanceWords } from '../../words/use-maintenance-words.ts';
import { ProblemLine } from './problem-line.tsx';
import { SecretField } from './secret-field.tsx';
import { useAsk } from './use-ask.ts';

/** The data is whole, its key is not here: the recovery code brings it back. */
export function RecoverKey({ onBack }: { readonly onBack: () => void }) {
  const says = useMaintenanceWords();
  const [code, setCode] = useState('');
  const recover = useAsk('maintenance.recoverKey');
  const isReady = code.trim() !== '' && !recover.isBusy;
  const submit = async () => {
    if (!isReady) return;
    if ((await recover.run({ code })) !== null) useReopening.getState().wait();
  };
  return (
    <main className="maintenance-steps">
      <h2>{says.key.title}</h2>
      <SecretField
        label={says.key.field}
        hint={says.key.hint}
        secret={code}
        isBusy={recover.isBusy}
        isShownFirst
        onSecret={setCode}
        onSubmit={() => void submit()}
      />
      <ProblemLine problem={recover.problem} />
      <ActBar>
        <button type="button" className="btn quiet" disabled={recover.isBusy} onClick={onBack}>
          {says.restore.back}
        </button>
        <button
          type="button"
          className="btn primary"
          disabled={!isReady}
          aria-busy={recover.isBusy}
          onClick={() => void submit()}
        >
          {recover.isBusy ? says.key.busy : says.key.submit}
        </button>
      </ActBar>
    </main>
  );
}
